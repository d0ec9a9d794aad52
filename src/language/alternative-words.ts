import { enumerate } from './lists.js';
import { typeset } from './typography.js';

/** « Barres horizontales : nombre d’auditeurs par centre, 2016-2017. » */
export function opening(chart: string, subtitle: string): string {
  return subtitle === '' ? typeset(`${chart}.`) : typeset(`${chart} : ${lowerFirst(subtitle)}.`);
}

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
  return typeset(
    `${name}, ${count} valeurs ; valeurs les plus élevées : ${highest.join(' ; ')} ; ` +
      `les plus basses : ${lowest.join(' ; ')} ; médiane : ${median}${groups.length > 0 ? ` ; par zone : ${groups.join(' ; ')}` : ''}.`,
  );
}

/** « Ensemble : Cnam, 39,0 %. » */
export function whole(values: readonly string[]): string {
  return values.length === 0 ? '' : typeset(`Ensemble : ${values.join(' ; ')}.`);
}

/** « Âge moyen : VAPP, 40,6 ; VAE, 42,9. » */
export function all(name: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  return typeset(`${name === '' ? 'Valeurs' : name} : ${values.join(' ; ')}.`);
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
  return typeset(`${name === '' ? 'Évolution' : name} : ${points.join(', ')}.`);
}

/** The values with a mark: « (p) » and the like, each explained below the figure. */
export function flagged(values: readonly string[]): string {
  if (values.length === 0) return '';
  return typeset(
    `${values.length > 1 ? 'Valeurs signalées' : 'Valeur signalée'} : ${values.join(' ; ')}.`,
  );
}

export function absent(values: readonly string[]): string {
  return values.length === 0 ? '' : typeset(`Sans valeur : ${enumerate(values)}.`);
}

export function pointer(table: string | undefined): string {
  return table === undefined ? '' : typeset(`Les valeurs figurent dans le ${lowerFirst(table)}.`);
}

/** For a label that goes on in the middle of a sentence; acronyms stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;
}
