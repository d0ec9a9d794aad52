import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { computeIndicators } from '../../src/indicators/compute-indicators.js';
import { isUnknown } from '../../src/indicators/indicator-value.js';
import { formatNumber } from '../../src/language/format-number.js';
import { readIndicatorDefinitions } from '../../src/publication/read-indicator-definitions.js';

interface Example {
  readonly id: string;
  readonly formula: { readonly kind: string };
}

const PAGE = readFileSync('docs/indicateurs.md', 'utf8');
const BLOCKS = [...PAGE.matchAll(/```yaml indicateur\n([\s\S]*?)```/g)].map(
  ([, yaml = '']) => yaml,
);
const EXAMPLES = BLOCKS.flatMap((yaml) => parse(yaml) as Example[]);

/** The catalogue of this repository, with the page's indicators in it. */
const folder = mkdtempSync(join(tmpdir(), 'indicators-page-'));
afterAll(() => rmSync(folder, { recursive: true }));
const real = parse(readFileSync('templates/indicators.yaml', 'utf8')) as { indicators: Example[] };
const others = real.indicators.filter(({ id }) => !EXAMPLES.some((example) => example.id === id));
mkdirSync(join(folder, 'templates'));
writeFileSync(
  join(folder, 'templates/indicators.yaml'),
  stringify({ indicators: [...others, ...EXAMPLES] }),
);

const indicators = computeIndicators(readDataset('.'), readIndicatorDefinitions(folder), {
  territory: 'cnam',
  year: '2016-2017',
});

const STATED = BLOCKS.flatMap((yaml) => {
  const id = /id: (\S+)/.exec(yaml)?.[1] ?? '';
  const values = [...yaml.matchAll(/^# ([\w-]+)(?:, (\S+))? : (.+)$/gm)];
  expect(values, `${id} states a value`).not.toEqual([]);
  return values.map(([, territory = '', period = '2016-2017', value = '']) => ({
    request: { indicator: id, territory, period },
    value,
  }));
});

it('has an example of every kind of formula', () => {
  const schema = readFileSync('src/publication/indicator-definition.ts', 'utf8');
  const kinds = [...schema.matchAll(/kind: z\s*\.literal\('([a-z0-9-]+)'\)/g)].map(([, k]) => k);
  expect(kinds).toHaveLength(13);
  expect(new Set(EXAMPLES.map(({ formula }) => formula.kind))).toEqual(new Set(kinds));
});

it.each(STATED)('$request.indicator, $request.territory: $value', ({ request, value }) => {
  const answer = indicators.value(request);
  if (isUnknown(answer)) throw new Error(`${request.indicator}: ${answer.type}`);
  const { result, decimals, flags } = answer;
  const text = result.type === 'absence' ? result.reason : formatNumber(result.value, { decimals });
  expect([text, ...flags].join(' ').replaceAll('\u202F', ' ')).toBe(value);
});
