import { formatEnd, formatInterval, type Interval } from './format-interval.js';
import { faultMessage } from './wording.js';

const didYouMean = {
  fr: (nearest: string | undefined, otherwise: string) =>
    nearest ? `vouliez-vous dire « ${nearest} » ?` : otherwise,
  en: (nearest: string | undefined, otherwise: string) =>
    nearest ? `did you mean "${nearest}"?` : otherwise,
};

const FRENCH_QUANTITIES: Readonly<Record<string, string>> = {
  count: 'un effectif',
  share: 'une part',
  mean: 'une moyenne',
  ratio: 'un rapport',
  points: 'un écart en points',
  change: 'une évolution',
};

interface Gap {
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  readonly published: Interval;
  readonly recomputed: Interval;
  /** how far apart both are */
  readonly size: number;
  /** the newest delivery, where the published value is not of it: a revision moves totals, too */
  readonly revision?: string | undefined;
}

const gapWords = {
  fr: ({ indicator, territory, period, published, recomputed, size }: Gap) =>
    `« ${indicator} », ${territory}, ${period} : la valeur publiée ${formatInterval(published, 'fr')} ne rejoint pas ce que donnent ses composantes ${formatInterval(recomputed, 'fr')} : un écart de ${formatEnd(size, 'fr')}`,
  en: ({ indicator, territory, period, published, recomputed, size }: Gap) =>
    `"${indicator}", ${territory}, ${period}: the published value ${formatInterval(published, 'en')} does not meet what its parts give ${formatInterval(recomputed, 'en')}: ${formatEnd(size, 'en')} apart`,
};

const correctIt = {
  fr: ({ revision }: Gap) =>
    revision
      ? `donnez aussi cette valeur révisée dans data/vintages/${revision}`
      : 'corrigez la donnée',
  en: ({ revision }: Gap) =>
    revision ? `give this value revised, too, in data/vintages/${revision}` : 'correct the figure',
};

/** A declaration as it is written in YAML: no less than the gap, with a point. */
function declarationOf({ territory, period, size }: Gap): string {
  const upTo = Math.ceil(size * 1000) / 1000;
  return `reconciliation: { gaps: [{ territory: ${territory}, period: ${period}, upTo: ${upTo}, reason: "…" }] }`;
}

