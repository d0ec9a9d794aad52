import { describe, expect, test } from 'vitest';
import { composeDocument } from '../../src/content/compose-document.js';
import type { Dataset } from '../../src/dataset/dataset.js';
import type {
  Block,
  ListBlock,
  ParagraphBlock,
  ReportDocument,
} from '../../src/document/document.js';
import { plainSentences } from '../../src/document/plain-text.js';
import { computeIndicators } from '../../src/indicators/compute-indicators.js';
import { formatFault } from '../../src/messages/format-fault.js';
import { readPublication } from '../../src/publication/read-publication.js';
import { ReportError } from '../../src/report-error.js';
import {
  flag,
  type Mutation,
  mutateDataset,
  setValue,
  withdraw,
  withhold,
} from './open-context.js';

const publication = readPublication('.');
const DIPLOMA_YEAR = { period: '2015-2016' };
const CIVIL_YEAR = { period: '2017' };

/** All prose of the report made from changed data, or the faults that refuse it. */
function tell(...mutations: readonly Mutation[]): {
  readonly prose: string;
  readonly faults: string;
} {
  return tellDataset(mutateDataset(...mutations));
}

function tellDataset(dataset: Dataset): { readonly prose: string; readonly faults: string } {
  const edition = { territory: 'cnam', year: '2016-2017' };
  try {
    const indicators = computeIndicators(dataset, publication.definitions, edition);
    return {
      prose: proseOf(composeDocument(publication, dataset, indicators, edition)),
      faults: '',
    };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return {
      prose: '',
      faults: plain(error.faults.map((fault) => formatFault(fault, 'fr')).join('\n')),
    };
  }
}

function proseOf(document: ReportDocument): string {
  const chapters = document.chapters.map(({ keyMessage, blocks }) =>
    [plainSentences(keyMessage), ...blocks.map(wordsOf)].join('\n'),
  );
  const notes = document.footnotes.map(({ sentences }) => plainSentences(sentences));
  return plain([...chapters, ...notes].join('\n'));
}

function wordsOf(block: Block): string {
  if (block.type === 'paragraph') return plainSentences(block.sentences);
  if (block.type === 'list') return listWords(block);
  return block.type === 'figure' || block.type === 'table' ? plainSentences([block.title]) : '';
}

function listWords({ items }: ListBlock): string {
  return items
    .flat()
    .map((child: ParagraphBlock | ListBlock) =>
      child.type === 'list' ? listWords(child) : plainSentences(child.sentences),
    )
    .join('\n');
}

function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

/** Diplomas, certificates and their sum move together. */
function timesAll(factor: number): readonly Mutation[] {
  return ['parchemins', 'diplomes', 'certificats'].map((measure) =>
    setValue(measure, DIPLOMA_YEAR, (count) => Math.round(count * factor)),
  );
}

/** « évolution de la part », in points. */
function points(level: string, change: number): Mutation {
  return setValue(`evolution-part-${level}`, {}, () => change);
}

function network(measure: string, value: number): Mutation {
  return setValue(measure, {}, () => value);
}

function both(first: Mutation, second: Mutation): Mutation {
  return (observation) => {
    const changed = first(observation);
    return changed && second(changed);
  };
}

test('the note of a provisional value goes when a delivery no longer says so', () => {
  const note = 'Donnée encore provisoire.';
  expect(tell().prose).toContain(note);
  const final: Mutation = (observation) =>
    observation.measure === 'parchemins' ? { ...observation, comment: '' } : observation;
  const { prose, faults } = tell(final);
  expect(faults).toBe('');
  expect(prose).not.toContain(note);
});

