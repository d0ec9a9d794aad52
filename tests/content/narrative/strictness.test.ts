import { describe, expect, test } from 'vitest';
import { flag, setValue, withhold } from '../open-context.js';
import { faultsOf, say } from './say.js';

const FALL = setValue('parchemins', { period: '2015-2016' }, (value) => value + 5000);

describe('what a template may not do', () => {
  const cases: readonly (readonly [name: string, template: string, fault: string])[] = [
    [
      'unknown helper',
      'Il y a {{nombr "auditeurs"}}.',
      'essai.md.hbs:1:8: fonction inconnue « nombr » — vouliez-vous « nombre » ?',
    ],
    [
      'unknown block helper',
      '{{#si-haut "auditeurs"}}a{{/si-haut}}',
      'essai.md.hbs:1:1: fonction inconnue « si-haut »',
    ],
    [
      'unknown indicator',
      'a\n{{nombre "auditeur"}}',
      'essai.md.hbs:2:1: indicateur inconnu « auditeur » — vouliez-vous « auditeurs » ?',
    ],
    [
      'unknown territory',
      '{{nombre "auditeurs" territoire="etrange"}}',
      'territoire inconnu « etrange » — vouliez-vous « etranger » ?',
    ],
    [
      'unknown period',
      '{{nombre "auditeurs" periode="2016-2018"}}',
      'période inconnue « 2016-2018 »',
    ],
    [
      'unknown mode',
      '{{nombre "enseignements" mode="hibride"}}',
      'dimension ou modalité inconnue « hibride » — vouliez-vous « hybride » ?',
    ],
    [
      'unknown argument',
      '{{nombre "auditeurs" arrondis=3}}',
      'argument inconnu « arrondis » de la fonction « nombre »',
    ],
    [
      'argument of the wrong type',
      '{{nombre "auditeurs" arrondi="3"}}',
      'l’argument « arrondi » de la fonction « nombre » ne convient pas',
    ],
    [
      'a verb without its plural',
      '{{fraction "part-actifs-emploi" sur=10 verbe="est"}}',
      'l’argument « verbe » de la fonction « fraction » ne convient pas — il faut "est/sont"',
    ],
    [
      'a phrase without its plural',
      '{{nombre "auditeurs" nom="heure stagiaire"}}',
      'il faut "mot" / "mot composé/mots composés"',
    ],
    [
      'arguments the wrong way round',
      '{{environ "auditeurs" "près de" arrondi=3}}',
      'essai.md.hbs:1:1: les arguments de « environ » sont dans le mauvais ordre : « auditeurs », puis « près de »',
    ],
    [
      'an else in French',
      '{{#si-connu "auditeurs"}}a{{sinon}}b{{/si-connu}}',
      'vouliez-vous « else » ?',
    ],
    [
      'a period, with where they are',
      '{{nombre "auditeurs" periode="1998"}}',
      'les périodes sont dans data/periods.csv (2011-2012, 2012-2013, ',
    ],
    [
      'a mode, with those there are',
      '{{nombre "enseignements" mode="soir"}}',
      'sont dans data/datapackage.json (mode=presentiel, mode=fod, mode=hybride',
    ],
    ['no significant digit', '{{nombre "auditeurs" arrondi=-1}}', 'il faut 1–15'],
    ['too many decimals', '{{nombre "auditeurs" decimales=200}}', 'il faut 0–6'],
    ['missing argument', '{{nombre}}', 'la fonction « nombre » reçoit aucun argument'],
    [
      'too many arguments',
      '{{nombre "auditeurs" "inscrits"}}',
      'la fonction « nombre » reçoit 2 arguments',
    ],
    [
      'an id without quotes',
      '{{nombre auditeurs}}',
      '« auditeurs » n’est pas entre guillemets droits',
    ],
    ['a partial', '{{> piedpage}}', '« piedpage » : un texte n’en inclut pas d’autre'],
    ['an unclosed block', 'a\n{{#si-connu "auditeurs"}}b', 'n’est pas fermé'],
    ['a wrongly closed block', '{{#si-connu "auditeurs"}}b{{/si-hausse}}', 'ne ferme pas le bloc'],
    ['an unclosed call', 'a {{nombre "auditeurs"', 'n’est pas fermé'],
    ['a variable', '{{auditeurs}}', 'fonction inconnue « auditeurs »'],
    ['this', '{{this}}', 'fonction inconnue « this »'],
    ['the root', '{{@root}}', 'fonction inconnue « @root »'],
    ['the prototype', '{{constructor}}', 'fonction inconnue « constructor »'],
    ['the prototype by path', '{{__proto__.polluted}}', 'fonction inconnue « __proto__.polluted »'],
    ['a built-in helper', '{{lookup "a" "constructor"}}', 'fonction inconnue « lookup »'],
    ['each', '{{#each x}}a{{/each}}', 'fonction inconnue « each »'],
    ['log', '{{log "a"}}', 'fonction inconnue « log »'],
    ['a decorator', '{{* inline "a"}}', 'écriture qui n’est pas admise'],
    ['a triple stash', '{{{nombre "auditeurs"}}}', 'écriture qui n’est pas admise : {{{…}}}'],
    [
      'raw HTML',
      '<script>alert()</script>',
      'un chapitre ne peut pas contenir de balise HTML <script>',
    ],
    ['inline HTML', 'a <b>b</b>', 'de balise HTML <b>'],
    ['an image', '![a](b.png)', 'd’image'],
    [
      'a table',
      'a\n\n| centre | part |\n| --- | --- |\n| b | c |',
      'essai.md.hbs:3: un chapitre ne peut pas contenir de tableau écrit avec des |',
    ],
    [
      'a table without outer bars',
      'centre | part\n--- | ---',
      'essai.md.hbs:2: un chapitre ne peut',
    ],
    [
      'single braces',
      'Il y a {nombre "auditeurs"}.',
      'essai.md.hbs:1:8: {nombre "auditeurs"} serait imprimé tel quel',
    ],
    ['one brace', 'a\nb } c', 'essai.md.hbs:2:3: } serait imprimé tel quel'],
    ['code', '`a`', 'de mots entre accents graves'],
    ['a note that is not written', 'a[^b]', 'note appelée mais non écrite « b »'],
    ['an unsafe link', '[a](javascript:alert())', 'lien non admis « javascript:alert() »'],
    ['a file link', '[a](file:///etc/passwd)', 'lien non admis'],
    ['a private character', 'a\u{F0001}b', 'caractère interdit U+F0001'],
    ['a control character', 'a\u0007b', 'caractère interdit U+0007'],
  ];
  test.each(cases)('%s', (_, template, fault) => {
    expect(faultsOf(template).join('\n')).toContain(fault);
  });
});

