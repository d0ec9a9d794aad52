import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFaults } from '../../src/commands/list-faults.js';
import { composeState } from '../../src/compose-state.js';
import { type Fragility, findFragile } from '../../src/find-fragile.js';
import { FIRST, readSchool, writeSchool } from './small-publication.js';

/** A first year whose counts came out a tenth higher than first said, and a new provisional year. */
const SETTLED = {
  date: '2020-06-30',
  kind: 'routine',
  rows: [
    'inscrits,ouest,2019-2020,220,,,Enquête,',
    'age,ecole,2019-2020,29.4,,P,Enquête,',
    'inscrits,ecole,2019-2020,930,,P,Enquête,',
  ],
};

function fragilityOf(project: string): Fragility {
  const inputs = readSchool(project);
  const state = composeState(inputs);
  expect(state.faults).toEqual([]);
  return findFragile(project, inputs, state);
}

test('without a past revision nobody knows how far a provisional value moves', () => {
  const { measures, unknown } = fragilityOf(writeSchool());
  expect(measures).toEqual([]);
  expect(unknown.map(({ label }) => label)).toEqual(['Élèves', 'Âge moyen']);
});

test('the usual revision is learnt from first release against last, and tried both ways', () => {
  const { measures, unknown } = fragilityOf(writeSchool(SETTLED));
  expect(unknown).toEqual([]);
  const counts = measures.filter(({ revision }) => revision.measure === 'inscrits');
  // 200 → 220 and 1 000 → 930: the median of 10 % and 7 %.
  expect(counts[0]?.revision).toMatchObject({ isRelative: true, values: 2 });
  expect(counts[0]?.revision.size).toBeCloseTo(8.5, 10);
  const down = counts.find(({ direction }) => direction === 'down');
  const flips = down?.passages.map(({ from, to }) => `${plain(from)} → ${plain(to)}`);
  // 930 less 8,5 % is 851, below the 900 of the year before.
  expect(flips).toContain(
    'Le nombre d’élèves connaît une hausse (r). → Le nombre d’élèves connaît une baisse (r).',
  );
  expect(flips).toContain('Soit +3,3 % (r) en un an. → Soit −5,4 % (r) en un an.');
  expect(flips?.some((flip) => flip.startsWith('Il atteint'))).toBe(false);
  expect(counts.some(({ direction }) => direction === 'up')).toBe(false);
  // What the cover says of the release is no sentence to soften.
  const places = measures.flatMap(({ passages }) => passages.map(({ place }) => place));
  expect(places).not.toContain('cover');
});

test('a contradicted sentence is told as refused, and hides none of the others', () => {
  const project = writeSchool(SETTLED);
  const file = join(project, 'templates/narrative/annee.md.hbs');
  const text = readFileSync(file, 'utf8');
  const said = 'Il approche {{environ "plus de" "inscrits" arrondi=1 nom="élève"}}.';
  writeFileSync(file, text.replace('Il atteint {{nombre "inscrits"}}.', said));
  const down = fragilityOf(project).measures.find(
    ({ revision, direction }) => revision.measure === 'inscrits' && direction === 'down',
  );
  expect(
    down?.refused.map(({ fault, passage }) => [fault.code, plain(passage?.text ?? '')]),
  ).toEqual([['unfair-words', 'Il approche plus de 900 (r) élèves.']]);
  expect(down?.passages.map(({ from }) => plain(from))).toContain(
    'Le nombre d’élèves connaît une hausse (r).',
  );
});

test('a fault quotes its sentence as it is read, with the numbers of figures and notes', () => {
  const project = writeSchool(SETTLED);
  const file = join(project, 'templates/narrative/annee.md.hbs');
  const text = readFileSync(file, 'utf8');
  const said =
    'Il approche {{environ "plus de" "inscrits" arrondi=1 nom="élève"}} ({{renvoi "eleves"}} ; {{renvoi "centres"}}).';
  writeFileSync(file, text.replace('Il atteint {{nombre "inscrits"}}.', said));
  const refused = fragilityOf(project).measures.flatMap((measure) => measure.refused);
  const [line] = listFaults(
    refused.map(({ fault }) => fault),
    'fr',
  );
  expect(plain(line ?? '')).toMatch(/« Il approche .* \(figure 1 ; tableau 1\)\. »/);
});

test('an erratum teaches nothing of revisions', () => {
  const erratum = {
    date: '2020-06-30',
    kind: 'erratum',
    rows: [`${FIRST[9]?.replace('28.3', '82.3')}`],
  };
  expect(fragilityOf(writeSchool(erratum)).unknown.map(({ measure }) => measure)).toEqual([
    'inscrits',
    'age',
  ]);
});

test('nor does it hide what was learnt before it', () => {
  const row = 'inscrits,ouest,2019-2020,500,,,Enquête,';
  const erratum = { date: '2020-09-30', kind: 'erratum', rows: [row] };
  const { measures } = fragilityOf(writeSchool(SETTLED, erratum));
  const counts = measures.find(({ revision }) => revision.measure === 'inscrits');
  expect(counts?.revision).toMatchObject({ label: 'Élèves', values: 2 });
  expect(counts?.revision.size).toBeCloseTo(8.5, 10);
});

function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}
