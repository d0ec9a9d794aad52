import type { KeyFigure, ReportDocument, SeriesPoint } from '../../../src/document/document.js';
import type { TableBlock, TableRow } from '../../../src/document/table-block.js';
import {
  chapter,
  column,
  figure,
  footnote,
  fullPageFigure,
  heading,
  inlines,
  list,
  number,
  origin,
  paragraph,
  report,
  row,
  sentence,
  sign,
  table,
} from './document-parts.js';

const PROSE =
  'Le Conservatoire national des arts et métiers est un établissement qui consacre son activité pédagogique et de recherche à la formation professionnelle des adultes. En 2016-2017, cette activité représente #93\u00A0%# de l’activité pédagogique du Cnam ; les #7\u00A0%# restants sont dédiés aux apprentis et étudiants dans quelques filières historiquement liées au Cnam, qui sortent directement de l’enseignement secondaire.';

const REGIONS: readonly (readonly [string, readonly string[]])[] = [
  ['Grand Est', ['Alsace', 'Champagne-Ardenne', 'Lorraine']],
  ['Nouvelle Aquitaine', ['Aquitaine', 'Limousin', 'Poitou-Charentes']],
  ['Auvergne - Rhône-Alpes', ['Auvergne', 'Rhône-Alpes']],
  ['Bourgogne - Franche-Comté', ['Bourgogne', 'Franche-Comté']],
  ['Bretagne', ['Bretagne']],
  ['Centre - Val de Loire', ['Centre - Val de Loire']],
  ['Corse', ['Corse']],
  ['Île de France', ['Paris - Établissement public', 'Île de France']],
  ['Occitanie', ['Languedoc-Roussillon', 'Midi-Pyrénées']],
  ['Hauts de France', ['Nord Pas de Calais', 'Picardie']],
  ['Normandie', ['Basse-Normandie', 'Haute-Normandie']],
  ['Pays de la Loire', ['Pays de la Loire']],
  ['Provence-Alpes-Côte d’Azur', ['Provence-Alpes-Côte d’Azur']],
];
const OVERSEAS = [
  'Guadeloupe',
  'Guyane',
  'Martinique',
  'Mayotte^6',
  'Nouvelle Calédonie',
  'La Réunion^6',
  'Polynésie Française',
];
const ABROAD = [
  'Côte d’Ivoire',
  'Liban',
  'Madagascar^6',
  'Maroc',
  'Autres antennes du Cnam à l’étranger',
];

