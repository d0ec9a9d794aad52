import type { Block, Chapter, Footnote } from '../document/document.js';
import { inlinesOf } from '../document/join-sentences.js';
import { mapChapterInlines } from '../document/map-inlines.js';
import { numberFiguresAndTables, type UnnumberedDocument } from '../document/number-blocks.js';
import { belongsToEdition } from '../publication/belongs-to-edition.js';
import type { Publication } from '../publication/publication.js';
import { writtenText } from '../publication/publication.js';
import type { ChapterContent } from '../publication/publication-declaration.js';
import { fault } from '../report-error.js';
import { composeAnnexPart } from './compose-annex.js';
import { composeFigure } from './compose-figure.js';
import { composeKeyFigures } from './compose-key-figures.js';
import { composeTable, type TablePlace } from './compose-table.js';
import type { Composition } from './composition.js';
import { explainMarks } from './explain-marks.js';
import { labelOf } from './footnote-label.js';
import { byName, sentenceHelpers } from './narrative/helpers/all-helpers.js';
import { createBlockHelpers, type PlaceableBlocks } from './narrative/helpers/blocks.js';
import type { WrittenMarkdown } from './narrative/read-markdown.js';
import { writeTemplate } from './narrative/write-template.js';
import { signsPrinted } from './signs-printed.js';

const NO_NARRATIVE: WrittenMarkdown = { title: [], keyMessage: [], blocks: [], footnotes: [] };

/**
 * The chapters of the outline, in order, with their notes; notes are not numbered yet. Generated parts
 * of annexes are written last: they tell what all the rest uses.
 */
export function composeChapters(
  publication: Publication,
  composition: Composition,
  tables: ReadonlyMap<string, TablePlace>,
): UnnumberedDocument {
  const { outline } = publication.declaration.data;
  const placed = new Set<string>();
  const { level } = composition.context.territory;
  const drafts = outline.flatMap((content, index) =>
    belongsToEdition(content, level)
      ? [composeChapter(content, index, publication, composition, tables, placed)]
      : [],
  );
  const chapters = numberFiguresAndTables(drafts.map(({ chapter }) => chapter));
  const signs = signsPrinted(chapters, composition.context.dataset);
  const material = { composition, chapters, signs };
  return {
    chapters: chapters.flatMap((chapter, index) => {
      const generated = drafts[index]?.generated ?? [];
      const parts = generated.flatMap((part) =>
        composeAnnexPart(part, material, chapter.id, chapter.origin),
      );
      const blocks = [...chapter.blocks, ...parts];
      // An annex of charts' values is not written in an edition without charts.
      return generated.length > 0 && blocks.length === 0 ? [] : [{ ...chapter, blocks }];
    }),
    footnotes: [...drafts.flatMap(({ footnotes }) => footnotes), ...composition.footnotes],
  };
}

interface DraftChapter {
  readonly generated: ChapterContent['generated'];
  readonly chapter: Chapter;
  readonly footnotes: readonly Footnote[];
}

function composeChapter(
  content: ChapterContent,
  index: number,
  publication: Publication,
  composition: Composition,
  tables: ReadonlyMap<string, TablePlace>,
  placed: Set<string>,
): DraftChapter {
  const { declaration } = publication;
  const origin = declaration.positionOf(['outline', index]);
  const place = createPlacing(publication, composition, tables, placed);
  const written = writeNarrative(content, publication, composition, place);
  const line = (name: 'title' | 'keyMessage') => {
    const text = content[name];
    if (text === undefined) return [];
    return composition.write(writtenText(declaration, ['outline', index, name], text));
  };
  const keyFigures = content.keyFigures
    ? composeKeyFigures(content.id, declaration, composition)
    : undefined;
  const rest = [
    ...content.figures.flatMap((id) => placeIfLeft(place, 'figure', id)),
    ...content.tables.flat().flatMap((id) => placeIfLeft(place, 'table', id)),
  ];
  checkTitle(content, written, composition);
  const chapter: Chapter = {
    type: 'chapter',
    id: content.id,
    kind: content.kind,
    title: written.title.length > 0 ? written.title : inlinesOf(line('title')),
    keyMessage: written.keyMessage.length > 0 ? written.keyMessage : line('keyMessage'),
    blocks: [...(keyFigures ? [keyFigures] : []), ...written.blocks, ...rest],
    origin: content.narrative
      ? { file: `templates/narrative/${content.narrative}`, line: 1 }
      : origin,
  };
  return { ...explainChapter(chapter, written, composition), generated: content.generated };
}

/** A narrative without its « # » line has nothing to be called by, unless the outline names it. */
function checkTitle(
  content: ChapterContent,
  written: WrittenMarkdown,
  { context }: Composition,
): void {
  if (content.narrative === undefined || content.title !== undefined) return;
  const file = `templates/narrative/${content.narrative}`;
  // A template that could not be read has said so already.
  if (written.title.length > 0 || context.faults.some(({ at }) => at?.file === file)) return;
  context.faults.push(fault('chapter-without-title', { file, line: 1 }, {}));
}

function writeNarrative(
  content: ChapterContent,
  publication: Publication,
  { context }: Composition,
  place: PlaceableBlocks['place'],
): WrittenMarkdown {
  const source = content.narrative && publication.narratives.get(content.narrative);
  if (!source) return NO_NARRATIVE;
  const blockHelpers = createBlockHelpers({
    figures: [...publication.figures.keys()],
    tables: [...publication.tables.keys()],
    place,
  });
  const helpers = new Map([...sentenceHelpers, ...byName(blockHelpers)]);
  return writeTemplate(
    source,
    { id: content.id },
    context,
    helpers,
    publication.declaration.data.names,
  );
}

/** Composes a figure or table where it is called, once in the whole document. */
function createPlacing(
  publication: Publication,
  composition: Composition,
  tables: ReadonlyMap<string, TablePlace>,
  placed: Set<string>,
): PlaceableBlocks['place'] {
  return (kind, id) => {
    if (placed.has(id)) return 'placed';
    placed.add(id);
    const figure = kind === 'figure' && publication.figures.get(id);
    if (figure) return [composeFigure(figure, 0, composition)];
    const table = kind === 'table' && publication.tables.get(id);
    return table ? [composeTable(table, tables.get(id) ?? { number: 0 }, composition)] : [];
  };
}

function placeIfLeft(
  place: PlaceableBlocks['place'],
  kind: 'figure' | 'table',
  id: string,
): readonly Block[] {
  const blocks = place(kind, id);
  return blocks === 'placed' ? [] : blocks;
}

/** A chapter's marks are explained in it; what its figures and tables call may be written in it. */
function explainChapter(
  chapter: Chapter,
  written: WrittenMarkdown,
  { context, footnotes }: Composition,
): Omit<DraftChapter, 'generated'> {
  const declared = new Set(footnotes.map(({ id }) => id));
  const explained = explainMarks(chapter.id, chapter.origin, context.dataset);
  const scoped = mapChapterInlines(chapter, (inline) => {
    const known = explained.scope(inline);
    if (known.type !== 'footnote-call' || declared.has(known.id)) return known;
    return { ...known, id: `${chapter.id}:${labelOf(known.id)}` };
  });
  return { chapter: scoped, footnotes: [...written.footnotes, ...explained.footnotes()] };
}
