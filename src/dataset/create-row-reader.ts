import { type Fault, fault } from '../report-error.js';
import { type CodeColumn, createCodeCheck, listCodeColumns } from './code-columns.js';
import type { MatchedFile } from './match-files.js';
import type { Observation } from './observation.js';
import { parseContent } from './parse-content.js';
import { parseFlags } from './parse-flags.js';
import type { CodeLists } from './read-code-lists.js';
import type { PlaceCell } from './record-walker.js';
import { createTextSharer } from './share-texts.js';

/** A row as an observation; undefined, and faults pushed, when anything in it is wrong. */
export type ReadRow = (cells: readonly string[], place: PlaceCell) => Observation | undefined;

/** Prepares the reading of one file's rows, whose columns stand at `indexes`. */
export function createRowReader(
  matched: MatchedFile,
  lists: CodeLists,
  indexes: ReadonlyMap<string, number>,
  faults: Fault[],
): ReadRow {
  const { vintage, resource } = matched;
  const codeColumns = listCodeColumns(matched, lists, indexes);
  const checkCodes = createCodeCheck(codeColumns, faults);
  const dimensionsOf = createDimensionsReader(
    codeColumns.filter(({ name }) => resource.dimensions.has(name)),
  );
  const share = createTextSharer();
  const index = (name: string) => indexes.get(name) ?? -1;
  const filled = resource.filled.map((name) => ({ name, index: index(name) }));
  const [measureIndex, territoryIndex, periodIndex] = ['measure', 'territory', 'period'].map(index);
  const [valueIndex, reasonIndex, flagsIndex] = [index('value'), index('reason'), index('flags')];
  const [sourceIndex, commentIndex] = [index('source'), index('comment')];
  const textAt = (cells: readonly string[], cell = -1) => share(cells[cell] ?? '');

  return (cells, place) => {
    const before = faults.length;
    for (const { name, index: cell } of filled) {
      if (cells[cell] === '') faults.push(fault('empty-cell', place(cell), { column: name }));
    }
    checkCodes(cells, place);
    const measure = textAt(cells, measureIndex);
    const [value, reason] = [cells[valueIndex] ?? '', cells[reasonIndex] ?? ''];
    const content = parseContent(
      { value, valueIndex, reason, reasonIndex },
      place,
      resource.decimalMark,
      lists.measures?.get(measure)?.quantity,
      faults,
    );
    const flags = parseFlags(cells[flagsIndex] ?? '', () => place(flagsIndex), faults);
    if (flags.length > 0 && content?.type === 'absence') {
      faults.push(fault('flag-without-value', place(flagsIndex), { flag: flags.join(' ') }));
    }
    if (faults.length > before || !content) return undefined;
    return {
      measure,
      territory: textAt(cells, territoryIndex),
      period: textAt(cells, periodIndex),
      dimensions: dimensionsOf(cells),
      content,
      flags,
      source: textAt(cells, sourceIndex),
      comment: textAt(cells, commentIndex),
      vintage,
      origin: place(content.type === 'number' ? valueIndex : reasonIndex),
    };
  };
}

/** Rows with the same codes share one object: there are far fewer combinations than rows. */
function createDimensionsReader(columns: readonly CodeColumn[]) {
  const shared = new Map<string, Readonly<Record<string, string>>>();
  return (cells: readonly string[]): Readonly<Record<string, string>> => {
    const key = columns.map(({ index }) => cells[index]).join('|');
    const known = shared.get(key);
    if (known) return known;
    const entries = columns.map(({ name, index }) => [name, cells[index] ?? ''] as const);
    const dimensions = Object.freeze(Object.fromEntries(entries.filter(([, code]) => code !== '')));
    shared.set(key, dimensions);
    return dimensions;
  };
}