export const tortureDocument: ReportDocument = report(
  [
    chapter('chiffres-cles', 'Chiffres clés', '', [keyFigures()], 'overview'),
    chapter(
      'ensemble',
      'Le Cnam en 2016-2017',
      'Près de 60\u202F500 auditeurs se sont inscrits dans le réseau, et quatre sur dix suivent au moins un enseignement à distance.',
      [
        paragraph(`${PROSE}[1] La {f1} le montre.`, 5),
        paragraph(`${PROSE} Voir aussi le {t1}.`, 7),
        figure(
          1,
          'L’enseignement à distance concerne quatre auditeurs sur dix, et bien davantage en Bretagne qu’ailleurs',
          1.9,
        ),
        heading('distance', 2, 'L’enseignement à distance'),
        paragraph(`${PROSE}[2]`, 12),
        figure(2, 'Neuf auditeurs sur dix suivent un enseignement à distance en Bretagne', 1.7),
        paragraph(PROSE, 14),
        heading('reseau', 2, 'Le réseau à l’étranger'),
        paragraph(`${PROSE} La {f3} compare les zones.`, 16),
        figure(3, 'Les auditeurs sont plus jeunes à l’étranger', 2.4),
        paragraph(PROSE, 18),
      ],
    ),
    chapter(
      'auditeurs',
      'Qui sont les auditeurs',
      'Les auditeurs ont 34,1 ans en moyenne ; l’alternance rajeunit le public.',
      [
        paragraph(`${PROSE} Les sources sont citées en note[3], et de nouveau[3].`, 20),
        heading('age', 2, 'Âge et diplôme'),
        heading('age-moyen', 3, 'L’âge moyen selon le centre'),
        paragraph(PROSE, 22),
        figure(4, 'Plus les auditeurs sont âgés, plus ils sont diplômés', 1.5),
        paragraph(PROSE, 24),
        paragraph(PROSE, 25),
        figure(5, 'La part des bacheliers augmente de nouveau', 2.6),
        figure(6, 'Six auditeurs sur dix sont en emploi', 2.2),
      ],
    ),
    chapter(
      'parcours',
      'La valorisation des parcours',
      'Trois auditeurs sur quatre se présentent aux examens, et plus de huit sur dix les réussissent.',
      [
        paragraph(PROSE, 30),
        list([
          'la *validation des acquis professionnels et personnels* (VAPP) a reçu #710# candidatures en 2017, qui ont donné lieu à #763# notifications de décision dont #503# accès directs et #222# accès sous réserve[4] ;',
          'la validation des acquis de l’expérience (VAE) a concerné #511# candidats en 2017[5] ;',
          'la validation des études supérieures (VES) a concerné #1\u202F372# candidats, soit un nombre de décisions de #1\u202F489# sur l’année.',
        ]),
        paragraph(PROSE, 36),
        {
          type: 'list',
          ordered: true,
          items: [
            [paragraph('Premier point, qui contient lui-même une liste :'), list(['un', 'deux'])],
            [paragraph('Second point.')],
          ],
          origin: origin(40),
        },
        figure(7, 'Le nombre de diplômes recule, sous réserve des jurys encore attendus', 2),
        paragraph(PROSE, 42),
        diplomas(),
        paragraph(PROSE, 44),
        paragraph(PROSE, 45),
        figure(8, 'La réussite est plus élevée en présentiel', 2.1),
        fullPageFigure(9),
      ],
    ),
    chapter(
      'tableaux',
      'Les tableaux',
      'Trente-quatre centres, trois zones.',
      [enrolments(), teaching()],
      'tables',
    ),
    chapter(
      'annexe',
      'Définitions, sources et signes',
      '',
      [definitions(), paragraph(PROSE, 60)],
      'annex',
    ),
  ],
  [
    footnote(1, 'Il s’agit d’enseignements dispensés en présentiel et à distance.'),
    footnote(
      2,
      'Sur l’année civile 2015 — source : Joëlle Grille, En 2015, la formation continue universitaire a délivré près de 100\u202F000 diplômes, Note d’information n°\u00A017.22, MEN-DEPP, octobre 2017, 4 pages.',
    ),
    footnote(3, 'Données encore provisoires.'),
    footnote(
      4,
      'La présence et la réussite aux examens sont estimées pour tous les enseignements où au moins un auditeur s’est présenté au moins à une des sessions d’examens.',
    ),
    footnote(5, 'Source : Sandrine Prost-Dambele, Validation des acquis de l’expérience.'),
  ],
);

function keyFigures() {
  const item = (
    id: string,
    said: string,
    label: string,
    comparison: string,
    values: readonly number[] = [],
  ): KeyFigure => ({
    id,
    number: inlines(`#${said}#`),
    label: inlines(label),
    comparison: inlines(comparison),
    series: values.map((value, index) => ({
      period: `${2011 + index}-${2012 + index}`,
      result: { type: 'number', value },
      ...statusOf(index - values.length),
      valueKey: `${id}${index}`,
    })),
  });
  return {
    type: 'key-figures',
    id: 'cles',
    items: [
      item('a', '60\u202F502', 'auditeurs inscrits', 'dont 51\u202F402 en métropole'),
      item(
        'b',
        '39,0\u00A0%',
        'suivent un enseignement à distance ou hybride',
        'de 0,0\u00A0% en Corse à 100\u00A0% à Mayotte',
      ),
      item('c', '34,1\u00A0ans', 'âge moyen', 'de 24,4 à 41,3 selon le centre'),
      item('d', '248\u202F040', 'inscriptions à un enseignement', 'de l’offre nationale'),
      item('e', '75,0\u00A0%', 'de présence aux examens', '82,5\u00A0% de réussite'),
      item(
        'f',
        '12\u202F710',
        'parchemins délivrés en 2015-2016',
        'contre 14\u202F074 l’année précédente',
        [12834, 12545, 13596, 14074, 12710, 9950],
      ),
      item(
        'g',
        '710',
        'candidats à la VAPP en 2017',
        'contre 719 en 2016',
        [662, 760, 784, 759, 719, 710],
      ),
      item(
        'h',
        '511',
        'candidats à la VAE en 2017',
        'contre 532 en 2016',
        [412, 515, 517, 524, 532, 511],
      ),
      item(
        'i',
        '1\u202F372',
        'candidats à la VES en 2017',
        'contre 1\u202F438 en 2016',
        [986, 1077, 1172, 1173, 1438, 1372],
      ),
    ],
    signs: [{ sign: '(p)', meaning: 'donnée provisoire' }],
    source: inlines('systèmes de scolarité des centres.'),
    origin: origin(2),
  } as const;
}

