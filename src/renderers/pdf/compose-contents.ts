import type { Chapter } from '../../document/document.js';
import type { Inline } from '../../document/inline.js';
import { french } from '../../language/french.js';
import type { Origin } from '../../report-error.js';
import { tableLabel } from './blocks/compose-table.js';
import { composeRuns } from './compose-runs.js';
import { PORTRAIT } from './grid.js';
import { breakPages } from './pages/break-pages.js';
import type { PageRoom } from './pages/page-room.js';
import type { PlannedPage, TextPiece } from './pages/piece.js';
import { assemble, drawing, slugOf, stack } from './pages/slug.js';
import type { TextRun } from './pdfmake/pdfmake-model.js';
import type { PrintContext } from './print-context.js';
import { setLine } from './set-line.js';
import { setRuns } from './set-text.js';
import type { StyleName } from './type-scale.js';

const NUMBER_ROOM = 40;
const LABEL_WIDTH = 62;

/** The table of contents; `pageLabel` gives the printed number of the page of a destination. */
export function composeContents(
  context: PrintContext,
  pageLabel: (destination: string) => string,
  room: PageRoom,
): readonly PlannedPage[] {
  const { chapters } = context.document;
  const pieces = [
    titlePiece(context),
    ...chapters.flatMap((chapter) => chapterPieces(context, chapter, pageLabel)),
    ...listPieces(context, 'figure', french.figures, pageLabel),
    ...listPieces(context, 'table', french.tables, pageLabel),
  ];
  return breakPages(pieces, room);
}

function titlePiece(context: PrintContext): TextPiece {
  const block = { name: french.contents.toLowerCase(), origin: NOWHERE };
  const color = context.brand.colours.primary;
  const bar = drawing([{ type: 'rect', x: 0, y: 0, w: 48, h: 3, color }], 3);
  const title = setRuns(context, [{ text: french.contents }], 'chapter', PORTRAIT.width, block);
  const slug = stack([{ slug: bar }, { slug: slugOf(title), above: 8 }]);
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
): readonly TextPiece[] {
  const { id, title, origin } = chapter;
  const entries: Entry[] = [
    { id, label: '', inlines: title, style: 'contentsChapter', indent: 0, above: 9, origin },
  ];
  for (const block of chapter.blocks) {
    if (block.type !== 'heading' || block.level !== 2) continue;
    const { inlines } = block;
    entries.push({
      id: block.id,
      label: '',
      inlines,
      style: 'contents',
      indent: 14,
      above: 0,
      origin: block.origin,
    });
  }
  return entries.map((entry, index) =>
    entryPiece(context, entry, pageLabel, index === 0 && entries.length > 1),
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
    slug: slugOf(heading),
    above: 18,
    breakBefore: 0,
    keepWithNext: true,
    block,
  };
  const entries = blocks.map((target) => {
    const { id, title: sentence, origin } = target;
    const entry: Entry = {
      id,
      label: target.type === 'figure' ? french.figure(target.number) : tableLabel(target),
      inlines: sentence.inlines,
      style: 'contentsMinor',
      indent: LABEL_WIDTH,
      above: 1,
      origin,
    };
    return entryPiece(context, entry, pageLabel, false);
  });
  return [first, ...entries];
}

function entryPiece(
  context: PrintContext,
  entry: Entry,
  pageLabel: (destination: string) => string,
  keepWithNext: boolean,
): TextPiece {
  const block = { name: french.contents.toLowerCase(), origin: entry.origin };
  const goTo = context.targets.places.get(entry.id) ?? '';
  const style = context.styles[entry.style];
  const link = (run: TextRun): TextRun => {
    const { anchor: _anchor, footnote: _footnote, color: _color, ...plain } = run;
    return { ...plain, goTo };
  };
  const runs = composeRuns(context, withoutCalls(entry.inlines), block).map(link);
  const width = PORTRAIT.width - entry.indent - NUMBER_ROOM;
  const words = slugOf(setRuns(context, runs, entry.style, width, block));
  const number = setLine(context, [{ text: pageLabel(goTo), goTo }], style, block);
  const label = setLine(context, [{ text: entry.label, goTo }], style, block);
  const slug = assemble([
    ...(entry.label === '' ? [] : [{ slug: label, x: 0, y: 0 }]),
    { slug: words, x: entry.indent, y: 0 },
    { slug: number, x: PORTRAIT.width - number.width, y: words.height - number.height },
  ]);
  return { type: 'text', slug, above: entry.above, breakBefore: 0, keepWithNext, block };
}

function withoutCalls(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.filter(({ type }) => type !== 'footnote-call');
}
