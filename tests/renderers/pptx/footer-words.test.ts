import { expect, test } from 'vitest';
import type { EditionStatement } from '../../../src/document/document.js';
import { OWN_LAYOUTS } from '../../../src/renderers/pptx/shell/deck-layouts.js';
import { footerWords } from '../../../src/renderers/pptx/slides/footer-words.js';
import { createMeasure } from '../../../src/renderers/pptx/text/measure-text.js';
import { sampleBrand } from './render-sample.js';
import { sampleDocument } from './sample-document.js';

const measure = createMeasure(sampleBrand());
const LONG = 'École nationale supérieure des arts, des métiers et des techniques appliquées';

test.each([
  ['École d’essai', 'École d’essai – Les élèves du centre de Bretagne 2016-2017'],
  [LONG, `${LONG} – Bretagne 2016-2017`],
  [`${LONG} de l’Ouest-Océan`, `${LONG} de l’Ouest-Océan – 2016-2017`],
])('the foot of %s says as much as has room, and the year always', (institution, said) => {
  expect(footerOf({ institution })).toBe(said);
});

test('what has no room at all is wanted as a whole, for the fault to say', () => {
  const institution = LONG + LONG;
  expect(footerOf({ institution })).toContain('Les élèves du centre de Bretagne');
});

test('a draft says so, and nothing else', () => {
  expect(footerOf({ institution: LONG, draft: 'Projet, non approuvé' })).toBe(
    'Projet, non approuvé',
  );
});

function footerOf(words: Partial<EditionStatement>): string {
  const edition: EditionStatement = {
    ...sampleDocument().edition,
    title: 'Les élèves du centre de Bretagne',
    territory: { code: 'bretagne', label: 'Bretagne' },
    ...words,
  };
  return footerWords(edition, OWN_LAYOUTS, measure).footer;
}
