import { describe, expect, it } from 'vitest';
import { observationKey } from '../../src/dataset/dataset.js';
import type { Observation } from '../../src/dataset/observation.js';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { printAsSource } from './print-as-source.js';
import { PROSE, tableLines, territoryRows } from './source-note.js';

const dataset = readDataset('.', { asOf: '2018-01-31' });
const checked = new Set<string>();

/** The observation of a key, kept in mind: at the end every one must have been held to the source. */
function take(measure: string, territory: string, period: string, mode?: string): Observation {
  const key = observationKey(measure, territory, period, mode === undefined ? {} : { mode });
  const observation = dataset.observations.get(key);
  if (!observation) throw new Error(`no observation ${key}`);
  checked.add(key);
  return observation;
}

const TABLE_1 = [
  'auditeurs',
  'entrants',
  'part-auditeurs-distance',
  'rapport-masculinite',
  'age-moyen',
  'part-bac3-plus',
  'part-recherche-emploi',
  'part-alternance',
].map((measure) => [measure] as const);

const TABLE_2: readonly (readonly [measure: string, mode?: string])[] = [
  ['enseignements', 'presentiel'],
  ['enseignements', 'fod'],
  ['enseignements', 'hybride'],
  ['inscriptions'],
  ['part-inscriptions-niveau-i'],
  ['part-inscriptions-distance'],
  ['inscriptions-examens'],
  ['taux-presence'],
  ['taux-reussite'],
];

describe.each([
  [1, TABLE_1, 39, 'auditeurs.csv'],
  [2, TABLE_2, 37, 'inscriptions.csv'],
] as const)('table %i', (number, columns, size, file) => {
  const rows = territoryRows(number, dataset.territories.values());

  it('has a row in the data for each row of the source, and no other', () => {
    expect(rows.size).toBe(size);
    const ours = [...dataset.observations.values()].filter(({ origin }) =>
      origin.file.endsWith(file),
    );
    expect(new Set(ours.map(({ territory }) => territory))).toEqual(new Set(rows.keys()));
    expect(ours).toHaveLength(size * columns.length);
  });

  it.each([...rows])('%s: %s', (territory, line) => {
    const cells = columns.map(([measure, mode]) =>
      printAsSource(take(measure, territory, '2016-2017', mode)),
    );
    // « n.c » and « n.c. » both occur.
    expect(cells.join(' ')).toBe(line.replace(/n\.c(?!\.)/g, 'n.c.'));
  });
});

describe('table 3', () => {
  const academic = ['2011-2012', '2012-2013', '2013-2014', '2014-2015', '2015-2016', '2016-2017'];
  const civil = ['2012', '2013', '2014', '2015', '2016', '2017'];
  const lines = tableLines(3).filter((line) =>
    /^[A-Z][a-zé ]+ \d[\d ]+$|^Nombre de .* \d/.test(line),
  );

  it.each([
    ['Diplomation', academic, 'diplomes'],
    ['Certification', academic, 'certificats'],
    ['Diplomation et certification', academic, 'parchemins'],
    ['Nombre de candidats', civil, 'candidats-vapp'],
    ['Nombre de décisions', civil, 'decisions-vapp'],
    ['Nombre de candidats', civil, 'candidats-vae'],
    ['Nombre de décisions', civil, 'decisions-vae'],
    ['Nombre de candidats', civil, 'candidats-ves'],
    ['Nombre de décisions', civil, 'decisions-ves'],
  ])('%s %s %s', (label, periods, measure) => {
    const rows = lines.filter((line) => line.replace(/ \d[\d ]*$/, '') === label);
    const row = label.startsWith('Nombre')
      ? rows[['vapp', 'vae', 'ves'].indexOf(measure.split('-')[1] ?? '')]
      : rows[0];
    const cells = periods.map((period) => printAsSource(take(measure, 'cnam', period)));
    expect(row).toBe(`${label} ${cells.join(' ')}`);
  });

  it('marks the last academic year as provisional, and nothing else', () => {
    const marks = tableLines(3).filter((line) => line === '(p)');
    const flagged = [...dataset.observations.values()].filter(({ flags }) => flags.includes('P'));
    expect(flagged).toHaveLength(marks.length);
    expect(flagged.map(({ measure, period }) => `${measure} ${period}`)).toEqual([
      'diplomes 2016-2017',
      'certificats 2016-2017',
      'parchemins 2016-2017',
    ]);
  });
});