describe('the sentence follows the data', () => {
  const cases: readonly (readonly [name: string, mutations: readonly Mutation[], says: string])[] =
    [
      [
        'as it was published',
        [],
        'on observe un certain recul du nombre de parchemins délivrés en 2015-2016 avec un volume de 12 700',
      ],
      [
        'a fall becomes a rise',
        timesAll(1.18),
        'on observe une certaine progression du nombre de parchemins délivrés',
      ],
      [
        'a fall becomes no change',
        timesAll(14_074 / 12_710),
        'on observe une stabilité du nombre de parchemins délivrés',
      ],
      [
        'the points change sign',
        [setValue('evolution-part-bac-au-plus', {}, (points) => -points)],
        'tend à diminuer (37 % en 2016-2017, avec une baisse de près de 5 points de pourcentage), comme celle des détenteurs d’un diplôme de niveau BAC+2 (28 %, accusant une baisse de 5,5 points',
      ],
      [
        'the points cross',
        [points('bac-au-plus', -5), points('bac2', 1.5)],
        'tend à diminuer (37 % en 2016-2017, avec une baisse de près de 5 points de pourcentage) au profit des détenteurs d’un diplôme de niveau BAC+2 (28 %, avec une hausse de 1,5 point de pourcentage',
      ],
      [
        'both rise',
        [points('bac2', 1)],
        'près de 5 points de pourcentage), comme celle des détenteurs d’un diplôme de niveau BAC+2 (28 %, avec une hausse de 1,0 point de pourcentage ;',
      ],
      [
        'a point is spelt out',
        [points('bac-au-plus', 1)],
        'avec une hausse de près d’un point de pourcentage',
      ],
      [
        'only the second moves',
        [points('bac-au-plus', 0)],
        'se maintient (37 % en 2016-2017), tandis que celle des détenteurs d’un diplôme de niveau BAC+2 diminue (28 %, accusant une baisse de 5,5 points',
      ],
      [
        'only the first moves',
        [points('bac2', 0)],
        'près de 5 points de pourcentage), tandis que celle des détenteurs d’un diplôme de niveau BAC+2 se maintient (28 % ; figure',
      ],
      [
        'neither moves',
        [points('bac-au-plus', 0), points('bac2', 0)],
        'se maintient (37 % en 2016-2017), comme celle des détenteurs d’un diplôme de niveau BAC+2 (28 % ; figure',
      ],
      [
        'six of ten become eight',
        [setValue('part-actifs-emploi', {}, () => 78)],
        'huit auditeurs sur dix sont des actifs en emploi (78 %)',
      ],
      [
        'six of ten become one',
        [setValue('part-actifs-emploi', {}, () => 12)],
        'un auditeur sur dix est un actif en emploi (12 %)',
      ],
      [
        'seven of ten become eight',
        [setValue('part-inscriptions-presentiel', {}, () => 83)],
        'plus de huit inscriptions sur dix',
      ],
      [
        'seven of ten become one of two',
        [setValue('part-inscriptions-presentiel', {}, () => 55)],
        'plus d’une inscription sur deux est prise en présentiel (55 %)',
      ],
      [
        'presence is no longer the rule',
        [setValue('part-inscriptions-presentiel', {}, () => 36)],
        'en hybride, et plus de trois inscriptions sur dix sont prises en présentiel',
      ],
      [
        'ten become a score',
        [setValue('antennes-etranger', {}, () => 21)],
        'une vingtaine d’antennes',
      ],
      [
        'the share of level I falls',
        [setValue('part-inscriptions-niveau-i', {}, () => 12.4)],
        'diminue, passant de 16 % en 2013-2014 à 12 % en 2016-2017',
      ],
      [
        'the share of level I does not move',
        [setValue('part-inscriptions-niveau-i', {}, () => 16.2)],
        'reste stable, à 16 % en 2016-2017',
      ],
      [
        'work-study becomes more female',
        [setValue('rapport-masculinite-alternance', {}, () => 95)],
        'désormais aussi féminin que masculin',
      ],
      ['one course only', [setValue('moocs', {}, () => 1)], '1 MOOC qui a recueilli'],
      ['no course', [setValue('moocs', {}, () => 0)], 'relativement stable.\n'],
      [
        'diplomas are half',
        [
          setValue('diplomes', DIPLOMA_YEAR, () => 6355),
          setValue('certificats', DIPLOMA_YEAR, () => 6355),
        ],
        'La moitié environ correspond à des diplômes (50 % en 2015-2016)',
      ],
      [
        'certificates are the other half',
        [
          setValue('diplomes', DIPLOMA_YEAR, () => 6355),
          setValue('certificats', DIPLOMA_YEAR, () => 6355),
        ],
        'La moitié restante correspond à des certificats',
      ],
      [
        'certificates are most',
        [
          setValue('diplomes', DIPLOMA_YEAR, () => 3307),
          setValue('certificats', DIPLOMA_YEAR, () => 9403),
        ],
        'Le quart environ correspond à des diplômes',
      ],
      [
        'level II is no longer most',
        [setValue('part-diplomes-niveau-ii', DIPLOMA_YEAR, () => 10)],
        'des diplômes (74 % en 2015-2016), dont 10 % de niveau II (figure',
      ],
      [
        'a fall becomes hardly a rise',
        timesAll(14_075 / 12_710),
        'on observe une stabilité du nombre de parchemins délivrés',
      ],
      [
        'a fall becomes a great one',
        timesAll(0.5),
        'on observe un fort recul du nombre de parchemins délivrés',
      ],
      [
        'one access',
        [setValue('acces-direct-vapp', CIVIL_YEAR, () => 1)],
        'dont 1 accès direct et 222 accès sous réserve',
      ],
      [
        'one apprentice',
        [setValue('auditeurs-alternance', {}, () => 1)],
        '1 auditeur inscrit dans cette voie',
      ],
      [
        'one year',
        [setValue('delai-diplome-vae', CIVIL_YEAR, () => 1)],
        '1,0 an après l’obtention',
      ],
      [
        'as many years',
        [setValue('experience-vapp-basse', CIVIL_YEAR, () => 17)],
        'en moyenne après 17 ans d’expérience',
      ],
      [
        'one candidate',
        [setValue('candidats-ves', CIVIL_YEAR, () => 1)],
        'a concerné 1 candidat en 2017 qui a donné lieu à',
      ],
      [
        'no candidate',
        [setValue('candidats-vapp', CIVIL_YEAR, () => 0)],
        'personnels (VAPP) n’a reçu aucune candidature en 2017.',
      ],
      [
        'one percent is left',
        [network('part-activite-adultes', 99), network('part-activite-initiale', 1)],
        'Le 1 % restant est dédié aux apprentis',
      ],
      [
        'nothing is left',
        [network('part-activite-adultes', 100), network('part-activite-initiale', 0)],
        'représente 100 % de l’activité pédagogique du Cnam.\n',
      ],
      ['one hour', [network('heures-stagiaires', 1)], 'près d’une heure stagiaire'],
      [
        'four branches',
        [network('antennes-etranger', 4)],
        'quatre centres, quatre antennes (e) et',
      ],
      [
        'no branch',
        [network('antennes-etranger', 0)],
        'dans quatre centres et une cinquantaine de partenariats.',
      ],
      [
        'no partnership',
        [network('partenariats-etranger', 0)],
        'dans quatre centres et une dizaine d’antennes.',
      ],
      [
        'as many men as elsewhere',
        [setValue('rapport-masculinite-alternance', {}, () => 110)],
        '110 hommes pour 100 femmes inscrits en alternance comme pour l’ensemble des inscrits',
      ],
      [
        'three shares become equal',
        [setValue('taux-reussite', { mode: 'hybride' }, () => 84)],
        'respectivement 84 % et 83 %',
      ],
      ['tie to the even', [setValue('taux-reussite', {}, () => 83.5)], '(84 % ; figure'],
      [
        'a provisional total is marked and explained',
        [flag('parchemins', DIPLOMA_YEAR, 'P')],
        'un volume de 12 700 (p)',
      ],
      [
        'a provisional total is explained',
        [flag('parchemins', DIPLOMA_YEAR, 'P')],
        '(p) : donnée provisoire.',
      ],
      [
        'hours a thousand times as many',
        [setValue('heures-stagiaires', {}, (hours) => hours * 1000)],
        'près de 13,5 milliards d’heures stagiaires',
      ],
    ];
  test.each(cases)('%s', (_, mutations, says) => {
    const { prose, faults } = tell(...mutations);
    expect(faults).toBe('');
    expect(prose).toContain(says);
  });

  test('a centre that leaves the network leaves the sentence', () => {
    const dataset = mutateDataset();
    const territories = new Map([...dataset.territories].filter(([code]) => code !== 'maroc'));
    const observations = new Map(
      [...dataset.observations].filter(([, { territory }]) => territory !== 'maroc'),
    );
    const { prose, faults } = tellDataset({ ...dataset, territories, observations });
    expect(faults).toBe('');
    expect(prose).toContain('à l’étranger dans trois centres');
  });
});

