/**
 * The plural of one French noun or adjective, by the rules of the Académie: « centres », « chevaux »,
 * « travaux », « réseaux », « bijoux ». Initialisms do not change (« des UE »).
 */
export function pluralOf(word: string): string {
  if (word === '' || /[sxz]$/u.test(word) || /^\p{Lu}{2,}$/u.test(word)) return word;
  const irregular = IRREGULAR[word.toLowerCase()];
  if (irregular !== undefined) return irregular;
  if (/al$/u.test(word) && !KEEPS_AL.test(word)) return word.replace(/al$/u, 'aux');
  if (BECOMES_AUX.test(word)) return word.replace(/ail$/u, 'aux');
  if (/(?:au|eu)$/u.test(word) && !KEEPS_U.test(word)) return `${word}x`;
  return BECOMES_OUX.test(word) ? `${word}x` : `${word}s`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  œil: 'yeux',
  ciel: 'cieux',
  monsieur: 'messieurs',
  madame: 'mesdames',
  mademoiselle: 'mesdemoiselles',
};

const KEEPS_AL =
  /^(?:aval|bal|bancal|banal|cal|carnaval|cérémonial|chacal|choral|fatal|festival|natal|naval|pal|récital|régal|tonal)$/iu;
const BECOMES_AUX = /^(?:bail|corail|émail|soupirail|travail|vantail|vitrail)$/iu;
const KEEPS_U = /^(?:landau|sarrau|bleu|pneu|émeu)$/iu;
const BECOMES_OUX = /^(?:bijou|caillou|chou|genou|hibou|joujou|pou)$/iu;
