import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { SPECIFICATION_WORDS } from '../../src/figures/specification-words.js';

interface Definition {
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

const path = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
const { definitions } = JSON.parse(readFileSync(path, 'utf8')) as {
  readonly definitions: Readonly<Record<string, Definition>>;
};

const enumOf = (name: string) => new Set(definitions[name]?.enum);

test('the words are those of Vega-Lite’s own schema, less what is forbidden here', () => {
  const { mark, channel, type, scale, key } = SPECIFICATION_WORDS;
  expect(new Set([...mark, 'image', 'geoshape'])).toEqual(enumOf('Mark'));
  expect(type).toEqual(enumOf('StandardType'));
  expect(scale).toEqual(enumOf('ScaleType'));
  expect(new Set([...channel, 'href', 'url'])).toEqual(
    new Set(Object.keys(definitions.FacetedEncoding?.properties ?? {})),
  );
  expect(key).toEqual(propertyNames());
});

test('operations are those of the schema', () => {
  const operations = [...enumOf('NonArgAggregateOp'), 'argmin', 'argmax'];
  expect(SPECIFICATION_WORDS.aggregate).toEqual(new Set(operations));
  expect(SPECIFICATION_WORDS.window).toEqual(
    new Set([...enumOf('WindowOnlyOp'), ...enumOf('AggregateOp')]),
  );
});

/** But those of configurations: the theme is the brand's. */
function propertyNames(): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties } = value as Definition;
    if (typeof properties === 'object') for (const name of Object.keys(properties)) names.add(name);
    Object.values(value).forEach(visit);
  };
  for (const [name, definition] of Object.entries(definitions)) {
    if (!name.includes('Config')) visit(definition);
  }
  return names;
}
