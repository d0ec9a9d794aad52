import { describe, expect, test } from 'vitest';
import { composeDocument } from '../../src/content/compose-document.js';
import { sentenceHelpers } from '../../src/content/narrative/helpers/all-helpers.js';
import { writeTemplate } from '../../src/content/narrative/write-template.js';
import { computeIndicators } from '../../src/indicators/compute-indicators.js';
import { type KeptWork, openShelf } from '../../src/kept-work.js';
import { readPublication } from '../../src/publication/read-publication.js';
import { ReportError } from '../../src/report-error.js';
import { keepInMemory, watchShelf } from '../keep-in-memory.js';
import {
  flag,
  type Mutation,
  mutateDataset,
  openContext,
  setValue,
  withhold,
} from './open-context.js';

const publication = readPublication('.');

/** The document as it is written to disk, or its faults. */
function compose(territory: string, kept: KeptWork | undefined, ...mutations: readonly Mutation[]) {
  const dataset = mutateDataset(...mutations);
  const edition = { territory, year: '2016-2017' };
  const indicators = computeIndicators(dataset, publication.definitions, edition);
  try {
    return JSON.stringify(composeDocument(publication, dataset, indicators, edition, kept));
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return JSON.stringify(error.faults);
  }
}

describe('a document composed with what an earlier one left', () => {
  test.each(['cnam', 'alsace', 'paris'])('is the same, byte for byte: %s', (territory) => {
    const kept = keepInMemory();
    const fresh = compose(territory, undefined);
    expect(compose(territory, kept)).toBe(fresh);
    const [left] = kept.entries.values();
    expect(compose(territory, kept)).toBe(fresh);
    // All of it was found: nothing was put in its place.
    expect([...kept.entries.values()]).toEqual([left]);
    expect([...kept.entries.values()][0]).toBe(left);
  });

  const changed: readonly (readonly [string, Mutation])[] = [
    ['a number of the prose', setValue('auditeurs', {}, (value) => value + 400)],
    ['a status', flag('auditeurs', {}, 'P')],
    ['words that no longer hold', setValue('auditeurs', {}, (value) => value / 3)],
    ['a number that is not known', withhold('auditeurs', {})],
  ];
  test.each(changed)('follows the data: %s', (_, mutation) => {
    const kept = keepInMemory();
    const before = compose('cnam', kept);
    const fresh = compose('cnam', undefined, mutation);
    expect(fresh).not.toBe(before);
    for (let run = 0; run < 2; run += 1) expect(compose('cnam', kept, mutation)).toBe(fresh);
    expect(compose('cnam', kept)).toBe(before);
  });
});

describe('a template written with what an earlier one left', () => {
  test.each([
    ['a call', '{{nombre "auditeurs"}} auditeurs.', 2],
    ['plain words', '# Titre\n\n> Message.\n\n- un\n- deux[^a]\n\n[^a]: Une **note**.', 2],
    ['a condition', '{{#si-hausse "evolution-part-bac-au-plus"}}Oui.{{else}}Non.{{/si-hausse}}', 2],
  ])('is found: %s', (_, text, steps) => {
    const kept = keepInMemory();
    const [first, second] = [write(text, kept), write(text, kept)];
    expect(first.made).toEqual(Array(steps).fill(true));
    expect(second.made).toEqual([]);
    expect(second.said).toBe(first.said);
    expect(first.said).toBe(write(text).said);
  });

  test.each([
    ['typed-digit', 'Il y a 3 auditeurs.'],
    ['unknown-helper', '{{nombr "auditeurs"}}'],
    ['template-ill-formed', '{{nombre "auditeurs"'],
    ['unsupported-markdown', 'Un <b>mot</b>.'],
    ['unknown-footnote', 'Mot[^a].'],
    ['unknown-indicator', '{{nombre "auditeur"}} auditeurs.'],
  ])('has its faults each time: %s', (code, text) => {
    const kept = keepInMemory();
    const fresh = write(text);
    expect(fresh.codes).toContain(code);
    for (let run = 0; run < 2; run += 1) {
      const { codes, said } = write(text, kept);
      expect(codes).toEqual(fresh.codes);
      expect(said).toBe(fresh.said);
    }
  });

  test('is judged by the names of today', () => {
    const kept = keepInMemory();
    expect(write('Le C2i.', kept, { names: ['C2i'] }).codes).toEqual([]);
    expect(write('Le C2i.', kept).codes).toEqual(['typed-digit']);
  });

  test.each(['Un mot.', 'Un.\n\nDeux {{nombre "auditeurs"}}.\n'])(
    'stands where it stands today: %j',
    (text) => {
      const kept = keepInMemory();
      for (const line of [1, 7, 1]) {
        expect(write(text, kept, { line }).said).toBe(write(text, undefined, { line }).said);
      }
    },
  );

  test('is not believed of other data', () => {
    const kept = keepInMemory();
    const text = 'Le taux est {{niveau "élevé" "taux-presence" au-moins=70}}.';
    const mutation = setValue('taux-presence', {}, () => 30);
    expect(write(text, kept).codes).toEqual([]);
    expect(write(text, kept, { mutation }).codes).toHaveLength(1);
    expect(write(text, kept).codes).toEqual([]);
  });

  test('says the number of today', () => {
    const kept = keepInMemory();
    const text = '{{nombre "auditeurs"}} auditeurs.';
    const mutation = setValue('auditeurs', {}, (value) => value + 1);
    expect(write(text, kept).said).not.toBe(write(text, kept, { mutation }).said);
    expect(write(text, kept, { mutation }).said).toBe(write(text, undefined, { mutation }).said);
  });
});

/** Writes a template as the next build does. */
function write(
  text: string,
  kept?: KeptWork,
  options: { names?: readonly string[]; line?: number; mutation?: Mutation } = {},
) {
  const { names = [], line = 1, mutation } = options;
  const shelf = kept && watchShelf(openShelf(kept, 'compose'));
  const context = { ...openContext(...(mutation ? [mutation] : [])), shelf };
  const source = { text, origin: { file: 'essai.md.hbs', line, column: 1 } };
  const written = writeTemplate(source, { id: 'essai' }, context, sentenceHelpers, names);
  shelf?.close();
  return {
    said: JSON.stringify([written, context.faults]),
    codes: context.faults.map(({ code }) => code),
    made: shelf?.made,
  };
}