describe('the report is refused', () => {
  const cases: readonly (readonly [name: string, mutation: Mutation, faults: readonly string[]])[] =
    [
      [
        'a rate becomes n.c.',
        withhold('taux-presence', {}),
        [
          'la valeur taux-presence|cnam|2016-2017 est absente (non communiqué',
          '04-examens-et-parchemins.md.hbs:',
          'se présentent aux examens',
        ],
      ],
      [
        'a figure of the prose is withdrawn',
        withdraw('heures-stagiaires', {}),
        ['aucune observation ne donne', '01-activite.md.hbs:'],
      ],
      [
        'candidates become younger than the rest',
        setValue('age-moyen-vapp', CIVIL_YEAR, () => 30),
        ['« plus âgés »', '05-validation-des-acquis.md.hbs:', 'texte.csv:'],
      ],
      [
        'distance is attended more than presence',
        setValue('taux-presence', { mode: 'fod' }, () => 95),
        ['« plus faible »', '04-examens-et-parchemins.md.hbs:'],
      ],
      [
        'women become fewer',
        setValue('part-femmes-vapp', CIVIL_YEAR, () => 47),
        ['« plus souvent »'],
      ],
      [
        'the rise is no longer notable',
        setValue('evolution-auditeurs-distance', { period: '2013' }, () => 1.2),
        ['« un essor notoire »'],
      ],
      [
        'the rise is a fall',
        setValue('evolution-auditeurs-distance', { period: '2013' }, () => -5.8),
        ['« un essor notoire » dit une hausse'],
      ],
      [
        'more than half becomes less',
        setValue('part-licences-generales', DIPLOMA_YEAR, () => 5),
        ['« plus d’un sur deux'],
      ],
      [
        'success is high in one mode only',
        both(
          setValue('taux-reussite', { mode: 'hybride' }, () => 70),
          setValue('taux-reussite', { mode: 'fod' }, () => 65),
        ),
        ['« supérieur »', '04-examens-et-parchemins.md.hbs:'],
      ],
      ['the rest is not the rest', network('part-activite-adultes', 94), ['« complémentaire »']],
      [
        'certificates are not the rest',
        setValue('certificats', DIPLOMA_YEAR, (count) => 2 * count),
        ['« complémentaire »', '04-examens-et-parchemins.md.hbs:'],
      ],
      [
        'the first actor trains few',
        setValue('part-stagiaires-formation-continue', { period: '2015' }, () => 2),
        ['« premier acteur »', '01-activite.md.hbs:'],
      ],
      ['no hour', network('heures-stagiaires', 0), ['« près de »', 's’arrondit à zéro']],
      [
        'all exercise the same profession',
        network('part-professions-intermediaires', 100),
        ['« un sur deux »', 'écrivez « aucun » ou « tous »'],
      ],
      [
        'three in four do',
        network('part-professions-intermediaires', 75),
        ['« un sur deux »', 'la donnée vaut 75'],
      ],
      [
        'the years are reversed',
        setValue('experience-vapp-haute', CIVIL_YEAR, () => 15),
        ['« inférieur »', '05-validation-des-acquis.md.hbs:'],
      ],
      [
        'there are more diplomas than decisions',
        setValue('diplomes-complets-vae', CIVIL_YEAR, () => 638),
        ['« au plus »', '05-validation-des-acquis.md.hbs:'],
      ],
      ['attendance is no longer high', setValue('taux-presence', {}, () => 41), ['« élevées »']],
    ];
  test.each(cases)('%s', (_, mutation, parts) => {
    const { faults } = tell(mutation);
    for (const part of parts) expect(faults).toContain(part);
  });
});
