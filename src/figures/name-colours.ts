import type { Brand } from '../brand/brand.js';
import type { JsonObject, JsonValue } from '../document/figure-block.js';

/**
 * Puts the brand's colours where a specification names them: `@bleu` (its palette), `@muted` (its
 * roles), `@category1`, `@text1` (its series, from 1), `@ramp1`, and the lists `@category`, `@text`,
 * `@ramp`. Names that the brand lacks are given to `unknown`.
 */
export function nameColours(
  specification: JsonObject,
  brand: Brand,
  unknown: (name: string, known: readonly string[]) => void,
): JsonObject {
  const named = namedColours(brand);
  const visit = (value: JsonValue): JsonValue => {
    if (typeof value === 'string' && value.startsWith('@')) {
      const name = value.slice(1);
      const colour = Object.hasOwn(named, name) ? named[name] : undefined;
      if (colour === undefined) unknown(value, Object.keys(named));
      return colour ?? value;
    }
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value === 'object' && value !== null) return visitObject(value as JsonObject);
    return value;
  };
  const visitObject = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, visit(value)]));
  return visitObject(specification);
}

function namedColours(brand: Brand): Readonly<Record<string, JsonValue>> {
  const numbered = (name: string, colours: readonly string[]): [string, string][] =>
    colours.map((colour, index) => [`${name}${index + 1}`, colour]);
  return {
    ...brand.palette,
    ...brand.colours,
    ...Object.fromEntries([
      ...numbered('category', brand.categorical),
      ...numbered('text', brand.categoricalText),
      ...numbered('ramp', brand.sequential),
    ]),
    category: brand.categorical,
    text: brand.categoricalText,
    ramp: brand.sequential,
  };
}
