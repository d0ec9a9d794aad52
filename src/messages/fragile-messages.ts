import type { MessageLanguage } from './wording.js';

/** What `check` says of sentences that a usual revision would flip. */
export interface FragileMessages {
  readonly title: string;
  /** after the place of a passage, with what joins them */
  readonly refused: string;
  unknown(measures: readonly string[]): string;
  measure(name: string, size: number, isRelative: boolean, up: boolean, values: number): string;
}

const french: FragileMessages = {
  title: 'Phrases fragiles, si les valeurs provisoires bougent comme d’ordinaire',
  refused: ' : serait refusé',
  unknown: (measures) =>
    `Aucune révision passée ne dit de combien bougent : ${measures.join(', ')}`,
  measure: (name, size, isRelative, up, values) =>
    `${name} : ${up ? '+' : '−'}${number('fr-FR', size)} ${isRelative ? '%' : 'points'} (médiane de ${values} ${values < 2 ? 'valeur' : 'valeurs'})`,
};

const english: FragileMessages = {
  title: 'Fragile sentences, should provisional values move as they usually do',
  refused: ': would be refused',
  unknown: (measures) => `No past revision tells how far these move: ${measures.join(', ')}`,
  measure: (name, size, isRelative, up, values) =>
    `${name}: ${up ? '+' : '−'}${number('en-GB', size)} ${isRelative ? '%' : 'points'} (median of ${values} ${values === 1 ? 'value' : 'values'})`,
};

export function fragileMessagesIn(language: MessageLanguage): FragileMessages {
  return language === 'fr' ? french : english;
}

function number(locale: string, value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}
