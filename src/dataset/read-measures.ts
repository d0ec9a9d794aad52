import { type Fault, fault } from '../report-error.js';
import type { Quantity } from '../vocabulary.js';
import type { Measure } from './dataset.js';
import { nearestCode } from './nearest-code.js';
import { type CodeListRow, readCodeList } from './read-code-list.js';
import type { CodeListResource } from './read-descriptor.js';

const QUANTITIES: readonly Quantity[] = ['count', 'share', 'mean', 'ratio', 'points', 'change'];
const COLUMNS = ['code', 'label', 'quantity', 'unit'].map((name) => ({ name, required: true }));

/** The measures by code; undefined when the list cannot be read. */
export function readMeasures(
  projectFolder: string,
  list: CodeListResource,
  faults: Fault[],
): ReadonlyMap<string, Measure> | undefined {
  const check = (rows: readonly CodeListRow[]) => rows.flatMap(quantityFaults);
  const rows = readCodeList(projectFolder, list, COLUMNS, check, faults);
  return rows && new Map(rows.map((row) => [row.code, measure(row)]));
}

function measure(row: CodeListRow): Measure {
  return {
    code: row.code,
    label: row.cell('label'),
    // Any other word is a fault, and a dataset with faults is never handed out.
    quantity: row.cell('quantity') as Quantity,
    unit: row.cell('unit'),
  };
}

function quantityFaults(row: CodeListRow): Fault[] {
  const word = row.cell('quantity');
  const choices: readonly string[] = QUANTITIES;
  if (word === '' || choices.includes(word)) return [];
  const near = nearestCode(word, choices);
  return [
    fault('unknown-word', row.placeOf('quantity'), { column: 'quantity', word, choices, ...near }),
  ];
}