function enrolments(): TableBlock {
  const columns = [
    column('auditeurs', 'Nombre d’auditeurs régionaux sans double compte^1'),
    column('entrants', 'Nombre d’auditeurs «\u00A0entrants\u00A0»^2'),
    column('distance', 'Part des auditeurs en FOD ou en hybride', '(en\u00A0%)', 1),
    column('masculinite', 'Rapport de masculinité^3'),
    column('age', 'Âge moyen', '(en années)', 1),
    column('bac3', 'Part d’auditeurs ayant le niveau BAC+3 et plus', '(en\u00A0%)', 1),
    column('emploi', 'Part d’actifs à la recherche d’un emploi^4', '(en\u00A0%)', 1),
    column('alternance', 'Part de l’alternance dans l’ensemble des inscrits^5', '(en\u00A0%)', 1),
  ];
  return table({
    number: 1,
    columns,
    rows: centreRows((seed) => [
      number(seed * 37 + 51),
      number(seed * 13),
      number((seed * 7) % 100, 1),
      number(seed % 3 === 0 ? 849 : 90 + seed),
      number(24 + (seed % 17), 1),
      number((seed * 11) % 100, 1),
      seed % 9 === 0 ? sign('n.c.') : number((seed * 5) % 60, 1),
      seed % 11 === 0 ? sign('-') : number((seed * 3) % 40, 1),
    ]),
    spanners: [{ label: inlines('Les inscrits'), from: 0, to: 7, level: 0 }],
    notes: [
      { mark: '1', inlines: inlines('Personnes physiques, sans double compte.') },
      {
        mark: '2',
        inlines: inlines('Auditeurs inscrits administrativement dans d’autres régions.'),
      },
      {
        mark: '3',
        inlines: inlines(
          'Rapport de l’effectif masculin à l’effectif féminin, exprimé en nombre d’hommes pour 100 femmes.',
        ),
      },
      {
        mark: '4',
        inlines: inlines(
          'Actifs à la recherche d’un emploi rapportés à l’ensemble des actifs du centre.',
        ),
      },
      {
        mark: '5',
        inlines: inlines(
          'Attention, cet indicateur est estimé à partir de deux sources de données différentes. Il est à prendre avec précaution pour certains centres.',
        ),
      },
      {
        mark: '6',
        inlines: inlines(
          'Pour certaines informations, le centre Cnam La Réunion gère à la fois ses propres données et celles des centres de Madagascar et de Mayotte.',
        ),
      },
    ],
    signs: [
      { sign: 'n.c.', meaning: 'non communiqué' },
      { sign: '-', meaning: 'sans objet' },
    ],
  });
}

function teaching(): TableBlock {
  return table({
    number: 2,
    title: sentence(
      'L’offre de formation nationale, les inscriptions pédagogiques et la présence et la réussite aux examens',
    ),
    columns: [
      column('presentiel', 'Présentiel'),
      column('fod', 'FOD'),
      column('hybride', 'Hybride'),
      column('inscriptions', 'Nombre d’inscriptions'),
      column('niveau', 'Part des inscriptions de niveau I', '(en\u00A0%)', 1),
      column('part', 'Part des inscriptions FOD+HYB', '(en\u00A0%)', 1),
      column('ue', 'Nombre d’inscriptions UE/US^2'),
      column('presence', 'Taux de présence aux examens^3', '(en\u00A0%)', 1),
      column('reussite', 'Taux de réussite aux examens^4', '(en\u00A0%)', 1),
    ],
    spanners: [
      {
        label: inlines('Nombre d’enseignements ouverts avec au moins un auditeur inscrit'),
        from: 0,
        to: 2,
        level: 0,
      },
      { label: inlines('Inscriptions'), from: 3, to: 5, level: 0 },
      { label: inlines('Présence et réussite aux examens^1'), from: 6, to: 8, level: 0 },
      { label: inlines('Année universitaire 2016-2017'), from: 0, to: 8, level: 1 },
    ],
    rows: centreRows((seed) => [
      number(seed * 7),
      number(seed % 40),
      number(seed % 30),
      number(seed * 311),
      number((seed * 3) % 60, 1),
      number((seed * 5) % 90, 1),
      number(seed * 297),
      seed % 8 === 0 ? sign('s.o.') : number(50 + (seed % 50), 1),
      number(70 + (seed % 25), 1, seed % 10 === 0 ? '(p)' : ''),
    ]),
    notes: [{ mark: '1', inlines: inlines('Voir la note[4] de ce document.') }],
    signs: [
      { sign: 's.o.', meaning: 'sans objet' },
      { sign: '(p)', meaning: 'donnée provisoire' },
    ],
  });
}

