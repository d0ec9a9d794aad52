import type {
  Chapter,
  KeyFigure,
  ParagraphBlock,
  ReportDocument,
} from '../../../src/document/document.js';
import type { FigureBlock } from '../../../src/document/figure-block.js';
import type { Inline, Sentence } from '../../../src/document/inline.js';
import type { TableBlock, TableCell, TableRow } from '../../../src/document/table-block.js';

export const AT = { file: 'templates/narrative/essai.md.hbs', line: 3, column: 1 };

export function text(words: string): readonly Inline[] {
  return [{ type: 'text', text: words }];
}

export function sentence(words: string, ...more: readonly Inline[]): Sentence {
  return { id: `essai#${words.length}`, inlines: [...text(words), ...more], origin: AT };
}

function paragraph(...sentences: readonly Sentence[]): ParagraphBlock {
  return { type: 'paragraph', sentences, origin: AT };
}

/** Invented figures of an invented school, in every kind of block. */
export function sampleDocument(): ReportDocument {
  return {
    edition: {
      publication: 'Note statistique annuelle',
      title: 'Statistiques de l’année universitaire',
      subtitle: 'Les auditeurs, les inscriptions et la valorisation des parcours',
      institution: 'École d’essai',
      service: 'Observatoire de l’École d’essai',
      year: '2016-2017',
      territory: { code: 'ecole', label: 'École d’essai' },
      language: 'fr',
      vintage: '2018-01-31',
      releaseDate: '2018-01-31',
      releaseDateText: '31\u00A0janvier 2018',
      releaseStatus: 'Première diffusion\u00A0: les données marquées (p) sont provisoires.',
      keywords: ['statistique', 'formation'],
      description: 'Les chiffres de l’année.',
    },
    chapters: [overview(), auditeurs(), diplomes(), tables(), annex()],
    footnotes: [
      { id: 'fod', number: 1, sentences: [sentence('En présentiel et à distance.')], origin: AT },
    ],
    values: {},
  };
}

function overview(): Chapter {
  return {
    type: 'chapter',
    id: 'essentiel',
    kind: 'overview',
    title: text('L’essentiel'),
    keyMessage: [
      sentence('Près de 60\u202F500 auditeurs, et sept inscriptions sur dix prises en présentiel'),
    ],
    blocks: [
      {
        type: 'key-figures',
        id: 'essentiel',
        items: KEY_FIGURES,
        signs: [
          { sign: '(p)', meaning: 'donnée provisoire' },
          { sign: 'n.c.', meaning: 'non communiqué' },
        ],
        source: text('systèmes de scolarité, enquêtes complémentaires'),
        origin: AT,
      },
    ],
    origin: AT,
  };
}

const KEY_FIGURES: readonly KeyFigure[] = [
  keyFigure('60\u202F502', 'auditeurs inscrits', 'dont 16\u202F938 inscrits dans une autre région'),
  keyFigure('248\u202F040', 'inscriptions à un enseignement', ''),
  keyFigure(
    '39,0\u00A0%',
    'des auditeurs suivent un enseignement à distance ou hybride',
    '45,7\u00A0% à Paris',
  ),
  keyFigure('34,1\u00A0ans', 'âge moyen des auditeurs', '24,7\u00A0ans en alternance'),
  keyFigure(
    '75,0\u00A0%',
    'de présence aux examens',
    '58\u00A0% à distance, 80\u00A0% en présentiel',
  ),
  keyFigure('82,5\u00A0%', 'de réussite aux examens parmi les présents', ''),
  keyFigure('9\u202F950\u00A0(p)', 'parchemins délivrés', 'contre 12\u202F710 en 2015-2016'),
  keyFigure(
    '710',
    'candidats à la validation des acquis professionnels et personnels',
    'contre 719 en 2016',
  ),
  keyFigure('11,9\u00A0%', 'des inscrits sont en alternance', ''),
];

function keyFigure(number: string, label: string, comparison: string): KeyFigure {
  return {
    id: label.replace(/\W+/gu, '-'),
    number: [{ type: 'number', text: number, valueKeys: [label] }],
    label: text(label),
    comparison: comparison === '' ? [] : text(comparison),
    series: [],
  };
}

