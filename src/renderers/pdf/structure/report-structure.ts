import type {
  Block,
  Chapter,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  ReportDocument,
} from '../../../document/document.js';
import type { FigureBlock } from '../../../document/figure-block.js';
import type { FigureDataBlock } from '../../../document/figure-data-block.js';
import { mapChapterInlines } from '../../../document/map-inlines.js';
import { plainText } from '../../../document/plain-text.js';
import type { TableGrid } from '../../../document/table-block.js';
import { french } from '../../../language/french.js';
import { type Fault, fault } from '../../../report-error.js';
import type { Role, StructureElement } from './structure-element.js';
import { type TableStructure, tableStructure } from './table-structure.js';

/**
 * The logical structure of the whole report, in reading order, made before anything is set: the
 * composers look up what they set, and the pages may move it as they like.
 */
export interface ReportStructure {
  readonly root: StructureElement;
  readonly cover: StructureElement;
  readonly contents: StructureElement;
  readonly chapters: ReadonlyMap<Chapter, ChapterStructure>;
  /** headings, paragraphs, lists, definitions, key figures */
  readonly blocks: ReadonlyMap<Block, StructureElement>;
  readonly lists: ReadonlyMap<ListBlock, readonly ItemStructure[]>;
  readonly figures: ReadonlyMap<FigureBlock, FigureStructure>;
  readonly tables: ReadonlyMap<TableGrid, TableStructure>;
  /** by id, right after the block that first calls them */
  readonly footnotes: ReadonlyMap<string, StructureElement>;
}

export interface ChapterStructure {
  readonly title: StructureElement;
  readonly message: StructureElement;
}

/** A list's item: its mark, and what it says. */
export interface ItemStructure {
  readonly label: StructureElement;
}

export interface FigureStructure {
  readonly caption: StructureElement;
  readonly picture: StructureElement;
  readonly legend: StructureElement;
}

/** @param faults receives each skipped heading level and each figure without alternative text */
export function reportStructure(document: ReportDocument, faults: Fault[]): ReportStructure {
  const maps: Maps = {
    chapters: new Map(),
    blocks: new Map(),
    lists: new Map(),
    figures: new Map(),
    tables: new Map(),
    footnotes: new Map(),
  };
  const numbers = new Map(document.footnotes.map(({ id, number }) => [id, number]));
  const cover: StructureElement = { role: 'Sect' };
  const contents: StructureElement = { role: 'Sect' };
  const chapters = document.chapters.map((chapter) => addChapter(maps, chapter, numbers, faults));
  const root: StructureElement = { role: 'Document', children: [cover, contents, ...chapters] };
  return { root, cover, contents, ...maps };
}

interface Maps {
  readonly chapters: Map<Chapter, ChapterStructure>;
  readonly blocks: Map<Block, StructureElement>;
  readonly lists: Map<ListBlock, readonly ItemStructure[]>;
  readonly figures: Map<FigureBlock, FigureStructure>;
  readonly tables: Map<TableGrid, TableStructure>;
  readonly footnotes: Map<string, StructureElement>;
}

function addChapter(
  maps: Maps,
  chapter: Chapter,
  numbers: ReadonlyMap<string, number>,
  faults: Fault[],
): StructureElement {
  const title: StructureElement = { role: 'H1' };
  const message: StructureElement = { role: 'P' };
  maps.chapters.set(chapter, { title, message });
  const children = [title, message, ...addNotes(maps, { ...chapter, blocks: [] }, numbers)];
  let level = 1;
  for (const block of chapter.blocks) {
    if (block.type === 'heading') {
      if (block.level > level + 1) faults.push(skippedLevel(block));
      level = block.level;
    }
    children.push(addBlock(maps, block, faults));
    const alone = { ...chapter, title: [], keyMessage: [], blocks: [block] };
    children.push(...addNotes(maps, alone, numbers));
  }
  return { role: 'Sect', children };
}

/** The footnotes that this part of a chapter is the first to call. */
function addNotes(
  maps: Maps,
  part: Chapter,
  numbers: ReadonlyMap<string, number>,
): readonly StructureElement[] {
  const notes: StructureElement[] = [];
  mapChapterInlines(part, (inline) => {
    if (inline.type !== 'footnote-call' || maps.footnotes.has(inline.id)) return inline;
    const number = numbers.get(inline.id);
    if (number === undefined) return inline;
    const note: StructureElement = { role: 'Note', id: `note${number}` };
    maps.footnotes.set(inline.id, note);
    notes.push(note);
    return inline;
  });
  return notes;
}

function addBlock(maps: Maps, block: Block, faults: Fault[]): StructureElement {
  switch (block.type) {
    case 'heading':
      return kept(maps, block, block.level === 2 ? 'H2' : 'H3');
    case 'paragraph':
      return kept(maps, block, 'P');
    case 'definitions':
      return kept(maps, block, 'L');
    case 'key-figures':
      return kept(maps, block, 'Div');
    case 'list':
      return addList(maps, block);
    case 'figure':
      return addFigure(maps, block, faults);
    case 'table': {
      const table = tableStructure(block, `t${maps.tables.size}`);
      maps.tables.set(block, table);
      return table.element;
    }
    case 'figure-data':
      return addFigureData(maps, block);
  }
}

function kept(maps: Maps, block: Block, role: Role): StructureElement {
  const element: StructureElement = { role };
  maps.blocks.set(block, element);
  return element;
}

function addList(maps: Maps, list: ListBlock): StructureElement {
  const labels: ItemStructure[] = [];
  const items = list.items.map((item): StructureElement => {
    const label: StructureElement = { role: 'Lbl' };
    labels.push({ label });
    const body = item.map((part: ParagraphBlock | ListBlock) =>
      part.type === 'list' ? addList(maps, part) : kept(maps, part, 'P'),
    );
    return { role: 'LI', children: [label, { role: 'LBody', children: body }] };
  });
  maps.lists.set(list, labels);
  const numbering = list.ordered ? 'Decimal' : 'Disc';
  const element: StructureElement = { role: 'L', numbering, children: items };
  maps.blocks.set(list, element);
  return element;
}

function addFigure(maps: Maps, figure: FigureBlock, faults: Fault[]): StructureElement {
  if (figure.alternative.trim() === '') {
    const block = french.figure(figure.number).toLowerCase();
    faults.push(fault('pdf-missing-alternative', figure.origin, { block }));
  }
  const caption: StructureElement = { role: 'Caption' };
  const picture: StructureElement = { role: 'Figure', alternative: figure.alternative };
  const legend: StructureElement = { role: 'Div' };
  maps.figures.set(figure, { caption, picture, legend });
  return { role: 'Div', children: [caption, picture, legend] };
}

function addFigureData(maps: Maps, block: FigureDataBlock): StructureElement {
  const introduction = kept(maps, block, 'P');
  const tables = block.tables.map((table) => {
    const structure = tableStructure(table, `t${maps.tables.size}`);
    maps.tables.set(table, structure);
    return structure.element;
  });
  return { role: 'Div', children: [introduction, ...tables] };
}

function skippedLevel({ level, inlines, origin }: HeadingBlock): Fault {
  return fault('pdf-heading-skips-level', origin, { title: plainText(inlines), level });
}
