import { expect, test } from 'vitest';
import type { Inline } from '../../src/document/inline.js';
import type { FigureSlide, Slide, SlidePlan, TextSlide } from '../../src/document/slide-plan.js';
import { compareSlides } from '../../src/revision/compare-slides.js';

const MARKS = ['(p)', '(r)'];
const text = (words: string): Inline => ({ type: 'text', text: words });

/** A slide whose speaker says a sentence with a footnote of that number. */
function spoken(sentence: string, note: string, number: number): Slide {
  return {
    type: 'section',
    signs: [],
    id: 'section-examens',
    title: [text('Les examens')],
    message: [text('Les examens ont lieu.')],
    notes: [
      [text(sentence), { type: 'footnote-call', id: 'examens:1', number }],
      [{ type: 'superscript', text: String(number) }, text(`\u00A0${note}`)],
    ],
  };
}

function kinds(from: Slide, to: Slide): readonly string[] {
  const plan = (slide: Slide): SlidePlan =>
    ({ edition: {}, sections: [], slides: [slide] }) as unknown as SlidePlan;
  return compareSlides(plan(from), plan(to), MARKS).map(({ kind }) => kind);
}

const BEFORE = spoken('Le taux est de 75 %.', 'Hors étranger.', 3);

test.each<[string, Slide, string]>([
  ['nothing', spoken('Le taux est de 75 %.', 'Hors étranger.', 3), 'identical'],
  ['the number of a footnote', spoken('Le taux est de 75 %.', 'Hors étranger.', 5), 'numbering'],
  ['a sign', spoken('Le taux est de 75 %\u00A0(r).', 'Hors étranger.', 3), 'mark'],
  ['what a footnote says', spoken('Le taux est de 75 %.', 'Étranger compris.', 5), 'notes'],
  ['what the speaker says', spoken('Le taux est de 76 %.', 'Hors étranger.', 5), 'notes'],
])('a slide of which changes %s', (_, after, kind) => {
  expect(kinds(BEFORE, after)).toEqual([kind]);
});

test('a slide of which changes its message, and the number of a footnote besides', () => {
  const after = { ...spoken('Le taux est de 75 %.', 'Hors étranger.', 4), message: [text('Non.')] };
  expect(kinds(BEFORE, after as Slide)).toEqual(['changed']);
});

test('a slide of which a sign parts a number from its noun', () => {
  const titled = (...title: readonly Inline[]): Slide => ({ ...BEFORE, title });
  const number = (said: string): Inline => ({ type: 'number', text: said, valueKeys: ['k'] });
  const plain = titled(text('Il y a '), number('1\u202F000\u00A0élèves'));
  const marked = titled(
    ...[text('Il y a '), number('1\u202F000'), text('\u00A0(p)'), text('\u00A0élèves')],
  );
  expect(kinds(plain, marked)).toEqual(['mark']);
});

test('the slide of definitions, where only signs come and go', () => {
  const slide = (...signs: readonly string[]): TextSlide => ({
    type: 'text',
    id: 'text-annexe',
    title: [text('Définitions')],
    part: { number: 1, of: 1 },
    notes: [],
    paragraphs: ['Auditeur', ...signs].map((term) => ({
      kind: 'paragraph',
      term: [text(term)],
      inlines: [text(`Ce que « ${term} » veut dire.`)],
    })),
  });
  expect(kinds(slide('(p)'), slide('(r)', 'n.c.'))).toEqual(['changed']);
  expect(kinds(slide('(p)', 'n.c.'), slide('(r)', 'n.c.'))).toEqual(['mark']);
});

test('the number of a figure is no number of a footnote', () => {
  const figure = (number: number) =>
    ({
      type: 'figure',
      id: 'figure-a',
      title: [text('Un message')],
      notes: [],
      figure: { number },
    }) as unknown as FigureSlide;
  expect(kinds(figure(1), figure(2))).toEqual(['changed']);
});