/** Faults of the catalogue of indicators, and of published figures that do not agree. */
export const indicatorFaults = {
  'indicator-duplicate': faultMessage<{ id: string }>({
    fr: ({ id }) => ({ what: `l’indicateur « ${id} » est déjà défini`, todo: 'gardez-en un seul' }),
    en: ({ id }) => ({ what: `the indicator "${id}" is already defined`, todo: 'keep one' }),
  }),
  'indicator-unknown-input': faultMessage<{ id: string; name: string; nearest?: string }>({
    fr: ({ id, name, nearest }) => ({
      what: `« ${id} » se calcule avec « ${name} », qui n’est pas un indicateur`,
      todo: didYouMean.fr(nearest, 'définissez-le'),
    }),
    en: ({ id, name, nearest }) => ({
      what: `"${id}" is computed from "${name}", which is no indicator`,
      todo: didYouMean.en(nearest, 'define it'),
    }),
  }),
  'indicator-circle': faultMessage<{ circle: readonly string[] }>({
    fr: ({ circle }) => ({
      what: `indicateurs définis en cercle : ${circle.join(' → ')}`,
      todo: 'faites partir l’un d’eux d’une mesure publiée',
    }),
    en: ({ circle }) => ({
      what: `indicators defined in a circle: ${circle.join(' → ')}`,
      todo: 'start one of them from a published measure',
    }),
  }),
  'indicator-unfit-roll-up': faultMessage<{ id: string; quantity: string; method: string }>({
    fr: ({ id, quantity, method }) => ({
      what: `« ${id} » est ${FRENCH_QUANTITIES[quantity] ?? quantity} : « ${method} » ne lui convient pas`,
      todo: 'un effectif s’additionne (total), une part ou une moyenne se pondère (weighted-mean), un rapport se recompose (combined-ratio)',
    }),
    en: ({ id, quantity, method }) => ({
      what: `"${id}" is a ${quantity}: "${method}" does not suit it`,
      todo: 'counts add up (total), shares and means are weighted (weighted-mean), ratios are combined (combined-ratio)',
    }),
  }),
  'indicator-unknown-measure': faultMessage<{ id: string; name: string; nearest?: string }>({
    fr: ({ id, name, nearest }) => ({
      what: `« ${id} » : la mesure « ${name} » n’est pas dans la liste des mesures`,
      todo: didYouMean.fr(nearest, 'ajoutez-la à data/measures.csv'),
    }),
    en: ({ id, name, nearest }) => ({
      what: `"${id}": the measure "${name}" is not in the list of measures`,
      todo: didYouMean.en(nearest, 'add it to data/measures.csv'),
    }),
  }),
  'indicator-other-quantity': faultMessage<{ id: string; measured: string; declared: string }>({
    fr: ({ id, measured, declared }) => ({
      what: `« ${id} » est déclaré ${FRENCH_QUANTITIES[declared] ?? declared}, sa mesure ${FRENCH_QUANTITIES[measured] ?? measured}`,
      todo: 'accordez les deux',
    }),
    en: ({ id, measured, declared }) => ({
      what: `"${id}" is declared a ${declared}, its measure is a ${measured}`,
      todo: 'make them agree',
    }),
  }),
  'indicator-unknown-code': faultMessage<{
    id: string;
    kind: 'territory' | 'period' | 'dimension';
    name: string;
    nearest?: string;
  }>({
    fr: ({ id, kind, name, nearest }) => ({
      what: `« ${id} » : ${{ territory: 'territoire', period: 'période', dimension: 'dimension' }[kind]} « ${name} » hors des listes de codes`,
      todo: didYouMean.fr(nearest, 'corrigez le code ou ajoutez-le à sa liste'),
    }),
    en: ({ id, kind, name, nearest }) => ({
      what: `"${id}": ${kind} "${name}" is in no code list`,
      todo: didYouMean.en(nearest, 'correct the code or add it to its list'),
    }),
  }),
  'unexplained-gap': faultMessage<Gap>({
    fr: (gap) => ({
      what: gapWords.fr(gap),
      todo: `${correctIt.fr(gap)}, ou déclarez l’écart sous « ${gap.indicator} » dans templates/indicators.yaml : ${declarationOf(gap)}`,
    }),
    en: (gap) => ({
      what: gapWords.en(gap),
      todo: `${correctIt.en(gap)}, or declare the gap under "${gap.indicator}" in templates/indicators.yaml: ${declarationOf(gap)}`,
    }),
  }),
  'gap-larger-than-declared': faultMessage<Gap & { upTo: number }>({
    fr: (gap) => ({
      what: `${gapWords.fr(gap)}, quand la raison déclarée n’explique que ${formatEnd(gap.upTo, 'fr')} (upTo)`,
      todo: `${correctIt.fr(gap)}, ou dites pourquoi l’écart a grandi (gaps, dans templates/indicators.yaml)`,
    }),
    en: (gap) => ({
      what: `${gapWords.en(gap)}, when the declared reason explains no more than ${formatEnd(gap.upTo, 'en')} (upTo)`,
      todo: `${correctIt.en(gap)}, or say why the gap has grown (gaps, in templates/indicators.yaml)`,
    }),
  }),
  'missing-parts': faultMessage<{
    indicator: string;
    territory: string;
    period: string;
    parts: readonly string[];
  }>({
    fr: ({ indicator, territory, period, parts }) => ({
      what: `« ${indicator} », ${territory}, ${period} : le total est publié mais sans ${parts.join(', ')}`,
      todo: 'ajoutez ces lignes, ou déclarez leur absence (absent, no-row) dans templates/indicators.yaml',
    }),
    en: ({ indicator, territory, period, parts }) => ({
      what: `"${indicator}", ${territory}, ${period}: the total is published but without ${parts.join(', ')}`,
      todo: 'add these rows, or declare their absence (absent, no-row) in templates/indicators.yaml',
    }),
  }),
};
