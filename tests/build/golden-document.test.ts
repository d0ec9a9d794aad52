import { expect, it } from 'vitest';
import { planSlides } from '../../src/document/plan-slides.js';
import { composeEdition } from './compose-edition.js';
import { proofSlides, proofText } from './proof-text.js';

const document = composeEdition();

it('the document says what was proofread', async () => {
  await expect(proofText(document)).toMatchFileSnapshot('../golden/document/2016-2017.txt');
});

it('the deck shows what was proofread', async () => {
  await expect(proofSlides(planSlides(document))).toMatchFileSnapshot(
    '../golden/document/2016-2017-slides.txt',
  );
});