describe('a digit in the author’s own text', () => {
  test.each([
    ['Le Cnam a 34 centres.', 'essai.md.hbs:1:11: chiffre écrit à la main « 34 »'],
    [
      'ligne une\nligne deux 60 502 inscrits',
      'essai.md.hbs:2:12: chiffre écrit à la main « 60 502 »',
    ],
    ['{{#si-connu "auditeurs"}}a{{else}}b 12,5{{/si-connu}}', 'chiffre écrit à la main « 12,5 »'],
    ['le niveau BAC+3', 'chiffre écrit à la main « 3 »'],
    ['en ٣ points', 'chiffre écrit à la main « ٣ »'],
    ['la moitié, soit ½', 'chiffre écrit à la main « ½ »'],
  ])('is a fault: %s', (template, fault) => {
    expect(faultsOf(template).join('\n')).toContain(fault);
  });

  test.each([
    'le niveau BAC+2, le C2i et la Note n° 17.22',
    'le niveau BAC+2[^1]\n\n[^1]: une note',
    '[le site](https://exemple.fr/2017/12)',
    '{{nombre "auditeurs" arrondi=3}} inscrits',
  ])('is none in a declared name, a note’s id, a link or an argument: %s', (template) => {
    expect(faultsOf(template)).toEqual([]);
  });
});

describe('a digit in words that a helper prints', () => {
  const CHANGE = '"parchemins" periode="2015-2016" depuis="2014-2015"';
  test.each([
    [`{{sens ${CHANGE} baisse="une baisse de 25 %"}}`, '1:82: chiffre écrit à la main « 25 »'],
    [`{{tendance "un recul de 35 %" ${CHANGE}}}`, '« 35 »'],
    [`{{variation ${CHANGE} baisse="un recul" unite="1. point/points"}}`, '« 1 »'],
    ['{{nombre "auditeurs" nom="auditeur 2019"}}', '« 2019 »'],
    ['{{niveau "élevées (99 %)" "taux-presence" au-moins=66}}', '« 99 »'],
    [
      '{{compare "plus faible de 40 %" (valeur "taux-presence" mode="fod") (valeur "taux-presence")}}',
      '« 40 »',
    ],
    ['{{fraction "part-actifs-emploi" sur=10 verbe="est 6/sont 6"}}', '« 6 »'],
    ['{{langue "en" "Note 17"}}', '« 17 »'],
    ['{{respectivement (nombre "auditeurs") chacun="en 2017"}}', '« 2017 »'],
  ])('is a fault: %s', (template, fault) => {
    expect(faultsOf(template).join('\n')).toContain(fault);
  });

  test('is none in a declared name, a code or a period', () => {
    expect(faultsOf('{{nombre "auditeurs" nom="diplômé de BAC+2/diplômés de BAC+2"}}')).toEqual([]);
    expect(faultsOf('{{nombre "parchemins" periode="2015-2016"}}')).toEqual([]);
  });
});

