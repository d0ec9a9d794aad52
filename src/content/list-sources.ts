import type { Block, Chapter } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import { french } from '../language/french.js';
import { separator } from '../language/lists.js';
import { typeset } from '../language/typography.js';
import type { ContentContext } from './context.js';
import { printedSources } from './printed-sources.js';

/** A source, and where the document prints what comes from it. */
export interface ListedSource {
  readonly source: string;
  readonly places: readonly Inline[];
}

/**
 * The sources that the cells of the printed values name, in the order of the catalogue, each with the
 * figures, tables and chapters that print them: « Figures 1 à 4 et 9 ; tableau 2 ; texte : « Les auditeurs » ».
 */
export function listSources(
  context: ContentContext,
  chapters: readonly Chapter[],
): readonly ListedSource[] {
  const placesOf = new Map<string, Places>();
  for (const { source } of context.indicators.catalogue)
    if (source !== '') placesOf.set(source, noPlaces());
  for (const chapter of chapters) {
    for (const block of chapter.blocks) {
      for (const source of printedSources(block, context)) {
        addPlace(placesOf.get(source), chapter, block);
      }
    }
  }
  return [...placesOf]
    .map(([source, places]) => ({ source, places: sayPlaces(places) }))
    .filter(({ places }) => places.length > 0);
}

/** What is referred to, in the order of the document. */
interface Places {
  readonly figures: Target[];
  readonly tables: Target[];
  readonly keyFigures: Target[];
  readonly chapters: Target[];
}

interface Target {
  readonly id: string;
  readonly name: string;
  /** of a figure: neighbours are told as a range */
  readonly number?: number;
}

function noPlaces(): Places {
  return { figures: [], tables: [], keyFigures: [], chapters: [] };
}

function addPlace(places: Places | undefined, chapter: Chapter, block: Block): void {
  const name = chapter.title.map((inline) => ('text' in inline ? inline.text : '')).join('');
  switch (block.type) {
    case 'figure':
      places?.figures.push({ id: block.id, name: String(block.number), number: block.number });
      return;
    case 'table':
      places?.tables.push({ id: block.id, name: `${block.number}${block.part ?? ''}` });
      return;
    case 'key-figures':
      places?.keyFigures.push({ id: chapter.id, name: french.keyFigures.toLowerCase() });
      return;
    default:
      if (places?.chapters.every(({ id }) => id !== chapter.id)) {
        places.chapters.push({ id: chapter.id, name });
      }
  }
}

function sayPlaces({ figures, tables, keyFigures, chapters }: Places): readonly Inline[] {
  const parts = [
    enumerated(french.figuresNumbered, ranges(figures)),
    enumerated(french.tablesNumbered, tables.map(alone)),
    keyFigures.slice(0, 1).map(({ name }) => text(name)),
    chapters.length > 0
      ? [
          text(typeset(`${french.prose} : `)),
          ...joined(
            chapters.map(({ name }) => [text(typeset(`« ${name} »`))]),
            ', ',
          ),
        ]
      : [],
  ].filter((part) => part.length > 0);
  const [first, ...rest] = joined(parts, typeset(' ; '));
  if (!first || !('text' in first)) return [];
  const capital = { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) };
  return [capital, ...rest, text('.')];
}

/** « figure 3 », « figures 1 à 4 et 9 ». */
function enumerated(
  name: (length: number) => string,
  items: readonly (readonly Inline[])[],
): readonly Inline[] {
  if (items.length === 0) return [];
  const several = items.length > 1 || (items[0]?.length ?? 0) > 1;
  const listed = items.flatMap((item, index) => [
    ...(index === 0 ? [] : [text(separator(index, items.length))]),
    ...item,
  ]);
  return [text(`${name(several ? 2 : 1)}\u00A0`), ...listed];
}

/** Three neighbours or more become « 1 à 4 ». */
function ranges(targets: readonly Target[]): readonly (readonly Inline[])[] {
  const runs: Target[][] = [];
  for (const target of targets) {
    const run = runs.at(-1);
    const follows = run?.at(-1)?.number === (target.number ?? 0) - 1;
    if (run && follows) run.push(target);
    else runs.push([target]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last && run.length > 2
      ? [[...alone(first), text('\u00A0à\u00A0'), ...alone(last)]]
      : run.map(alone);
  });
}

function alone({ id, name }: Target): readonly Inline[] {
  return [{ type: 'reference', target: id, text: name }];
}

function joined(parts: readonly (readonly Inline[])[], between: string): readonly Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(between), ...part]));
}

function text(words: string): Inline {
  return { type: 'text', text: words };
}
