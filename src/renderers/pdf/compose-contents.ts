import type { Chapter } from '../../document/document.js';
import type { Inline } from '../../document/inline.js';
import { plainText } from '../../document/plain-text.js';
import { withoutSigns } from '../../document/without-signs.js';
import { french } from '../../language/french.js';
import type { Origin } from '../../report-error.js';
import { composeRuns, reference } from './compose-runs.js';
import { PORTRAIT } from './grid.js';
import { breakPages } from './pages/break-pages.js';
import type { PageRoom } from './pages/page-room.js';
import type { PlannedPage, TextPiece } from './pages/piece.js';
import { assemble, drawing, slugOf, stack, tagged } from './pages/slug.js';
import type { TextRun } from './pdfmake/pdfmake-model.js';
import type { PrintContext } from './print-context.js';
import { setLine } from './set-line.js';
import { setRuns } from './set-text.js';
import { elementWithin, type StructureElement } from './structure/structure-element.js';
import { tableLabel } from './targets.js';
import type { StyleName } from './type-scale.js';

const NUMBER_ROOM = 40;
const LABEL_WIDTH = 62;
/** Of the space between entries, what is left where it must be saved. */
const CLOSER = 0.4;

/** The table of contents; `pageLabel` gives the printed number of the page of a destination. */
export function composeContents(
  context: PrintContext,
  pageLabel: (destination: string) => string,
  room: PageRoom,
): readonly PlannedPage[] {
  const { chapters } = context.document;
  const list = elementWithin(context.structure.contents, 'TOC');
  const pieces = [
    titlePiece(context),
    ...chapters.flatMap((chapter) => chapterPieces(context, chapter, pageLabel, list)),
    ...listPieces(context, 'figure', french.figures, pageLabel),
    ...listPieces(context, 'table', french.tables, pageLabel),
  ];
  return fewerPages(pieces, room);
}

/** Set closer where that spares a page: the last lines of contents do not stand alone. */
function fewerPages(pieces: readonly TextPiece[], room: PageRoom): readonly PlannedPage[] {
  const pages = breakPages(pieces, room);
  if (pages.length === 1) return pages;
  const closer = pieces.map((piece) => ({ ...piece, above: piece.above * CLOSER }));
  const fewer = breakPages(closer, room);
  return fewer.length < pages.length ? fewer : pages;
}

function titlePiece(context: PrintContext): TextPiece {
  const block = { name: french.contents.toLowerCase(), origin: NOWHERE };
  const color = context.brand.colours.primary;
  const bar = drawing([{ type: 'rect', x: 0, y: 0, w: 48, h: 3, color }], 3);
  const bookmark = { title: french.contents, level: 1, open: false } as const;
  const anchor = { name: context.targets.contents, bookmark };
  const words = [{ text: french.contents, anchor }];
  const title = setRuns(context, words, 'chapter', PORTRAIT.width, block);
  const heading = tagged(slugOf(title), elementWithin(context.structure.contents, 'H1'));
  const slug = stack([{ slug: bar }, { slug: heading, above: 8 }]);
  return { type: 'text', slug, above: 0, breakBefore: 0, keepWithNext: true, block };
}

const NOWHERE: Origin = { file: 'templates/publication.yaml' };

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly inlines: readonly Inline[];
  readonly style: StyleName;
  readonly indent: number;
  readonly above: number;
  readonly origin: Origin;
}

function chapterPieces(
  context: PrintContext,
  chapter: Chapter,
  pageLabel: (destination: string) => string,
  list: StructureElement,
): readonly TextPiece[] {
  const { id, title, origin } = chapter;
  const sections = elementWithin(list, 'TOC');
  const entries: Entry[] = [
    {
      id,
      label: '',
      inlines: withoutSigns(title),
      style: 'contentsChapter',
      indent: 0,
      above: 9,
      origin,
    },
  ];
  for (const block of chapter.blocks) {
    if (block.type !== 'heading' || block.level !== 2) continue;
    entries.push({
      id: block.id,
      label: '',
      inlines: withoutSigns(block.inlines),
      style: 'contents',
      indent: 14,
      above: 0,
      origin: block.origin,
    });
  }
  return entries.map((entry, index) =>
    entryPiece(
      context,
      entry,
      pageLabel,
      index === 0 && entries.length > 1,
      index === 0 ? list : sections,
    ),
  );
}

function listPieces(
  context: PrintContext,
  type: 'figure' | 'table',
  title: string,
  pageLabel: (destination: string) => string,
): readonly TextPiece[] {
  const blocks = context.document.chapters
    .flatMap((chapter) => chapter.blocks)
    .filter((block) => block.type === 'figure' || block.type === 'table')
    .filter((block) => block.type === type);
  if (blocks.length === 0) return [];
  const block = { name: french.contents.toLowerCase(), origin: NOWHERE };
  const heading = setRuns(context, [{ text: title }], 'heading3', PORTRAIT.width, block);
  const first: TextPiece = {
    type: 'text',
    slug: tagged(slugOf(heading), elementWithin(context.structure.contents, 'H2')),
    above: 18,
    breakBefore: 0,
    keepWithNext: true,
    block,
  };
  const list = elementWithin(context.structure.contents, 'TOC');
  const entries = blocks.map((target) => {
    const { id, title: sentence, signs, origin } = target;
    const entry: Entry = {
      id,
      label: target.type === 'figure' ? french.figure(target.number) : tableLabel(target),
      inlines: withoutSigns(sentence.inlines, signs),
      style: 'contentsMinor',
      indent: LABEL_WIDTH,
      above: 1,
      origin,
    };
    return entryPiece(context, entry, pageLabel, false, list);
  });
  return [first, ...entries];
}

function entryPiece(
  context: PrintContext,
  entry: Entry,
  pageLabel: (destination: string) => string,
  keepWithNext: boolean,
  list: StructureElement,
): TextPiece {
  const block = { name: french.contents.toLowerCase(), origin: entry.origin };
  const goTo = context.targets.places.get(entry.id) ?? '';
  const style = context.styles[entry.style];
  const link = (run: TextRun): TextRun => {
    const { anchor: _anchor, footnote: _footnote, color: _color, ...plain } = run;
    return { ...plain, goTo, inline };
  };
  const title = [entry.label, plainText(entry.inlines)].filter((words) => words !== '').join(', ');
  const inline = reference(french.contentsEntry(title, pageLabel(goTo)));
  const runs = composeRuns(context, entry.inlines, block).map(link);
  const width = PORTRAIT.width - entry.indent - NUMBER_ROOM;
  const words = slugOf(setRuns(context, runs, entry.style, width, block));
  const number = setLine(context, [{ text: pageLabel(goTo), goTo, inline }], style, block);
  const label = setLine(context, [{ text: entry.label, goTo, inline }], style, block);
  const set = assemble([
    ...(entry.label === '' ? [] : [{ slug: label, x: 0, y: 0 }]),
    { slug: words, x: entry.indent, y: 0 },
    { slug: number, x: PORTRAIT.width - number.width, y: words.height - number.height },
  ]);
  const slug = tagged(set, elementWithin(list, 'TOCI'));
  return { type: 'text', slug, above: entry.above, breakBefore: 0, keepWithNext, block };
}