describe('words written for a direction', () => {
  const FALLING = '"parchemins" periode="2015-2016" depuis="2014-2015"';
  test.each([
    [
      `{{sens ${FALLING} baisse="une hausse"}}`,
      '« une hausse » est écrit pour une baisse, mais « hausse » dit une hausse — écrivez des mots qui disent une baisse, ou donnez ceux-ci à hausse=',
    ],
    [`{{variation ${FALLING} baisse="une explosion"}}`, '« explosion » dit une hausse'],
    [`{{sens ${FALLING} baisse="un recul" hausse="une chute"}}`, '« chute » dit une baisse'],
    [`{{sens ${FALLING} baisse="un recul" stable="une hausse"}}`, 'est écrit pour une stabilité'],
    [`{{sens ${FALLING} baisse="une hausse puis un recul"}}`, '« hausse » dit une hausse'],
    [`{{sens ${FALLING} baisse="n’augmente plus"}}`, '« augmente » dit une hausse'],
    [
      `{{sens ${FALLING} baisse="un chiffre bleu"}}`,
      'vérifier : « un chiffre bleu » — employez l’un de ceux-ci : baisse',
    ],
    [`{{sens ${FALLING} baisse="un effondrement"}}`, '« effondrement » convient à partir de 10'],
    [`{{variation ${FALLING} baisse="une légère baisse"}}`, '« légère » convient de 0 à 3'],
  ])('must say it: %s', (template, fault) => {
    expect(faultsOf(template)).toEqual([expect.stringContaining(fault)]);
  });

  test('each branch is verified, said today or not', () => {
    const template = '{{variation "evolution-part-bac2" hausse="une chute" baisse="une montée"}}';
    expect(faultsOf(template)).toHaveLength(2);
  });

  test.each([
    ['baisse="cède du terrain" hausse="gagne du terrain" stable="évolue peu"', 'cède du terrain'],
    ['baisse="une chute" hausse="une envolée"', 'une chute'],
    [
      'baisse="se replie nettement, après des années de calme"',
      'se replie nettement, après des années de calme',
    ],
  ])('may be the author’s own: %s', (words, said) => {
    expect(faultsOf(`{{sens ${FALLING} ${words}}}`)).toEqual([]);
    expect(say(`On dit : {{sens ${FALLING} ${words}}}`)).toContain(said);
  });
});

describe('a level is not a change', () => {
  test.each([
    '{{variation "parchemins"}}',
    '{{sens "auditeurs" hausse="augmente" baisse="diminue"}}',
    '{{tendance "une hausse" "taux-presence"}}',
    '{{#si-hausse "auditeurs"}}a{{/si-hausse}}',
    '{{#si-baisse "auditeurs"}}a{{else}}b{{/si-baisse}}',
    '{{#si-stable "auditeurs"}}a{{else}}b{{/si-stable}}',
  ])('%s', (template) => {
    expect(faultsOf(template)).toEqual([expect.stringContaining('est un niveau')]);
  });

  test.each([
    '{{variation "evolution-part-bac2"}}',
    '{{variation "taux-presence" depuis="2015-2016"}}',
  ])('but %s is one', (template) => {
    expect(faultsOf(template).join()).not.toContain('est un niveau');
  });
});

describe('a judgement keeps to a bound on its own side', () => {
  test.each([
    ['élevées', '', 'ajoutez au-moins='],
    ['élevées', 'au-plus=90', 'ajoutez au-moins='],
    ['très basses', 'au-moins=66', 'ajoutez au-plus='],
    ['peu élevées', 'au-moins=66', 'ajoutez au-plus='],
    ['ni faibles ni élevées', 'au-moins=66', 'ajoutez au-plus='],
    ['satisfaisantes', '', 'ajoutez au-moins= ou au-plus='],
  ])('« %s » with %j', (words, bounds, fault) => {
    const faults = faultsOf(`{{niveau "${words}" "taux-presence" ${bounds}}}`);
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });

  test.each([
    ['élevées', 'au-moins=66'],
    ['assez élevées', 'au-moins=66 au-plus=80'],
    ['peu élevées', 'au-plus=80'],
    ['satisfaisantes', 'au-moins=66'],
  ])('« %s » with %j is fair', (words, bounds) => {
    expect(faultsOf(`{{niveau "${words}" "taux-presence" ${bounds}}}`)).toEqual([]);
  });
});

test('a status that the house has no sign for is not passed over', () => {
  expect(faultsOf('{{nombre "moocs"}} Mooc.', flag('moocs', {}, 'U'))).toEqual([
    expect.stringContaining('aucun signe ne dit « U »'),
  ]);
});

