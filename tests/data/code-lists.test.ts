import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { ABSENCE_REASONS } from '../../src/vocabulary.js';

const dataset = readDataset('.');
const territories = [...dataset.territories.values()];
const observations = [...dataset.observations.values()];

it('has 34 centres, each on a tile of its own', () => {
  const centres = territories.filter(({ level }) => level === 'centre');
  expect(centres).toHaveLength(34);
  const tiles = centres.map(({ tile }) => `${tile?.column}:${tile?.row}`);
  expect(new Set(tiles).size).toBe(34);
  expect(tiles.every((tile) => /^\d+:\d+$/.test(tile))).toBe(true);
});

it('has three zones and thirteen regions of metropolitan France', () => {
  expect(territories.filter(({ level }) => level === 'zone').map(({ label }) => label)).toEqual([
    'France métropolitaine',
    'Outre-mer',
    'Étranger',
  ]);
  const regions = territories.filter(({ level }) => level === 'region');
  expect(regions).toHaveLength(13);
  expect(regions.every(({ parent }) => parent === 'metropole')).toBe(true);
});

it('writes labels in French typography', () => {
  const texts = [
    ...territories.flatMap(({ label, shortLabel, sentenceLabel, placeLabel }) => [
      label,
      shortLabel,
      sentenceLabel,
      placeLabel ?? '',
    ]),
    ...[...dataset.measures.values()].flatMap(({ label, unit }) => [label, unit]),
    ...observations.flatMap(({ source, comment }) => [source, comment]),
    ...dataset.signs.map(({ meaning }) => meaning),
  ];
  expect(texts.filter((text) => /'|« | »| [;:?!%]|^\s|\s$/.test(text))).toEqual([]);
});

it('says of every territory how one is there', () => {
  expect(territories.filter(({ placeLabel }) => !placeLabel)).toEqual([]);
});

it('uses every measure, period and mode that it lists', () => {
  const used = (of: (each: (typeof observations)[number]) => string | undefined) =>
    new Set(observations.map(of).filter((code) => code !== undefined));
  expect(used(({ measure }) => measure)).toEqual(new Set(dataset.measures.keys()));
  expect(used(({ period }) => period)).toEqual(new Set(dataset.periods.keys()));
  expect(used(({ dimensions }) => dimensions.mode)).toEqual(
    new Set(dataset.dimensions.get('mode')?.keys()),
  );
});

it('declares a sign for every reason, and for every flag in use', () => {
  const declared = new Set(dataset.signs.map(({ standsFor }) => standsFor));
  const needed = [...ABSENCE_REASONS, 'R', ...observations.flatMap(({ flags }) => flags)];
  expect(needed.filter((standsFor) => !declared.has(standsFor))).toEqual([]);
});

it('names every file of its vintages in the descriptor, for other tools', () => {
  const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8'));
  const paths: string[] = resources.flatMap(({ path }: { path: string | string[] }) => path);
  const files = readdirSync('data', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.csv') && !file.startsWith('releases'))
    .map((file) => file.replaceAll('\\', '/'));
  expect(paths.toSorted()).toEqual(files.toSorted());
});

it('says the source of every observation', () => {
  expect(
    observations.filter(({ source }) => !source.startsWith('Note statistique 2016-2017')),
  ).toEqual([]);
});
