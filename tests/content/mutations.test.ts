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
        'tend à diminuer (37 % en 2016-2017, avec une baisse de près de 5 points de pourcentage)',
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
      ['attendance is no longer high', setValue('taux-presence', {}, () => 41), ['« élevées »']],
    ];
  test.each(cases)('%s', (_, mutation, parts) => {
    const { faults } = tell(mutation);
    for (const part of parts) expect(faults).toContain(part);
  });
});