function auditeurs(): Chapter {
  return {
    type: 'chapter',
    id: 'auditeurs',
    kind: 'chapter',
    title: text('Les auditeurs'),
    keyMessage: [sentence('Les auditeurs sont jeunes\u00A0: 34,1\u00A0ans en moyenne.')],
    blocks: [
      paragraph(
        sentence('Les auditeurs sont jeunes', { type: 'footnote-call', id: 'fod', number: 1 }),
        sentence('L’alternance attire un public jeune.'),
      ),
      sampleFigure(
        'centres',
        1,
        'Paris accueille un auditeur sur trois, les autres centres moins d’un sur dix chacun',
      ),
      {
        type: 'list',
        ordered: false,
        items: [[paragraph(sentence('Un premier point.'))], [paragraph(sentence('Un second.'))]],
        origin: AT,
      },
      paragraph(sentence('La formation à distance progresse ('), {
        ...sentence(''),
        inlines: [{ type: 'reference', target: 'distance', text: 'figure\u00A02' }],
      }),
      sampleFigure('distance', 2, 'La formation à distance attire quatre auditeurs sur dix'),
    ],
    origin: AT,
  };
}

function diplomes(): Chapter {
  return {
    type: 'chapter',
    id: 'diplomes',
    kind: 'chapter',
    title: text('Les diplômes'),
    keyMessage: [sentence('On observe un certain recul du nombre de parchemins.')],
    blocks: [
      paragraph(sentence('Les trois quarts environ sont des diplômes.')),
      {
        ...sampleFigure(
          'parchemins',
          3,
          'Moins de 10\u202F000 parchemins délivrés, à titre provisoire',
        ),
        signs: [{ sign: '(p)', meaning: 'donnée provisoire' }],
      },
      paragraph(sentence('Le quart restant correspond à des certificats.')),
    ],
    origin: AT,
  };
}

/** A bar chart of six rows. */
export function sampleFigure(id: string, number: number, title: string): FigureBlock {
  const values: readonly (readonly [string, number])[] = [
    ['Paris', 19822],
    ['Île-de-France', 5992],
    ['Pays de la Loire', 3297],
    ['Liban', 3162],
    ['Rhône-Alpes', 2875],
    ['Mayotte', 0],
  ];
  return {
    type: 'figure',
    id,
    number,
    title: sentence(title),
    subtitle: text('Nombre d’auditeurs par centre, 2016-2017'),
    specification: {
      mark: 'bar',
      encoding: {
        y: { field: 'territory', type: 'nominal', sort: null, title: null },
        x: { field: 'auditeurs', type: 'quantitative', title: null },
      },
    },
    rows: values.map(([territory, auditeurs], index) => ({
      cells: {
        territory,
        order: index + 1,
        auditeurs,
        auditeursText: String(auditeurs),
        auditeursFlag: '',
      },
      valueKeys: { auditeurs: `auditeurs|${territory}` },
      flags: { auditeurs: [] },
    })),
    fields: [{ name: 'auditeurs', label: 'Auditeurs', unit: 'auditeurs', decimals: 0 }],
    alternative: 'Barres horizontales. Auditeurs par centre. Paris\u00A0: 19\u202F822.',
    reading: text(
      'en 2016-2017, 19\u202F822 auditeurs sont inscrits à Paris, soit près d’un sur trois.',
    ),
    coverage: text('ensemble des centres, y compris à l’étranger.'),
    notes: [text('personnes physiques, sans double compte.')],
    source: text('systèmes de scolarité des centres, enquêtes complémentaires'),
    signs: [],
    origin: AT,
  };
}

function tables(): Chapter {
  return {
    type: 'chapter',
    id: 'tableaux',
    kind: 'tables',
    title: text('Tableaux'),
    keyMessage: [],
    blocks: [sampleTable()],
    origin: AT,
  };
}

/** Eight columns under two spanners, thirteen regions, three zones: as long as a yearbook's. */
export function sampleTable(): TableBlock {
  return {
    type: 'table',
    id: 'centres',
    number: 1,
    title: sentence('Les auditeurs en 2016-2017 selon le centre d’inscription administrative'),
    subtitle: text('Année universitaire 2016-2017'),
    stub: text('Centre'),
    columns: COLUMNS.map(([label, mark, unit, decimals], index) => ({
      id: `c${index}`,
      label: mark === '' ? text(label) : [...text(label), { type: 'superscript', text: mark }],
      unit: text(unit),
      decimals,
    })),
    spanners: [
      { label: text('Inscrits'), from: 0, to: 2, level: 0 },
      { label: text('Profil des auditeurs'), from: 3, to: 6, level: 0 },
    ],
    rows: sampleRows(),
    notes: [
      { mark: '1', inlines: text('personnes physiques, sans double compte.') },
      { mark: '2', inlines: text('auditeurs inscrits administrativement dans d’autres régions.') },
      { mark: '6', inlines: text('ce centre gère aussi les données de deux autres.') },
    ],
    coverage: text('ensemble du réseau.'),
    source: text('systèmes de scolarité, enquêtes complémentaires'),
    signs: [
      { sign: 'n.c.', meaning: 'non communiqué' },
      { sign: '(p)', meaning: 'donnée provisoire' },
    ],
    origin: { file: 'templates/tables/centres.yaml', line: 1, column: 1 },
  };
}

