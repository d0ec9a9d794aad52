export type Gender = 'masculine' | 'feminine';

/** A noun as sentences need it: { singular: 'inscription', plural: 'inscriptions', gender: 'feminine' }. */
export interface Noun {
  readonly singular: string;
  readonly plural: string;
  readonly gender: Gender;
}

/** French is plural from 2 on: 1,9 million, 2 millions. `count` is the printed number. */
export function isPlural(count: number): boolean {
  return Math.abs(count) >= 2;
}

/** « auditeur » or « auditeurs », by the printed number. */
export function pluralise(count: number, singular: string, plural: string): string {
  return isPlural(count) ? plural : singular;
}

/** « élevé », « élevée », « élevés », « élevées »: for adjectives that take an e and an s. */
export function agree(adjective: string, gender: Gender, plural: boolean): string {
  const gendered = gender === 'masculine' || adjective.endsWith('e') ? adjective : `${adjective}e`;
  return plural && !/[sx]$/.test(gendered) ? `${gendered}s` : gendered;
}

/** « un » or « une ». */
export function indefiniteArticle(gender: Gender): 'un' | 'une' {
  return gender === 'feminine' ? 'une' : 'un';
}