describe('the prose', () => {
  const year = '2016-2017';
  /** measure, period, the words around the number, which stands between braces; mode */
  const sentences: readonly (readonly [string, string, string, string?])[] = [
    [
      'part-activite-adultes',
      year,
      'formation professionnelle des adultes. En 2016-2017, cette activité représente {93} % de',
    ],
    ['part-activite-initiale', year, 'Les {7} % restants sont dédiées aux apprentis et étudiants'],
    [
      'part-stagiaires-formation-continue',
      '2015',
      'accueillant {18} % de l’ensemble des stagiaires et assurant 23 %',
    ],
    [
      'part-heures-formation-continue',
      '2015',
      'assurant {23} % des heures stagiaires avec stage pratique2.',
    ],
    [
      'auditeurs-alternance',
      year,
      'alternance, {6 900} auditeurs inscrits dans cette voie en 2016-',
    ],
    ['age-moyen-alternance', year, 'un public jeune ({24,7} ans en moyenne)'],
    [
      'rapport-masculinite-alternance',
      year,
      'on dénombre ainsi {144} hommes pour 100 femmes inscrits en alternance',
    ],
    ['part-apprentissage', year, '3 {51} % sont en contrat d’apprentissage.'],
    ['part-bac-au-plus', year, '(respectivement {37} % en 2016-2017, avec une hausse'],
    ['evolution-part-bac-au-plus', year, 'une hausse de près de {5} points de pourcentage'],
    ['part-bac2', year, 'niveau BAC+2 ({28} % accusant une baisse'],
    ['evolution-part-bac2', year, 'une baisse de {5,5} points de pourcentage'],
    ['part-actifs-emploi', year, 'six auditeurs sur dix sont des actifs en emploi ({63} %)'],
    ['part-demandeurs-emploi', year, 'à la recherche d’un emploi ({22} %)'],
    ['part-professions-intermediaires', year, 'occupe une profession intermédiaire ({51} %)'],
    ['auditeurs-distance', year, 'Parmi les 60 500 auditeurs, {23 600} se sont inscrits'],
    ['evolution-auditeurs-distance', '2013', 'essor notoire entre 2012 et 2013 (+{5,8} %)'],
    ['moocs', year, 'complétée par {17} MOOCs'],
    ['inscriptions-moocs', year, 'MOOCs qui ont recueilli {140 000} inscriptions en 2016-2017'],
    [
      'part-inscriptions-presentiel',
      year,
      'plus de sept inscriptions sur dix ({71} %) sont prises en présentiel',
    ],
    [
      'part-inscriptions-niveau-i',
      '2013-2014',
      'passant de {16} % en 2013-2014 à 27 % en 2016-2017',
    ],
    [
      'taux-presence',
      year,
      'dispensés à distance ou en hybride est plus faible que celui des enseignements dispensés en présentiel (en 2016-2017, respectivement {58} %, 73 % et 80 %)',
      'fod',
    ],
    [
      'taux-presence',
      year,
      'en présentiel (en 2016-2017, respectivement 58 %, {73} % et 80 %)',
      'hybride',
    ],
    [
      'taux-presence',
      year,
      'en présentiel (en 2016-2017, respectivement 58 %, 73 % et {80} %)',
      'presentiel',
    ],
    [
      'taux-reussite',
      year,
      'dispensé en hybride ou en présentiel (respectivement {83} %)',
      'hybride',
    ],
    [
      'taux-reussite',
      year,
      'dispensé en hybride ou en présentiel (respectivement {83} %)',
      'presentiel',
    ],
    ['taux-reussite', year, 'dispensés totalement en formation à distance ({80} %)', 'fod'],
    ['part-diplomes-niveau-ii', '2015-2016', 'essentiellement de niveau II ({49} % en 2015- 2016)'],
    [
      'part-licences-generales',
      '2015-2016',
      'Licences générales, licences professionnelles (respectivement {19} % en 2015-2016)',
    ],
    [
      'part-licences-professionnelles',
      '2015-2016',
      'Licences générales, licences professionnelles (respectivement {19} % en 2015-2016)',
    ],
    ['part-diplomes-etablissement', '2015-2016', "les diplômes d'établissement ({17} %)"],
    ['part-certificats-amf', '2015-2016', '(AMF, {50} % en 2015-2016)'],
    ['part-certificats-c2i', '2015-2016', '(C2i, {13} %)'],
    ['acces-direct-vapp', '2017', '763 notifications de décision dont {503} accès direct'],
    ['acces-sous-reserve-vapp', '2017', 'accès direct et {222} accès sous réserve'],
    ['part-femmes-vapp', '2017', 'femmes plus souvent que d’hommes ({52} %)'],
    ['age-moyen-vapp', '2017', 'plus âgés que les auditeurs ({40,6} ans en moyenne en 2017)'],
    [
      'part-recherche-emploi-vapp',
      '2017',
      'tout autant à la recherche d’un emploi ou « sans emploi » ({23} %)',
    ],
    ['experience-vapp-basse', '2017', 'en moyenne après {16} à 17 ans d’expérience'],
    ['experience-vapp-haute', '2017', 'en moyenne après 16 à {17} ans d’expérience'],
    [
      'diplomes-complets-vae',
      '2017',
      '594 notifications de décision dont {319} délivrances de diplôme complet',
    ],
    ['validations-partielles-vae', '2017', 'diplôme complet et {243} validations partielles'],
    ['age-moyen-vae', '2017', 'nettement plus âgés que les auditeurs ({42,9} ans en moyenne)'],
    ['part-recherche-emploi-vae', '2017', 'ou « sans emploi » ({13} % en 2017)'],
    [
      'delai-diplome-vae',
      '2017',
      's’est exprimée en moyenne {16,5} ans après l’obtention de leur plus haut diplôme',
    ],
    [
      'part-nationale-vae',
      '2016',
      'En 2016, le Cnam a contribué, au niveau national, à hauteur de {14} %',
    ],
    ['accords-ves', '2017', '1 489 décisions dont {704} accords d’UE'],
    ['accords-refus-ves', '2017', 'accords d’UE et {409} accords couplés avec au moins un refus'],
    ['part-hommes-ves', '2017', 'autant d’hommes que de femmes ({49} % d’hommes)'],
    ['age-moyen-ves', '2017', 'assez proche de celui des auditeurs ({33,3} ans)'],
  ];

  for (const [measure, period, words, mode] of sentences) {
    it(`${measure} ${period}: ${words}`, () => {
      expect(PROSE).toContain(words.replace(/[{}]/g, ''));
      const printed = printAsSource({ ...take(measure, 'cnam', period, mode), comment: '' });
      expect(printed.replace(/^-/, '')).toBe(/\{(.*)\}/.exec(words)?.[1]);
    });
  }

  it.each([
    ['heures-stagiaires', 'près de 13,5 millions d’heures stagiaires', 13_500_000, []],
    ['antennes-etranger', 'une dizaine d’antennes', 10, ['E']],
    ['partenariats-etranger', 'une cinquantaine de partenariats', 50, ['E']],
  ] as const)('%s: « %s »', (measure, words, value, flags) => {
    expect(PROSE).toContain(words);
    const observation = take(measure, 'cnam', year);
    expect(observation.content).toEqual({ type: 'number', value, decimals: 0 });
    expect(observation.flags).toEqual(flags);
    expect(observation.comment).not.toBe('');
  });

  it('gives directions as signs', () => {
    const value = (measure: string, period: string) => take(measure, 'cnam', period).content;
    expect(value('evolution-part-bac2', year)).toMatchObject({ value: -5.5 });
    expect(value('evolution-part-bac-au-plus', year)).toMatchObject({ value: 5 });
    expect(value('evolution-auditeurs-distance', '2013')).toMatchObject({ value: 5.8 });
  });
});

it('flags what the source marks or gives in words, and nothing else', () => {
  const flagged = [...dataset.observations.values()].filter(({ flags }) => flags.length > 0);
  expect(flagged.map(({ measure, period, flags }) => `${measure} ${period} ${flags}`)).toEqual([
    'antennes-etranger 2016-2017 E',
    'partenariats-etranger 2016-2017 E',
    'diplomes 2016-2017 P',
    'certificats 2016-2017 P',
    'parchemins 2016-2017 P',
  ]);
});

it('holds every observation to the source', () => {
  expect([...dataset.observations.keys()].filter((key) => !checked.has(key))).toEqual([]);
});
