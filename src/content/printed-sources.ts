import type { ContentContext } from './context.js';

/** The sources of the values that a part of the document prints, each once, in the catalogue’s order. */
export function printedSources(
  part: unknown,
  { indicators, ledger }: Pick<ContentContext, 'indicators' | 'ledger'>,
): readonly string[] {
  const printed = new Set([...valueKeysOf(part)].map((key) => ledger.values[key]?.indicator));
  const sources = indicators.catalogue
    .filter(({ id }) => printed.has(id))
    .map(({ source }) => source)
    .filter((source) => source !== '');
  return [...new Set(sources)];
}

/**
 * Sources in one line: those of one treatment, which is what follows their dash, are told together
 * before it, and those without one last.
 */
export function joinSources(sources: readonly string[]): string {
  const byTreatment = new Map<string, string[]>();
  for (const source of sources) {
    const at = source.lastIndexOf(DASH);
    const treatment = at === -1 ? '' : source.slice(at);
    const said = at === -1 ? source : source.slice(0, at);
    byTreatment.set(treatment, [...(byTreatment.get(treatment) ?? []), said]);
  }
  const groups = [...byTreatment].toSorted(([one], [other]) => Number(!one) - Number(!other));
  const line = groups.map(([treatment, said]) => said.join(' ; ') + treatment).join(' ; ');
  return line.replace(/\.?$/, '.');
}

const DASH = ' – ';

/** The keys of values, wherever they stand; what a figure looks like holds none. */
function valueKeysOf(part: unknown, keys = new Set<string>()): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return keys;
  for (const [name, value] of Object.entries(part)) {
    if (name === 'specification') continue;
    if (name === 'valueKey' && typeof value === 'string') keys.add(value);
    else if (name !== 'valueKeys') valueKeysOf(value, keys);
    else for (const key of Object.values(value)) if (typeof key === 'string') keys.add(key);
  }
  return keys;
}
