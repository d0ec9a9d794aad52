import { expect, test } from 'vitest';
import type { KeptWork } from '../../src/kept-work.js';
import { builtFaults, type Change, checkedFaults, plantedProject } from './planted-project.js';

const NARRATIVE = 'templates/narrative/eleves.md.hbs';
const FIGURE = 'templates/figures/eleves-par-ecole';
const DATA = 'data/vintages/2024-03-15/ecoles.csv';
const LONG = 'une école de musique dont le nom est très long '.repeat(12);

/** One for each stage that may refuse an edition. */
const PLANTED: readonly (readonly [string, string, Change])[] = [
  ['a cell', `${DATA}:`, { file: DATA, from: '931', to: '9e31' }],
  [
    'a sentence that the data contradict',
    `${NARRATIVE}:`,
    { file: NARRATIVE, from: 'plus de', to: 'moins de' },
  ],
  [
    'a chart that Vega refuses',
    `${FIGURE}.vl.json:`,
    { file: `${FIGURE}.vl.json`, from: '"type": "bar"', to: '"type": "barre"' },
  ],
  [
    'a title too long for its slide',
    `${FIGURE}.yaml:`,
    { file: `${FIGURE}.yaml`, from: "la plus petite'", to: `la plus petite, ${LONG}'` },
  ],
  [
    'a character that the font of the report lacks',
    `${NARRATIVE}:`,
    { file: NARRATIVE, from: 'quatre ans', to: 'quatre ans \u{1D11E}' },
  ],
  [
    'a published total that its parts do not give',
    `${DATA}:`,
    { file: DATA, from: 'zephyrie;2021;;2209', to: 'zephyrie;2021;;4209' },
  ],
];

test.each(PLANTED)('%s: check says what build says', async (_, place, change) => {
  const project = plantedProject(change);
  const checked = await checkedFaults(project);
  expect(checked).toEqual(await builtFaults(project));
  expect(checked.length).toBeGreaterThan(0);
  expect(checked.every((line) => line.startsWith(place))).toBe(true);
});

test.each(PLANTED)('%s is said too when all else was kept', async (_, place, change) => {
  const entries = new Map<string, Uint8Array>();
  const kept: KeptWork = {
    get: (key) => entries.get(key),
    put: (key, bytes) => void entries.set(key, bytes),
  };
  expect(await builtFaults(plantedProject(), kept)).toEqual([]);
  expect(entries.size).toBeGreaterThan(0);
  const project = plantedProject(change);
  const bare = await checkedFaults(project);
  expect(bare.some((line) => line.startsWith(place))).toBe(true);
  for (const faultsOf of [checkedFaults, builtFaults, checkedFaults]) {
    expect(await faultsOf(project, kept)).toEqual(bare);
  }
});

test('faults of several stages are said together, by both', async () => {
  const project = plantedProject(...PLANTED.slice(2).map(([, , change]) => change));
  const checked = await checkedFaults(project);
  expect(checked).toEqual(await builtFaults(project));
  for (const [, place] of PLANTED.slice(2)) {
    expect(checked.some((line) => line.startsWith(place))).toBe(true);
  }
});

test('a project without a fault has none for either', async () => {
  const project = plantedProject();
  expect(await checkedFaults(project)).toEqual([]);
  expect(await builtFaults(project)).toEqual([]);
});