const COLUMNS: readonly (readonly [string, string, string, number])[] = [
  ['Nombre d’auditeurs sans double compte', '1', '', 0],
  ['Auditeurs «\u202Fentrants\u202F»', '2', '', 0],
  ['Part en formation à distance ou hybride', '', 'en\u00A0%', 1],
  ['Rapport de masculinité', '', '', 0],
  ['Âge moyen', '', 'en années', 1],
  ['Niveau BAC+3 et plus', '', 'en\u00A0%', 1],
  ['Actifs à la recherche d’un emploi', '', 'en\u00A0%', 1],
  ['Part de l’alternance', '', 'en\u00A0%', 1],
];

const REGIONS: readonly (readonly string[])[] = [
  ['Grand Est', 'Alsace', 'Champagne-Ardenne', 'Lorraine'],
  ['Nouvelle-Aquitaine', 'Aquitaine', 'Limousin', 'Poitou-Charentes'],
  ['Auvergne-Rhône-Alpes', 'Auvergne', 'Rhône-Alpes'],
  ['Bourgogne-Franche-Comté', 'Bourgogne', 'Franche-Comté'],
  ['Bretagne', 'Bretagne'],
  ['Centre-Val de Loire', 'Centre-Val de Loire'],
  ['Corse', 'Corse'],
  ['Île-de-France', 'Paris – Établissement public', 'Île-de-France'],
  ['Occitanie', 'Languedoc-Roussillon', 'Midi-Pyrénées'],
  ['Hauts-de-France', 'Nord-Pas-de-Calais', 'Picardie'],
  ['Normandie', 'Basse-Normandie', 'Haute-Normandie'],
  ['Pays de la Loire', 'Pays de la Loire'],
  ['Provence-Alpes-Côte d’Azur', 'Provence-Alpes-Côte d’Azur'],
];

function sampleRows(): readonly TableRow[] {
  const metropole = REGIONS.flatMap(([region = '', ...centres]) => [
    row('group', region, []),
    ...centres.map((centre) => row('row', `Cnam ${centre}`, cells(centre.length))),
  ]);
  const others = (names: readonly string[]) =>
    names.map((name) => row('row', `Cnam ${name}`, cells(name.length)));
  return [
    ...metropole,
    row('subtotal', 'Sous-total France métropolitaine', cells(40)),
    ...others(['Guadeloupe', 'Guyane', 'Martinique', 'Mayotte', 'Nouvelle-Calédonie', 'Polynésie']),
    {
      ...row('row', 'Cnam La Réunion', [
        { type: 'sign', text: 'n.c.', valueKey: 'x' },
        ...cells(3).slice(1),
      ]),
      label: [...text('Cnam La Réunion'), { type: 'superscript', text: '6' }],
    },
    row('subtotal', 'Sous-total Outre-mer', cells(12)),
    ...others(['Côte d’Ivoire', 'Liban', 'Madagascar', 'Maroc']),
    row('subtotal', 'Sous-total étranger', cells(21)),
    row('total', 'Total', cells(60)),
  ];
}

function row(kind: TableRow['kind'], label: string, content: readonly TableCell[]): TableRow {
  return { kind, depth: kind === 'row' ? 1 : 0, label: text(label), cells: content, origin: AT };
}

function cells(seed: number): readonly TableCell[] {
  return COLUMNS.map(([, , , decimals], index): TableCell => {
    const value = (seed * 37 + index * 11) * (decimals === 0 ? 13 : 0.09);
    const words = value
      .toFixed(decimals)
      .replace('.', ',')
      .replace(/(\d)(\d{3})$/u, '$1\u202F$2');
    return { type: 'number', text: words, mark: '', valueKey: `${seed}-${index}`, flags: [] };
  });
}

function annex(): Chapter {
  return {
    type: 'chapter',
    id: 'methode',
    kind: 'annex',
    title: text('Méthode et signes'),
    keyMessage: [],
    blocks: [
      { type: 'heading', id: 'definitions', level: 2, inlines: text('Définitions'), origin: AT },
      {
        type: 'definitions',
        entries: Array.from({ length: 9 }, (_, index) => ({
          term: text(`Terme ${'abcdefghi'[index]}`),
          sentences: [
            sentence(
              'Rapport de l’effectif masculin à l’effectif féminin, exprimé en nombre d’hommes pour cent femmes, sans double compte.',
            ),
          ],
        })),
        origin: AT,
      },
      { type: 'heading', id: 'signes', level: 2, inlines: text('Signes'), origin: AT },
      paragraph(sentence('n.c.\u00A0: non communiqué\u202F; (p)\u00A0: donnée provisoire.')),
    ],
    origin: AT,
  };
}
