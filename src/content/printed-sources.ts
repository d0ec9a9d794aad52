import type { ContentContext } from './context.js';

/** The sources of the values that a part of the document prints, each once, in the catalogue’s order. */
export function printedSources(
  part: unknown,
  { indicators, ledger }: Pick<ContentContext, 'indicators' | 'ledger'>,
): readonly string[] {
  const printed = new Set(valueKeysOf(part).map((key) => ledger.values[key]?.indicator));
  const sources = indicators.catalogue
    .filter(({ id }) => printed.has(id))
    .map(({ source }) => source)
    .filter((source) => source !== '');
  return [...new Set(sources)];
}

/** The keys of values, wherever they stand. */
function valueKeysOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(valueKeysOf);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => {
    if (name === 'valueKey' && typeof value === 'string') return [value];
    if (name !== 'valueKeys') return valueKeysOf(value);
    return Object.values(value).filter((key): key is string => typeof key === 'string');
  });
}
