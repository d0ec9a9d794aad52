import { describe, expect, test } from 'vitest';
import { composeDocument } from '../../src/content/compose-document.js';
import { readDataset } from '../../src/dataset/read-dataset.js';
import type { KeyFigure, ReportDocument } from '../../src/document/document.js';
import { plainSentences, plainText } from '../../src/document/plain-text.js';
import { computeIndicators } from '../../src/indicators/compute-indicators.js';
import { formatFault } from '../../src/messages/format-fault.js';
import { readPublication } from '../../src/publication/read-publication.js';
import { ReportError } from '../../src/report-error.js';

const publication = readPublication('.');
const dataset = readDataset('.');
const centres = [...dataset.territories.values()].filter(({ level }) => level === 'centre');

function compose(territory: string): ReportDocument {
  return composeFrom(publication, territory);
}

function composeFrom(from: typeof publication, territory: string): ReportDocument {
  const edition = { territory, year: '2016-2017' };
  const indicators = computeIndicators(dataset, publication.definitions, edition);
  return composeDocument(from, dataset, indicators, edition);
}

function keyFiguresOf({ chapters }: ReportDocument): readonly KeyFigure[] {
  const [block] = chapters.flatMap(({ blocks }) => blocks);
  return block?.type === 'key-figures' ? block.items : [];
}

function proseOf({ chapters }: ReportDocument): string {
  return chapters
    .flatMap(({ keyMessage, blocks }) => [
      plainSentences(keyMessage),
      ...blocks.map((block) => (block.type === 'paragraph' ? plainSentences(block.sentences) : '')),
    ])
    .join(' ')
    .replace(/[\u00A0\u202F]/g, ' ');
}

describe('the edition of a centre', () => {
  test.each(centres)('$code: has its own name, prose and key figures', ({ code, label }) => {
    const document = compose(code);
    expect(document.edition.title).toBe(`Les auditeurs du ${label}`);
    expect(proseOf(document)).toContain(`le ${label} accueille`);
    expect(document.chapters[0]?.blocks[0]).toMatchObject({ type: 'key-figures' });
  });

  test.each(centres)('$code: compares its rates with the network’s in a figure', ({ code }) => {
    const figure = compose(code).chapters[1]?.blocks.find(({ type }) => type === 'figure');
    if (figure?.type !== 'figure') throw new Error('no figure');
    const levels = new Set(figure.rows.map(({ cells }) => cells.level));
    expect(levels).toEqual(new Set(['centre', 'network']));
    expect(figure.rows.every(({ cells }) => typeof cells.valeur === 'number')).toBe(true);
  });

  test('prints the key figures that are known, and no other', () => {
    expect(keyFiguresOf(compose('bretagne')).map(({ id }) => id)).toHaveLength(9);
    const ids = keyFiguresOf(compose('auvergne')).map(({ id }) => id);
    expect(ids).toContain('part-distance-du-centre');
    expect(ids).not.toContain('taux-presence-du-centre');
    expect(ids).not.toContain('inscriptions-du-centre');
  });

  test('promises on its cover what it holds', () => {
    const { subtitle, description } = compose('bretagne').edition;
    expect(`${subtitle} ${description}`).not.toMatch(/parchemin|validation/);
    expect(compose('cnam').edition.subtitle).toContain('validation des acquis');
  });

  test('says that equal is equal', () => {
    const paris = proseOf(compose('paris'));
    expect(paris).toContain('34,1 ans, comme dans l’ensemble du réseau,');
    const centre = proseOf(compose('centre-val-de-loire'));
    expect(centre).toContain('110 hommes pour 100 femmes, comme dans l’ensemble du réseau');
  });

  test.each(centres)('$code: never says « contre » of what reads the same', ({ code }) => {
    const document = compose(code);
    const comparisons = keyFiguresOf(document).map(({ number, comparison }) => ({
      number: plainText(number),
      comparison: plainText(comparison),
    }));
    for (const { number, comparison } of comparisons) {
      expect(comparison).not.toMatch(new RegExp(`^contre ${number}( ans)? dans`));
    }
    expect(proseOf(document)).not.toMatch(/(\d+,\d %)[^,]*, contre \1/);
  });

  test('takes precautions for the centres that the source names, and no other', () => {
    const cautious = centres.filter(({ code }) => proseOf(compose(code)).includes('précaution'));
    expect(cautious.map(({ code }) => code)).toEqual([
      'picardie',
      'pays-de-la-loire',
      'provence-alpes-cote-d-azur',
    ]);
  });

  test('says its rank and compares it with the network', () => {
    const prose = proseOf(compose('bretagne'));
    expect(prose).toContain('c’est le 9e des 34 centres du réseau');
    expect(prose).toContain(
      '90,7 % des auditeurs du centre suivent au moins un enseignement à distance',
    );
    expect(prose).toContain('plus que dans l’ensemble du réseau (39,0 %)');
  });

  test('tells on its cover of provisional data only when it prints some', () => {
    expect(compose('cnam').edition.releaseStatus).toBe(
      'Première diffusion\u202F; les données marquées (p) sont provisoires',
    );
    expect(compose('bretagne').edition.releaseStatus).toBe('Première diffusion');
  });

  test('has an annex of its chart’s values', () => {
    const ids = compose('bretagne').chapters.map(({ id }) => id);
    expect(ids).toEqual(['chiffres-cles', 'centre', 'annexe', 'donnees']);
  });

  test('has no annex of charts’ values without charts', () => {
    const { declaration, narratives } = publication;
    const outline = declaration.data.outline.map((chapter) => ({ ...chapter, figures: [] }));
    const told = {
      text: '# Le centre\n\nIl ouvre.\n',
      origin: { file: 'centre.md.hbs', line: 1, column: 1 },
    };
    const bare = {
      ...publication,
      narratives: new Map(narratives).set('10-edition-d-un-centre.md.hbs', told),
      declaration: { ...declaration, data: { ...declaration.data, outline } },
    };
    const ids = composeFrom(bare, 'bretagne').chapters.map(({ id }) => id);
    expect(ids).not.toContain('donnees');
  });

  test('says what is not communicated, and what is published with others only', () => {
    expect(proseOf(compose('liban'))).toContain('Leur niveau de diplôme n’est pas communiqué.');
    expect(proseOf(compose('auvergne'))).toContain('ne sont pas publiées séparément.');
  });
});

test('a level for which nothing is written has one clear fault', () => {
  let said = '';
  try {
    compose('metropole');
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    said = error.faults.map((fault) => formatFault(fault, 'en')).join('\n');
  }
  expect(said).toMatch(
    /^templates\/publication\.yaml:\d+:\d+: no chapter is written for the edition of "metropole" \(level zone\) — add/,
  );
});
