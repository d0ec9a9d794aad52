/** Why there is no value, in the words of its user; by code of reason. */
const WORDS: Readonly<Record<'fr' | 'en', Readonly<Record<string, string>>>> = {
  fr: {
    'not-communicated': 'non communiqué',
    'cannot-exist': 'sans objet',
    'not-collected': 'non recueilli',
    suppressed: 'secret statistique',
    'not-significant': 'non significatif',
    'not-given': 'non donné',
  },
  en: {
    'not-communicated': 'not communicated',
    'cannot-exist': 'not applicable',
    'not-collected': 'not collected',
    suppressed: 'confidential',
    'not-significant': 'not significant',
    'not-given': 'not given',
  },
};

/** « non communiqué »; a reason without words is told by its code. */
export function absenceWords(reason: string, language: 'fr' | 'en'): string {
  return WORDS[language][reason] ?? reason;
}
