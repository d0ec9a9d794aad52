import type {
  Block,
  Chapter,
  Footnote,
  KeyFigure,
  ListBlock,
  ReportDocument,
} from '../document/document.js';
import { explainsSign } from '../document/explains-sign.js';
import type { FigureBlock } from '../document/figure-block.js';
import type { Inline, Sentence } from '../document/inline.js';
import { plainText } from '../document/plain-text.js';
import type { TableBlock } from '../document/table-block.js';
import { french } from '../language/french.js';
import type { Origin } from '../report-error.js';
import type { PassagePlace } from './comparison.js';
import { namePlaces } from './name-places.js';

/** A piece of prose of a document, with the cells that it rests on. */
export interface Passage {
  readonly id: string;
  readonly chapter: string;
  readonly place: PassagePlace;
  /** « Figure 12 », or its chapter's title */
  readonly where: string;
  readonly text: string;
  readonly cells: readonly Origin[];
  readonly origin: Origin;
}

/** Everything a document says in words, in reading order; its own revision note is left out. */
export function listPassages(document: ReportDocument): readonly Passage[] {
  const nameOf = namePlaces(document);
  const cellsOf = (inlines: readonly Inline[]) =>
    valueKeysOf(inlines).flatMap((key) => document.values[key]?.cells ?? []);

  const line = (
    id: string,
    place: PassagePlace,
    inlines: readonly Inline[],
    { origin, chapter }: { readonly origin: Origin; readonly chapter: string },
    decidedBy: readonly Origin[] = [],
  ): readonly Passage[] => {
    const text = plainText(inlines);
    if (text === '') return [];
    const where = plainText(nameOf({ id, chapter, place }));
    const cells = [...cellsOf(inlines), ...decidedBy];
    return [{ id, chapter, place, where, text, cells, origin }];
  };
  const sentence = (
    place: PassagePlace,
    { id, inlines, origin, decidedBy }: Sentence,
    chapter: string,
  ) => line(id, place, inlines, { origin, chapter }, decidedBy);
  const sentences = (place: PassagePlace, all: readonly Sentence[], chapter: string) =>
    all.flatMap((one) => sentence(place, one, chapter));

  const ofList = ({ items }: ListBlock, chapter: string): readonly Passage[] =>
    items
      .flat()
      .flatMap((child) =>
        child.type === 'list'
          ? ofList(child, chapter)
          : sentences('sentence', child.sentences, chapter),
      );

  const ofFigure = (figure: FigureBlock, chapter: string): readonly Passage[] => {
    const at = { origin: figure.origin, chapter };
    const text = (name: string, inlines: readonly Inline[]) =>
      line(`${figure.id}#${name}`, 'figure-text', inlines, at);
    return [
      ...sentence('figure-title', figure.title, chapter),
      ...text('subtitle', figure.subtitle),
      ...line(`${figure.id}#reading`, 'figure-reading', figure.reading, at),
      ...text('coverage', figure.coverage),
      ...figure.notes.flatMap((note, index) => text(`note-${index + 1}`, note)),
      ...text('source', figure.source),
    ];
  };

  const ofTable = (table: TableBlock, chapter: string): readonly Passage[] => {
    const at = { origin: table.origin, chapter };
    const text = (name: string, inlines: readonly Inline[]) =>
      line(`${table.id}#${name}`, 'table-text', inlines, at);
    return [
      ...sentence('table-title', table.title, chapter),
      ...text('subtitle', table.subtitle),
      ...table.notes.flatMap(({ inlines }, index) => text(`note-${index + 1}`, inlines)),
      ...text('coverage', table.coverage),
      ...text('source', table.source),
    ];
  };

  const ofBlock = (block: Block, chapter: string): readonly Passage[] => {
    const at = { origin: block.origin, chapter };
    switch (block.type) {
      case 'heading':
        return headsSigns(block.id) ? [] : line(block.id, 'heading', block.inlines, at);
      case 'paragraph':
        return sentences('sentence', block.sentences, chapter);
      case 'list':
        return ofList(block, chapter);
      case 'definitions':
        return block.entries.flatMap((entry) =>
          sentences('definition', entry.sentences.filter(isDefinition), chapter),
        );
      case 'key-figures':
        return block.items.flatMap((item) =>
          line(`${block.id}#${item.id}`, 'key-figure', keyFigureLine(item), at),
        );
      case 'figure':
        return ofFigure(block, chapter);
      case 'table':
        return ofTable(block, chapter);
      case 'figure-data':
        // The values of figures again: they are compared mark by mark with their figures.
        return [];
    }
  };

  const ofChapter = ({ id, title, keyMessage, blocks, origin }: Chapter): readonly Passage[] => [
    ...line(`${id}#title`, 'heading', title, { origin, chapter: id }),
    ...sentences('key-message', keyMessage, id),
    ...blocks.flatMap((block) => ofBlock(block, id)),
  ];

  const ofCover = (id: string, text: string): readonly Passage[] =>
    text === '' ? [] : [{ ...COVER, id: `cover#${id}`, text }];

  const { title, subtitle, releaseStatus } = document.edition;
  return [
    ...ofCover('title', title),
    ...ofCover('subtitle', subtitle),
    ...ofCover('status', releaseStatus),
    ...document.chapters.filter(({ kind }) => kind !== 'revision').flatMap(ofChapter),
    ...document.footnotes
      .filter(isWritten)
      .flatMap((footnote) =>
        sentences('footnote', footnote.sentences, footnote.id.split(':')[0] ?? ''),
      ),
  ];
}

/** Its words are those of the publication's own declaration. */
const COVER = {
  chapter: 'cover',
  place: 'cover',
  where: french.cover.page,
  cells: [],
  origin: { file: 'templates/publication.yaml' },
} as const;

/** What explains a sign comes and goes with it: it says nothing of its own. */
function isWritten({ id }: Footnote): boolean {
  return !explainsSign(id);
}

/** Of the list of signs in an annex, which stands there when there is one. */
function headsSigns(id: string): boolean {
  return id.endsWith('#signs');
}

function isDefinition({ id }: Sentence): boolean {
  return !id.includes('-signs-');
}

/** « 12 710 parchemins délivrés en 2015-2016 (contre 14 074 en 2014-2015) » */
function keyFigureLine({ number, label, comparison }: KeyFigure): readonly Inline[] {
  const text = (words: string): Inline => ({ type: 'text', text: words });
  const against = comparison.length > 0 ? [text(' ('), ...comparison, text(')')] : [];
  return [...number, text(' '), ...label, ...against];
}

function valueKeysOf(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'number') return inline.valueKeys;
    return 'inlines' in inline ? valueKeysOf(inline.inlines) : [];
  });
}
