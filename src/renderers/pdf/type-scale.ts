import type { Brand } from '../../brand/brand.js';
import type { TextStyle } from './pdfmake/pdfmake-model.js';
import type { FontFiles } from './pdfmake/pdfmake-objects.js';

export type StyleName =
  | 'body'
  | 'lead'
  | 'chapter'
  | 'heading2'
  | 'heading3'
  | 'label'
  | 'figureTitle'
  | 'subtitle'
  | 'note'
  | 'footnote'
  | 'running'
  | 'keyNumber'
  | 'keyLabel'
  | 'keyComparison'
  | 'tiny'
  | 'contents'
  | 'contentsChapter'
  | 'contentsMinor'
  | 'coverYear'
  | 'coverTitle'
  | 'coverSubtitle'
  | 'coverSmall'
  | 'coverStrong'
  | 'term'
  | 'definition'
  | 'dataTitle';

/** The steps of the type: size and leading in points, weight, colour. */
export type TypeScale = Readonly<Record<StyleName, TextStyle>>;

/** Family name of the weight between regular and bold, which pdfmake has no place for. */
export function semiboldFamily(family: string): string {
  return `${family} Semibold`;
}

/** The faces by pdfmake's names; the family keeps its own name, which the charts' SVG uses. */
export function fontFiles(brand: Brand): Readonly<Record<string, FontFiles>> {
  const { faces, family } = brand.typography;
  return {
    [family]: {
      normal: faces.regular,
      bold: faces.bold,
      italics: faces.italic,
      bolditalics: faces.boldItalic,
    },
    [semiboldFamily(family)]: {
      normal: faces.semibold,
      bold: faces.bold,
      italics: faces.italic,
      bolditalics: faces.boldItalic,
    },
  };
}

/** Prose: its right edge is ragged, but not more than about a short word. */
const FILLED = { hyphenation: { shortBy: 4 } };
/** Labels: a word that its column cannot hold is cut, no other. */
export const TOO_LONG = { hyphenation: {} };

/** @param naturalLine the font's own line height, as a multiple of its size */
export function typeScale(brand: Brand, naturalLine: number): TypeScale {
  const { foreground, primary, muted } = brand.colours;
  const semibold = semiboldFamily(brand.typography.family);
  const text = (fontSize: number, leading: number, more: Partial<TextStyle> = {}): TextStyle => ({
    fontSize,
    lineHeight: leading / (fontSize * naturalLine),
    color: foreground,
    font: brand.typography.family,
    ...more,
  });
  return {
    body: text(10, 14, FILLED),
    lead: text(13, 18.5, { color: primary }),
    chapter: text(22, 27, { font: semibold, color: primary }),
    heading2: text(15, 19, { font: semibold }),
    heading3: text(11.5, 15, { font: semibold }),
    label: text(8.5, 12, { font: semibold, color: primary, characterSpacing: 0.2 }),
    figureTitle: text(11.5, 15, { bold: true }),
    subtitle: text(9, 12, { color: muted }),
    note: text(8, 10.5, { color: muted, ...FILLED }),
    footnote: text(8, 10.5, FILLED),
    running: text(8, 10, { color: muted }),
    keyNumber: text(36, 41, { font: semibold, color: primary }),
    keyLabel: text(10.5, 13.5, { font: semibold, ...TOO_LONG }),
    keyComparison: text(9, 12, { color: muted, ...TOO_LONG }),
    tiny: text(7, 9, { color: muted }),
    contents: text(10, 15),
    contentsChapter: text(11.5, 16, { font: semibold, color: primary }),
    contentsMinor: text(9, 12.5),
    coverYear: text(76, 84, { font: semibold, color: '#FFFFFF' }),
    coverTitle: text(30, 36, { color: '#FFFFFF' }),
    coverSubtitle: text(14, 20),
    coverSmall: text(10, 15, { color: muted }),
    coverStrong: text(11, 16, { font: semibold }),
    term: text(8.5, 11.5, { font: semibold, color: primary, ...TOO_LONG }),
    definition: text(8.5, 11.5, FILLED),
    dataTitle: text(8.5, 11.5, { font: semibold }),
  };
}