describe('words that the data contradict', () => {
  test('an adverb', () => {
    expect(faultsOf('Ils sont {{environ "moins de" "auditeurs" arrondi=3}} inscrits.')).toEqual([
      'essai.md.hbs:1:10: « moins de » dit 60 500, mais la donnée vaut 60 502 (auditeurs|cnam|2016-2017, data/vintages/2018-01-31/auditeurs.csv:306) dans la phrase « Ils sont moins de 60 500 inscrits. » — ces mots conviennent de 60 000 à 60 500 : changez-les',
    ]);
  });

  test('a written direction, once the data turn round', () => {
    const template =
      'On observe {{tendance "un certain recul" "parchemins" periode="2015-2016" depuis="2014-2015"}}.';
    expect(faultsOf(template)).toEqual([]);
    const [fault] = faultsOf(template, FALL);
    expect(fault).toContain('« un certain recul » dit une baisse, mais la donnée vaut 25,83');
    expect(fault).toContain('dans la phrase « On observe un certain recul. » — écrivez une hausse');
  });

  test('a comparison', () => {
    const template =
      'Ils sont {{compare "plus âgés" (valeur "age-moyen-ves") (valeur "age-moyen")}}.';
    expect(faultsOf(template).join()).toContain('« plus âgés »');
    const [fault] = faultsOf(
      '{{compare "plus faible" (valeur "taux-presence" mode="presentiel") (valeur "taux-presence" mode="fod")}}',
    );
    expect(fault).toMatch(
      /« plus faible » compare [\d,]+ à [\d,]+, soit un écart de [\d,]+ points \(/,
    );
    expect(fault).toContain('|mode=presentiel, data/');
    expect(fault).toContain('|mode=fod, data/');
    expect(fault).toContain('ces mots conviennent en dessous de 0');
  });

  test('a fraction, in the words that its author wrote', () => {
    const thirty = setValue('part-demandeurs-emploi', {}, () => 31);
    const template = '{{fraction "part-demandeurs-emploi" sur=4 adverbe="moins de"}}';
    expect(faultsOf(template)).toEqual([]);
    const [fault] = faultsOf(template, thirty);
    expect(fault).toContain(
      '« moins de » avec sur=4 ferait dire « moins d’un sur deux », mais la donnée vaut 31 %',
    );
    expect(fault).toContain('écrivez adverbe="plus de" (« plus d’un sur quatre »)');
  });

  test('points said as percent', () => {
    expect(faultsOf('{{pourcentage "evolution-part-bac2"}}').join()).toContain(
      'ne dit pas une valeur de cette nature',
    );
    expect(faultsOf('{{points "part-bac2"}}').join()).toContain(
      'ne dit pas une valeur de cette nature',
    );
  });

  test('a word that no lexicon knows', () => {
    expect(faultsOf('{{tendance "bleu" "evolution-part-bac2"}}').join()).toContain(
      'ne sait pas vérifier : « bleu »',
    );
  });
});

describe('an absent value', () => {
  test('without an else branch is a fault that names the cell', () => {
    const [fault] = faultsOf('Le taux est de {{pourcentage "part-bac3-plus" territoire="liban"}}.');
    expect(fault).toContain(
      'la valeur part-bac3-plus|liban|2016-2017 est absente (non communiqué, data/vintages/',
    );
    expect(fault).toContain('{{else}}');
  });

  test('is said by the author’s else branch', () => {
    const template =
      'Le taux {{#si-connu "taux-presence"}}est de {{pourcentage "taux-presence"}}{{else}}n’est pas communiqué{{/si-connu}}.';
    expect(say(template)).toBe('Le taux est de 75\u00A0%.');
    expect(say(template, withhold('taux-presence', {}))).toBe('Le taux n’est pas communiqué.');
    expect(faultsOf(template, withhold('taux-presence', {}))).toEqual([]);
  });
});

test.each([
  ['HTML', 'a <b>b', 5],
  ['a note', 'a[^b]', 5],
  ['an image', 'a\n\n![a](b.png)', 7],
  ['a link', 'un\ndeux [a](file:x)', 6],
])('%s is placed at its line, whatever stands above', (_, text, line) => {
  const above = 'un\n{{#si-connu "auditeurs"}}\ndeux\n{{/si-connu}}\n';
  expect(faultsOf(`${above.replace('un\n', '')}\n${text}\n`)[0]).toMatch(
    new RegExp(`^essai\\.md\\.hbs:${line}`),
  );
});

test('all faults of a template are told at once', () => {
  expect(faultsOf('{{nombr "a"}} et 12\n\n{{nombre auditeurs}} {{> x}}')).toHaveLength(4);
});
