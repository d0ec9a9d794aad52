import { expect, test } from 'vitest';
import { plainText } from '../../src/document/plain-text.js';
import { readEdition } from '../../src/read-edition.js';
import { composeEdition } from '../build/compose-edition.js';

test('the annex defines what is printed, but for what its label says as well', () => {
  const { publication } = readEdition({ project: '.', year: '2016-2017' });
  const document = composeEdition();
  const blocks = document.chapters.flatMap((chapter) => chapter.blocks);
  const defined = blocks.flatMap((block) =>
    block.type === 'definitions' ? block.entries.map(({ term }) => plainText(term)) : [],
  );
  const printed = new Set(Object.values(document.values).map(({ indicator }) => indicator));
  const all = [...publication.definitions.indicators.values()].filter(({ id }) => printed.has(id));
  const evident = all.filter((one) => one.evident).map(({ label }) => label);
  const others = all.filter((one) => !one.evident).map(({ label }) => label);
  expect(evident).toContain('Diplômes délivrés');
  expect(defined.filter((term) => evident.includes(term))).toEqual([]);
  expect(others.filter((label) => !defined.includes(label))).toEqual([]);
});
