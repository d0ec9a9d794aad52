const ILL_FORMED = {
  fr: {
    'open-call': ['%1 n’est pas fermé', 'écrivez }} à la fin de l’appel'],
    'empty-call': [
      '%1 n’appelle rien',
      'écrivez le nom d’une fonction (docs/fonctions.md) ou retirez-le',
    ],
    'open-quote': [
      'un guillemet s’ouvre ici et ne se ferme pas dans %1',
      'fermez-le par le même signe, " ou \'',
    ],
    parentheses: ['%1 a des parenthèses qui ne vont pas par paires', 'ajoutez celle qui manque'],
    'stray-sign': [
      'signe inattendu dans %1',
      'séparez les arguments par des espaces, sans virgule, et donnez une valeur après chaque « = »',
    ],
    'open-block': ['le bloc %1 n’est pas fermé', 'écrivez %2 là où il finit'],
    'close-alone': ['%1 ne ferme aucun bloc', 'retirez-le, ou ouvrez le bloc plus haut par {{#…}}'],
    'other-name': ['%1 ne ferme pas le bloc ouvert ligne %3', 'écrivez %2'],
    'else-outside': [
      '%1 est hors de tout bloc',
      'retirez-le, ou ouvrez le bloc plus haut par {{#…}}',
    ],
    'close-without-call': [
      '%1 ne ferme rien',
      'écrivez {{ devant le nom de la fonction, ou retirez ces accolades',
    ],
    'single-brace': [
      '%1 serait imprimé tel quel',
      'appelez une fonction entre deux accolades doubles, {{…}}, ou retirez ces accolades',
    ],
  },
  en: {
    'open-call': ['%1 is not closed', 'write }} at the end of the call'],
    'empty-call': [
      '%1 calls nothing',
      'write the name of a helper (docs/fonctions.md) or remove it',
    ],
    'open-quote': [
      'a quote opens here and does not close in %1',
      'close it with the same sign, " or \'',
    ],
    parentheses: ['%1 has parentheses that do not go in pairs', 'add the missing one'],
    'stray-sign': [
      'unexpected sign in %1',
      'part arguments with spaces, without comma, and give a value after each "="',
    ],
    'open-block': ['the block %1 is not closed', 'write %2 where it ends'],
    'close-alone': ['%1 closes no block', 'remove it, or open the block above with {{#…}}'],
    'other-name': ['%1 does not close the block opened on line %3', 'write %2'],
    'else-outside': [
      '%1 stands outside any block',
      'remove it, or open the block above with {{#…}}',
    ],
    'close-without-call': [
      '%1 closes nothing',
      'write {{ before the name of the helper, or remove these braces',
    ],
    'single-brace': [
      '%1 would be printed as it is',
      'call a helper between two pairs of braces, {{…}}, or remove these braces',
    ],
  },
} as const;

/** A slip in the syntax of a template. */
export interface IllFormed {
  readonly problem: keyof typeof ILL_FORMED.fr;
  /** as the author wrote it: %1 */
  readonly written: string;
  /** what should be written: %2 */
  readonly expected?: string;
  /** of the block that is meant: %3 */
  readonly line?: number;
}

function fillIn(pattern: string, { written, expected = '', line }: IllFormed): string {
  const words: Readonly<Record<string, string>> = {
    '%1': written,
    '%2': expected,
    '%3': String(line),
  };
  return pattern.replace(/%[123]/g, (mark) => words[mark] ?? mark);
}

export function wordIllFormed(language: 'fr' | 'en') {
  return (parameters: IllFormed) => {
    const [what, todo] = ILL_FORMED[language][parameters.problem];
    return { what: fillIn(what, parameters), todo: fillIn(todo, parameters) };
  };
}
