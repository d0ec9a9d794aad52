import { describe, expect, test } from 'vitest';
import { composeDocument } from '../../src/content/compose-document.js';
import { readDataset } from '../../src/dataset/read-dataset.js';
import type { ReportDocument } from '../../src/document/document.js';
import { plainSentences } from '../../src/document/plain-text.js';
import { computeIndicators } from '../../src/indicators/compute-indicators.js';
import { formatFault } from '../../src/messages/format-fault.js';
import { readPublication } from '../../src/publication/read-publication.js';
import { ReportError } from '../../src/report-error.js';

const publication = readPublication('.');
const dataset = readDataset('.');
const centres = [...dataset.territories.values()].filter(({ level }) => level === 'centre');

function compose(territory: string): ReportDocument {
  const edition = { territory, year: '2016-2017' };
  const indicators = computeIndicators(dataset, publication.definitions, edition);
  return composeDocument(publication, dataset, indicators, edition);
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

  test('has no annex of charts’ values without charts', () => {
    const ids = compose('bretagne').chapters.map(({ id }) => id);
    expect(ids).toEqual(['chiffres-cles', 'centre', 'annexe']);
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
