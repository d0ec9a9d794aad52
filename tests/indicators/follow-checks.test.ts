import { expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.js';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { followChecks, partsOfTotal } from '../../src/indicators/follow-checks.js';
import { readPublication } from '../../src/publication/read-publication.js';

const { definitions } = readPublication('.');
const published = readDataset('.');
const YEAR = 'cnam|2016-2017';

/** The data with some values changed, by key. */
function having(values: Readonly<Record<string, number>>): Dataset {
  const entries = [...published.observations].map(([key, one]) => {
    const value = values[key];
    if (value === undefined || one.content.type !== 'number') return [key, one] as const;
    return [key, { ...one, content: { ...one.content, value } }] as const;
  });
  return { ...published, observations: new Map(entries) };
}

function valueAt({ observations }: Dataset, key: string): number | undefined {
  const content = observations.get(key)?.content;
  return content?.type === 'number' ? content.value : undefined;
}

test('a provisional total moves by as much as its part did', () => {
  const [diplomas, total] = [`diplomes|${YEAR}`, `parchemins|${YEAR}`].map(
    (key) => valueAt(published, key) ?? 0,
  );
  const moved = having({ [`diplomes|${YEAR}`]: (diplomas ?? 0) + 250 });
  const followed = followChecks(published, moved, definitions, new Set(['diplomes']));
  expect(valueAt(followed, `parchemins|${YEAR}`)).toBe((total ?? 0) + 250);
  expect(valueAt(followed, `certificats|${YEAR}`)).toBe(valueAt(published, `certificats|${YEAR}`));
});

test('a final total stays, and so does what was settled', () => {
  const moved = having({ 'diplomes|cnam|2014-2015': 1, [`diplomes|${YEAR}`]: 1 });
  const followed = followChecks(published, moved, definitions, new Set(['diplomes', 'parchemins']));
  for (const key of ['parchemins|cnam|2014-2015', `parchemins|${YEAR}`]) {
    expect(valueAt(followed, key)).toBe(valueAt(published, key));
  }
});

test('the parts of a total are those that the catalogue adds up to check it', () => {
  expect(partsOfTotal('parchemins', definitions)).toEqual(['diplomes', 'certificats']);
  expect(partsOfTotal('diplomes', definitions)).toEqual([]);
});
