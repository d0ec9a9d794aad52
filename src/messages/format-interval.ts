import type { MessageLanguage } from './wording.js';

/** All that a printed or recomputed number may stand for, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const FORMATS = {
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
} as const;

/** An end of an interval, or how far apart two are. */
export function formatEnd(value: number, language: MessageLanguage): string {
  return FORMATS[language].format(value);
}

/** « [42,65 ; 42,75] », or the number alone where both ends are one. */
export function formatInterval({ low, high }: Interval, language: MessageLanguage): string {
  const [from, to] = [low, high].map((end) => formatEnd(end, language));
  return from === to ? `${from}` : `[${from}${language === 'fr' ? ' ;' : ','} ${to}]`;
}
