import type {
  FootnoteCallInline,
  Inline,
  LinkInline,
  ReferenceInline,
  SuperscriptInline,
} from '../../document/inline.js';
import { MINUS, NARROW_NO_BREAK_SPACE } from '../../language/characters.js';
import { french } from '../../language/french.js';
import { fault } from '../../report-error.js';
import type { BlockName } from './pages/piece.js';
import type { TextRun } from './pdfmake/pdfmake-model.js';
import type { PrintContext } from './print-context.js';
import type { StructureElement } from './structure/structure-element.js';

/** Inlines as pdfmake's runs of text. */
export function composeRuns(
  context: PrintContext,
  inlines: readonly Inline[],
  block: BlockName,
  style: Partial<TextRun> = {},
): readonly TextRun[] {
  return inlines.flatMap((inline) => composeRun(context, inline, block, style));
}

function composeRun(
  context: PrintContext,
  inline: Inline,
  block: BlockName,
  style: Partial<TextRun>,
): readonly TextRun[] {
  switch (inline.type) {
    case 'text':
      return runOf(inline.text, style);
    case 'number':
      return runOf(inline.text, style);
    case 'strong':
      return composeRuns(context, inline.inlines, block, { ...style, bold: true });
    case 'emphasis':
      return composeRuns(context, inline.inlines, block, { ...style, italics: true });
    case 'foreign':
      return composeRuns(context, inline.inlines, block, {
        ...style,
        italics: true,
        inline: { role: 'Span', language: inline.language, ...inside(style.inline) },
      });
    case 'superscript':
      return composeRaised(context, inline, block, style);
    case 'subscript':
      return runOf(inline.text, { ...style, sub: true });
    case 'link':
      return composeLink(context, inline, block, style);
    case 'reference':
      return composeReference(context, inline, block, style);
    case 'footnote-call':
      return composeCall(context, inline, block, style);
  }
}

/** True superior figures where the font draws them, else small raised text. */
export function raised(context: PrintContext, text: string): Partial<TextRun> {
  const font = context.lines.font({ text }, context.styles.body);
  const plain = font.layout(text).glyphs;
  const superior = font.layout(text, ['sups']).glyphs;
  const drawn = superior.every((glyph, index) => glyph.id !== plain[index]?.id);
  return drawn ? { fontFeatures: ['sups'] } : { sup: true };
}

/**
 * A text as runs, its negative numbers apart: many a screen reader leaves the minus sign out, and
 * spreadsheets do not know it, where all take a hyphen.
 */
export function numberRuns(text: string, style: Partial<TextRun> = {}): readonly TextRun[] {
  if (!text.includes(MINUS)) return text === '' ? [] : [{ ...style, text }];
  return text.split(NEGATIVE).flatMap((part): readonly TextRun[] => {
    if (!part.startsWith(MINUS)) return part === '' ? [] : [{ ...style, text: part }];
    const actualText = part.replace(MINUS, '-');
    const inline: StructureElement = { role: 'Span', actualText, ...inside(style.inline) };
    return [{ ...style, text: part, inline }];
  });
}

const NEGATIVE = new RegExp(`(${MINUS}\\d+(?:[${NARROW_NO_BREAK_SPACE},]\\d+)*)`, 'u');

/** A soft hyphen would break the line without a hyphen, and upset fontkit's glyph cache. */
function runOf(text: string, style: Partial<TextRun>): readonly TextRun[] {
  return numberRuns(text.replaceAll('\u00AD', ''), style);
}

function composeRaised(
  context: PrintContext,
  { text, note = '' }: SuperscriptInline,
  block: BlockName,
  style: Partial<TextRun>,
): readonly TextRun[] {
  const plain = { ...style, ...raised(context, text) };
  const target = context.targets.tableNotes.get(note);
  if (!target) return runOf(text, plain);
  const inline = reference(french.tableNote(text, block.name), style.inline);
  return runOf(text, { ...plain, goTo: target.note, inline, anchor: { name: target.call } });
}

function composeLink(
  context: PrintContext,
  { url, inlines }: LinkInline,
  block: BlockName,
  style: Partial<TextRun>,
): readonly TextRun[] {
  const address = addressOf(url);
  if (!address) {
    context.faults.push(fault('pdf-forbidden-link', block.origin, { block: block.name, url }));
  }
  return composeRuns(context, inlines, block, {
    ...style,
    ...(address && { url: address }),
    inline: { role: 'Link', leadsTo: url, ...inside(style.inline) },
    color: context.brand.colours.primary,
  });
}

/** The address in ASCII, as a file must say it (ISO 32000-1, 12.6.4.7); undefined for a forbidden one. */
function addressOf(url: string): string | undefined {
  return /^(https?|mailto):/i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
}

function composeReference(
  context: PrintContext,
  { target, text }: ReferenceInline,
  block: BlockName,
  style: Partial<TextRun>,
): readonly TextRun[] {
  const goTo = context.targets.places.get(target);
  if (!goTo) {
    context.faults.push(fault('pdf-unknown-target', block.origin, { block: block.name, target }));
    return runOf(text, style);
  }
  // « figures 1 et 5 »: a number alone would not say where it leads.
  const inline = reference(context.targets.names.get(target) ?? text, style.inline);
  return runOf(text, { ...style, goTo, inline, color: context.brand.colours.primary });
}

function composeCall(
  context: PrintContext,
  { id, number }: FootnoteCallInline,
  block: BlockName,
  style: Partial<TextRun>,
): readonly TextRun[] {
  const target = context.targets.footnotes.get(id);
  if (!target) {
    context.faults.push(
      fault('pdf-unknown-footnote', block.origin, { block: block.name, footnote: id }),
    );
    return [];
  }
  return runOf(String(number), {
    ...style,
    ...raised(context, String(number)),
    footnote: id,
    goTo: target.note,
    inline: reference(french.noteNumber(number), style.inline),
    anchor: { name: target.call },
    color: context.brand.colours.primary,
  });
}

/** A link to another place of the document, said to be one (ISO 32000-1, table 338). */
export function reference(leadsTo: string, within?: StructureElement): StructureElement {
  return { role: 'Link', leadsTo, within: { role: 'Reference', ...inside(within) } };
}

function inside(within: StructureElement | undefined): { readonly within?: StructureElement } {
  return within ? { within } : {};
}
