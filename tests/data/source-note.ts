import { readFileSync } from 'node:fs';
import type { Territory } from '../../src/dataset/dataset.js';

/** The text of the statistical note that the observations of 2018-01-31 transcribe. */
const NOTE = readFileSync('tests/fixtures/source/note-2016-2017.txt', 'utf8');

/** The prose and its footnotes on one line. */
export const PROSE = NOTE.slice(0, NOTE.indexOf('Tableau 1 :')).replace(/\s+/g, ' ');

/** The lines of a table, note marks that stand on a line of their own dropped. */
export function tableLines(number: 1 | 2 | 3): readonly string[] {
  const end = number === 3 ? undefined : NOTE.indexOf(`Tableau ${number + 1} :`);
  const table = NOTE.slice(NOTE.indexOf(`Tableau ${number} :`), end);
  return table
    .replace(/\n[56]\n\n/g, ' ')
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '))
    .filter((line) => line !== '');
}

/** What follows a territory's name on its line, by the territory's code. */
export function territoryRows(
  number: 1 | 2,
  territories: Iterable<Territory>,
): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { code, label, level } of territories) {
    codes.set(simplify(level === 'zone' ? `Sous-total Cnam ${label}` : label), code);
  }
  codes.set('total cnam', 'cnam');
  const rows = tableLines(number).flatMap((line) => {
    // « Cnam Corse5 » carries its note mark.
    const [, label = '', cells = ''] = /^(\D+?)5? ([\d ,.cnos-]+)$/.exec(line) ?? [];
    const code = codes.get(simplify(label));
    return code === undefined ? [] : [[code, cells] as const];
  });
  return new Map(rows);
}

/** Spellings vary in capitals, accents, hyphens and spaces. */
function simplify(label: string): string {
  const plain = label.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return plain
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[-– ]+/g, ' ');
}
