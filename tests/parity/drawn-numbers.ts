import type { ReportDocument } from '../../src/document/document.js';
import type { FigureBlock } from '../../src/document/figure-block.js';
import { plainText } from '../../src/document/plain-text.js';
import { squeeze } from './document-pieces.js';

/**
 * What a chart prints is a text of its rows, a total of a table (it may stack its
 * parts), or a tick of an axis: ticks are regular, so that a number out of step is nobody's. Returns the numbers
 * that are none of these.
 */
export function drawnNumbers(
  figure: FigureBlock,
  runs: readonly string[],
  document: ReportDocument,
): readonly string[] {
  const own = figureTexts(figure);
  const totals = totalTexts(document);
  const subtitle = squeeze(plainText(figure.subtitle));
  const foreign = runs
    .map(squeeze)
    .filter(
      (run) =>
        !totals.has(run) &&
        !(/\p{L}/u.test(run) && subtitle.includes(run)) &&
        /\d/u.test(withoutOwn(run, own)),
    );
  return [foreign.filter((run) => run.endsWith('%')), foreign.filter((run) => !run.endsWith('%'))]
    .filter((axis) => !isRegular(axis.map(readTick)))
    .flat();
}

/** At least three numbers of one step; an axis that is not drawn is regular too. */
function isRegular(ticks: readonly number[]): boolean {
  const numbers = [...new Set(ticks)].toSorted((a, b) => a - b);
  const [first = 0, second = Number.NaN] = numbers;
  const steps = numbers.map((number) => (number - first) / (second - first));
  return numbers.length === 0 || (numbers.length > 2 && steps.every(Number.isInteger));
}

/** The texts that the figure's rows hold, and those texts printed without their spaces. */
export function figureTexts(figure: FigureBlock): readonly string[] {
  const texts = figure.rows.flatMap(({ cells }) =>
    Object.values(cells).filter((cell) => typeof cell === 'string'),
  );
  const said = texts.map(squeeze).filter((text) => /\d/u.test(text));
  // A map whose title says « en % » leaves the sign out; an axis repeats a word of the subtitle.
  const bare = said.map((text) => text.replace(/%$/u, ''));
  return [...new Set([...said, ...bare])];
}

/** « 12 834 », « 9 950 (p) »: a chart may print the total that its table holds. */
function totalTexts(document: ReportDocument): ReadonlySet<string> {
  const rows = document.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' ? block.rows : []));
  const cells = rows.filter(({ kind }) => kind === 'total').flatMap((row) => row.cells);
  return new Set(
    cells.flatMap((cell) => (cell.type === 'number' ? [squeeze(cell.text + cell.mark)] : [])),
  );
}

/** What is left of a run once a text of the figure's own is taken out of it. */
function withoutOwn(run: string, own: readonly string[]): string {
  const found = own.filter((text) => isWhole(run, text));
  const longest = found.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? run : run.replace(longest, '');
}

/** The text stands in the run with no digit beside it. */
function isWhole(run: string, text: string): boolean {
  const at = run.indexOf(text);
  return (
    at >= 0 && !/[\d,]/u.test(run[at - 1] ?? '') && !/[\d,]/u.test(run[at + text.length] ?? '')
  );
}

function readTick(run: string): number {
  const match = /^[−-]?\d+(?:,\d+)?(?=%?$)/u.exec(run);
  return match ? Number(match[0].replace('−', '-').replace(',', '.')) : Number.NaN;
}

/** Values that a chart draws, and that neither its picture nor a table says in figures. */
export function unsaidNumbers(
  figure: FigureBlock,
  runs: readonly string[],
  document: ReportDocument,
): readonly string[] {
  const drawn = runs.map(squeeze);
  const cells = new Set(cellTexts(document));
  const specification = JSON.stringify(figure.specification);
  const fields = figure.fields.filter(({ name }) => specification.includes(name));
  return figure.rows.flatMap((row) =>
    fields.flatMap(({ name }) => {
      const text = row.cells[`${name}Text`];
      if (typeof text !== 'string' || !/\d/u.test(text)) return [];
      const bare = squeeze(text).replace(/%?(?:\(\p{Ll}\))?$/u, '');
      const isSaid = cells.has(bare) || drawn.some((run) => isWhole(run, bare));
      return isSaid ? [] : [`${name} of ${row.cells.territory}, ${row.cells.series}: ${text}`];
    }),
  );
}

function cellTexts(document: ReportDocument): readonly string[] {
  return document.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' ? block.rows : []))
    .flatMap((row) => row.cells)
    .flatMap((cell) => (cell.type === 'number' ? [squeeze(cell.text)] : []));
}
