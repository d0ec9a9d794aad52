import { MINUS } from './characters.js';
import { french } from './french.js';
import { enumerate } from './lists.js';
import { typeset } from './typography.js';

/** « Barres horizontales : nombre d’auditeurs par centre, 2016-2017. » */
export function opening(chart: string, subtitle: string): string {
  return subtitle === '' ? heard(`${chart}.`) : heard(`${chart} : ${lowerFirst(subtitle)}.`);
}

/** What values are called where nothing names them. */
export const VALUES = 'Valeurs';
export const COURSE = 'Évolution';

/** « Âge moyen (ans) »: what the values are, and their unit where the label does not say it. */
export function named(label: string, unit: string): string {
  const words = french.columnUnit(label, unit);
  return words === '' ? label : `${label} (${words})`;
}

/** « Paris, 19 822 »; « Mayotte et Madagascar, 100,0 % »; « 9 valeurs à 0,0 % ». */
export function tied(names: readonly string[], number: string): string {
  if (names.length > MOST_NAMED) return `${names.length} valeurs à ${number}`;
  return `${enumerate(names)}, ${number}`;
}

const MOST_NAMED = 5;

export interface ManyValues {
  readonly name: string;
  readonly count: number;
  /** « France métropolitaine, 51 402 »: groups that stand beside what they hold */
  readonly groups: readonly string[];
  /** « Paris, 19 822 » */
  readonly highest: readonly string[];
  readonly lowest: readonly string[];
  readonly median: string;
}

export function many({ name, count, groups, highest, lowest, median }: ManyValues): string {
  return heard(
    `${name}, ${count} valeurs ; valeurs les plus élevées : ${highest.join(' ; ')} ; ` +
      `les plus basses : ${lowest.join(' ; ')} ; médiane : ${median}${groups.length > 0 ? ` ; par zone : ${groups.join(' ; ')}` : ''}.`,
  );
}

/** « Ensemble : Cnam, 39,0 %. » */
export function whole(values: readonly string[]): string {
  return values.length === 0 ? '' : heard(`Ensemble : ${values.join(' ; ')}.`);
}

/** « Âge moyen : VAPP, 40,6 ; VAE, 42,9. » */
export function all(name: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  return heard(`${name} : ${values.join(' ; ')}.`);
}

export interface Moment {
  readonly period: string;
  readonly number: string;
}

/** « Diplômes : 8 848 en 2011-2012, 10 172 au plus haut en 2014-2015, 6 961 (p) en 2016-2017. » */
export function course(name: string, first: Moment, highest: Moment, last: Moment): string {
  const isInside = highest.period !== first.period && highest.period !== last.period;
  const points = [
    `${first.number} en ${first.period}`,
    ...(isInside ? [`${highest.number} au plus haut en ${highest.period}`] : []),
    `${last.number} en ${last.period}`,
  ];
  return heard(`${name} : ${points.join(', ')}.`);
}

/** The values with a mark: « (p) » and the like, each explained below the figure. */
export function flagged(values: readonly string[]): string {
  if (values.length === 0) return '';
  return heard(
    `${values.length > 1 ? 'Valeurs signalées' : 'Valeur signalée'} : ${values.join(' ; ')}.`,
  );
}

/** « Décisions de VAE, de 2012 à 2017 : 469 en 2012 ; 562 en 2013. » */
export function series(name: string, moments: readonly Moment[]): string {
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return '';
  const values = moments.map(({ period, number }) => `${number} en ${period}`);
  return heard(`${name}, de ${first.period} à ${last.period} : ${values.join(' ; ')}.`);
}

export function absent(values: readonly string[]): string {
  return values.length === 0 ? '' : heard(`Sans valeur : ${enumerate(values)}.`);
}

export function pointer(table: string | undefined): string {
  return table === undefined ? '' : heard(`Les valeurs figurent dans le ${lowerFirst(table)}.`);
}

/** Typeset, its negative numbers with the sign that every program says. */
export function heard(text: string): string {
  return typeset(text).replaceAll(MINUS, '-');
}

/** For a label that goes on in the middle of a sentence; acronyms stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;
}
