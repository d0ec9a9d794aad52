import type { DefinitionsBlock } from '../../../document/document.js';
import { inlinesOf } from '../../../document/join-sentences.js';
import { plainText } from '../../../document/plain-text.js';
import { composeRuns } from '../compose-runs.js';
import { PORTRAIT, TEXT_INDENT } from '../grid.js';
import { type BlockName, NEVER, type TextPiece } from '../pages/piece.js';
import { assemble, type Slug, slugOf, stack, tagged } from '../pages/slug.js';
import type { TextRun } from '../pdfmake/pdfmake-model.js';
import type { PrintContext } from '../print-context.js';
import { setRuns, setText } from '../set-text.js';
import { elementWithin, type StructureElement } from '../structure/structure-element.js';

const GAP = 12;
/** Long terms (an indicator's name, a source) get a wider column of their own. */
const WIDE_TERM = 168;
const LONG_TERM = 24;

/** More terms than this are set in two columns. */
const MANY = 12;
const COLUMN_GAP = 22;
/** Above an entry in versions, and between these. */
const VERSIONS_ABOVE = 9;
const VERSION_ABOVE = 2;
/** A list up to this height is never cut: the signs. */
const SHORT = 90;

/** Terms in a column at the left, their meaning beside them, in small type; many, in two columns. */
export function composeDefinitions(
  context: PrintContext,
  definitions: DefinitionsBlock,
): readonly TextPiece[] {
  const list = context.structure.blocks.get(definitions) ?? { role: 'L' };
  const isMany = definitions.entries.length > MANY && !definitions.versions;
  return isMany ? inTwoColumns(context, definitions, list) : oneARow(context, definitions, list);
}

function oneARow(
  context: PrintContext,
  definitions: DefinitionsBlock,
  list: StructureElement,
): readonly TextPiece[] {
  const longest = Math.max(...definitions.entries.map(({ term }) => plainText(term).length));
  const indent = longest > LONG_TERM ? WIDE_TERM : TEXT_INDENT;
  const set = definitions.entries.map((entry) => {
    const block = blockOf(definitions, entry);
    const widths = { term: indent - GAP, meaning: PORTRAIT.width - indent };
    const item = elementWithin(list, 'LI');
    const term = setTerm(context, entry, widths.term, block, item);
    const meaning = definitions.versions
      ? setVersions(context, entry, widths.meaning, block, item)
      : setMeaning(context, entry, widths.meaning, block, item);
    const slug = assemble([
      { slug: term, x: 0, y: 0 },
      { slug: meaning, x: indent, y: 0 },
    ]);
    return { slug, block };
  });
  const height = set.reduce((sum, { slug }) => sum + slug.height, 0);
  return set.map(({ slug, block }, index) => {
    const breakBefore = index > 0 && height <= SHORT ? NEVER : 0;
    const above = definitions.versions ? VERSIONS_ABOVE : 4;
    return { type: 'text', slug, above, breakBefore, block };
  });
}

function inTwoColumns(
  context: PrintContext,
  definitions: DefinitionsBlock,
  list: StructureElement,
): readonly TextPiece[] {
  const width = (PORTRAIT.width - COLUMN_GAP) / 2;
  return definitions.entries.map((entry) => {
    const block = blockOf(definitions, entry);
    const slug = setRunIn(context, entry, width, block, list);
    const secondColumn = width + COLUMN_GAP;
    return { type: 'text', slug, above: 5, breakBefore: 0, secondColumn, block };
  });
}

type Entry = DefinitionsBlock['entries'][number];

function blockOf(definitions: DefinitionsBlock, { term, sentences }: Entry): BlockName {
  const origin = sentences[0]?.origin ?? definitions.origin;
  return { name: `définition « ${plainText(term)} »`, origin };
}

/** The term, and its meaning on the same line. */
function setRunIn(
  context: PrintContext,
  { term, sentences }: Entry,
  width: number,
  block: BlockName,
  list: StructureElement,
): Slug {
  const item = elementWithin(list, 'LI');
  const { font, color } = context.styles.term;
  const style = { ...(font && { font }), ...(color && { color }) };
  const within = (runs: readonly TextRun[], role: 'Lbl' | 'LBody') => {
    const element = elementWithin(item, role);
    return runs.map((run) => ({ ...run, element }));
  };
  const runs = [
    ...within(composeRuns(context, term, block, style), 'Lbl'),
    ...within([{ text: '  ' }, ...composeRuns(context, inlinesOf(sentences), block)], 'LBody'),
  ];
  // Words of what belongs to nothing would be artifacts, whatever they are.
  return tagged(slugOf(setRuns(context, runs, 'definition', width, block)), item);
}

function setTerm(
  context: PrintContext,
  { term }: Entry,
  width: number,
  block: BlockName,
  item: StructureElement,
): Slug {
  const set = slugOf(setText(context, term, 'term', width, block));
  return tagged(set, elementWithin(item, 'Lbl'));
}

function setMeaning(
  context: PrintContext,
  { sentences }: Entry,
  width: number,
  block: BlockName,
  item: StructureElement,
): Slug {
  const set = slugOf(setText(context, inlinesOf(sentences), 'definition', width, block));
  return tagged(set, elementWithin(item, 'LBody'));
}

/** Each version below the other. */
function setVersions(
  context: PrintContext,
  { sentences }: Entry,
  width: number,
  block: BlockName,
  item: StructureElement,
): Slug {
  const body = elementWithin(item, 'LBody');
  return stack(
    sentences.map(({ inlines }, index) => {
      const set = slugOf(setText(context, inlines, 'definition', width, block));
      const slug = tagged(set, elementWithin(body, 'P'));
      return { slug, above: index > 0 ? VERSION_ABOVE : 0 };
    }),
  );
}
