import type { PublicationContent } from './publication-declaration.js';

/**
 * The periods that a declaration names, for an edition's year: a name declared under `years`, the
 * names `year` (the edition's own), or codes of periods as they are.
 */
export function namePeriods(
  declaration: PublicationContent,
  year: string,
  names: string | readonly string[],
): readonly string[] {
  const declared = declaration.years[year]?.periods ?? {};
  return [names].flat().flatMap((name) => {
    if (name === 'year') return [year];
    return Object.hasOwn(declared, name) ? (declared[name] ?? []) : [name];
  });
}