function centreRows(cells: (seed: number) => TableRow['cells']): readonly TableRow[] {
  let seed = 3;
  const next = () => {
    seed += 7;
    return cells(seed);
  };
  const centre = (name: string, depth: number) => row('row', depth, `Cnam ${name}`, next(), seed);
  return [
    ...REGIONS.flatMap(([region, centres]) => [
      row('group', 0, region),
      ...centres.map((name) => centre(name, 1)),
    ]),
    row('subtotal', 0, 'Sous-total Cnam France métropolitaine', cells(1401)),
    ...OVERSEAS.map((name) => centre(name, 1)),
    row('subtotal', 0, 'Sous-total Cnam outre-mer', cells(401)),
    ...ABROAD.map((name) => centre(name, 1)),
    row('subtotal', 0, 'Sous-total Cnam étranger', cells(301)),
    row('total', 0, 'Total Cnam', cells(1621)),
  ];
}

function diplomas(): TableBlock {
  const years = [2011, 2012, 2013, 2014, 2015, 2016];
  return table({
    number: 3,
    title: sentence('Les parchemins délivrés depuis 2011-2012'),
    subtitle: inlines('Nombre de parchemins'),
    stub: [],
    columns: years.map((year) => column(`a${year}`, `${year}-${year + 1}`)),
    rows: [
      row('group', 0, 'Parchemins'),
      row(
        'row',
        1,
        'Diplomation',
        [8848, 9189, 9621, 10172, 9403, 6961].map((value, index) =>
          number(value, 0, index === 5 ? '(p)' : ''),
        ),
      ),
      row(
        'row',
        1,
        'Certification',
        [3986, 3356, 3975, 3902, 3307, 2989].map((value, index) =>
          number(value, 0, index === 5 ? '(p)' : ''),
        ),
      ),
      row(
        'total',
        0,
        'Diplomation et certification',
        [12834, 12545, 13596, 14074, 12710, 9950].map((value, index) =>
          number(value, 0, index === 5 ? '(p)' : ''),
        ),
      ),
    ],
    signs: [{ sign: '(p)', meaning: 'donnée provisoire' }],
  });
}

function definitions() {
  const entry = (term: string, text: string) => ({
    term: inlines(term),
    sentences: [sentence(text)],
  });
  return {
    type: 'definitions',
    entries: [
      entry(
        'Auditeur',
        'Personne inscrite administrativement dans un centre du réseau, comptée une seule fois.',
      ),
      entry(
        'Formation ouverte et à distance (FOD)',
        `Enseignement dispensé entièrement à distance. ${PROSE}`,
      ),
      entry('Hybride', 'Enseignement dispensé en présentiel et à distance.'),
      entry(
        'VAPP',
        'Validation des acquis professionnels et personnels : accès à une formation sans le titre requis.',
      ),
      entry('n.c.', 'Non communiqué.'),
    ],
    origin: origin(50),
  } as const;
}

/** Of a series’ last values: revised, final, provisional. */
function statusOf(fromEnd: number): Pick<SeriesPoint, 'flags' | 'mark'> {
  if (fromEnd === -1) return { flags: ['P'], mark: '(p)' };
  return fromEnd === -3 ? { flags: ['R'], mark: '(r)' } : { flags: [] };
}
