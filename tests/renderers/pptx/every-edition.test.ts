import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { makeProject } from '../../../examples/revision/make-project.mjs';
import { readBrand } from '../../../src/brand/read-brand.js';
import type { EditionRequest } from '../../../src/built-publication.js';
import { composeEdition } from '../../../src/compose-edition.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import { renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import {
  createMeasure,
  createWidestMeasure,
} from '../../../src/renderers/pptx/text/measure-text.js';
import { lintDeck } from './lint/lint-deck.js';
import { readDeck } from './read-deck.js';
import { outside, overlaps, tablesOverNotes, tightTexts } from './read-geometry.js';
import { drawRectangle } from './render-sample.js';
import { validateDeck } from './validate-deck.js';

const revised = mkdtempSync(join(tmpdir(), 'millesime-revised-'));
afterAll(() => rmSync(revised, { recursive: true }));
makeProject(revised);

const CNAM = process.cwd();
const EDITIONS: Readonly<Record<string, EditionRequest>> = {
  'a large centre': { project: CNAM, territory: 'paris' },
  'a centre': { project: CNAM, territory: 'alsace' },
  'a centre of 31 people': { project: CNAM, territory: 'mayotte' },
  'another institution': { project: 'examples/second-institution' },
  'a revised release': { project: revised, asOf: '2018-09-28' },
  'an erratum': { project: revised },
  'a centre of a revised release': { project: revised, territory: 'bretagne', asOf: '2018-09-28' },
  'a centre with a long name, of an erratum': {
    project: revised,
    territory: 'provence-alpes-cote-d-azur',
  },
};
const canValidate = await validateDeck.available();

describe.each(Object.entries(EDITIONS))('the deck of %s', async (_name, request) => {
  const brand = readBrand(request.project);
  const plan = planSlides(composeEdition(request).document);
  const { bytes } = await renderPptx(plan, brand, drawRectangle);
  const deck = readDeck(bytes);
  const measure = createMeasure(brand);

  it('fits: nothing outside, nothing over anything, no words too many', () => {
    expect(outside(deck)).toEqual([]);
    expect(overlaps(deck)).toEqual([]);
    expect(tightTexts(deck, measure)).toEqual([]);
    expect(tablesOverNotes(deck, createWidestMeasure(measure))).toEqual([]);
  });

  it('titles each slide, and draws a line for each key figure and no other', () => {
    expect(deck.slides.filter(({ title }) => title === '').map(({ number }) => number)).toEqual([]);
    for (const { shapes } of deck.slides) {
      const rules = shapes.filter(({ element }) => element.name === 'p:cxnSp');
      const figures = shapes.filter(({ name }) => name.startsWith('Chiffre clé'));
      expect(rules.map(({ box }) => [box.x, box.y])).toEqual(
        figures.map(({ box }) => [box.x, box.y]),
      );
    }
  });

  it('says at the foot of each slide whose figures of which year', () => {
    const { institution, year } = plan.edition;
    for (const { shapes } of deck.slides.slice(1)) {
      const foot = shapes.find(({ name }) => name === 'Pied de page')?.text ?? '';
      expect(foot.startsWith(`${institution} – `)).toBe(true);
      expect(foot.endsWith(year)).toBe(true);
    }
  });

  it('gives the lint nothing to say', () => {
    expect(lintDeck(unzipSync(bytes))).toEqual([]);
  });

  it.skipIf(!canValidate)(
    'is valid for Office 2016 and 365, deck and workbooks',
    async () => expect(await validateDeck(bytes)).toEqual([]),
    120_000,
  );
});
