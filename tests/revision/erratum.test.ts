import { describe, expect, test } from 'vitest';
import { composeEdition } from '../../src/compose-edition.js';
import { plainText } from '../../src/document/plain-text.js';
import { planSlides } from '../../src/document/plan-slides.js';
import { readDeck } from '../renderers/pptx/read-deck.js';
import { overlaps } from '../renderers/pptx/read-geometry.js';
import { renderSample } from '../renderers/pptx/render-sample.js';
import { sampleDocument } from '../renderers/pptx/sample-document.js';
import { writeSchool } from './small-publication.js';

/** The notice of an erratum that corrects these values. */
function noticeOf(...rows: readonly string[]): string {
  const project = writeSchool({
    date: '2020-06-30',
    kind: 'erratum',
    rows: rows.map((row) => `${row},,,Enquête,`),
  });
  const { erratum = '' } = composeEdition({ project }).document.edition;
  return erratum.replace(/[\u00A0\u202F]/g, ' ');
}

describe('the notice', () => {
  const NORTH = 'reussite,nord,2019-2020,73.0';
  const SOUTH = 'reussite,sud,2019-2020,52.5';

  test('says what is right, and what was wrong', () => {
    expect(noticeOf(NORTH)).toBe(
      'Erratum du 30 juin 2020 – Taux de réussite, Centre Nord, 2019-2020 : 73,0 % au lieu de 71,0 %.',
    );
  });

  test('says two corrections, and counts the others', () => {
    expect(noticeOf(NORTH, SOUTH)).toMatch(/55,5 % ; Taux .* au lieu de 71,0 %\.$/);
    expect(noticeOf(NORTH, SOUTH, 'inscrits,nord,2019-2020,501')).toMatch(
      /71,0 % ; et une autre valeur\.$/,
    );
  });
});

test('a long notice, on a draft, has its room on the first slide', async () => {
  const document = sampleDocument();
  const correction =
    'Part des auditeurs en formation ouverte et à distance ou en hybride, Cnam Nouvelle-Calédonie, 2016-2017 : 37,2 % au lieu de 40,2 %';
  const erratum = `Erratum du 15 novembre 2018 – ${correction} ; ${correction} ; et 12 autres valeurs.`;
  const draft = 'Projet, ne pas diffuser : 12 phrases à approuver';
  const edition = { ...document.edition, erratum, draft };
  const deck = readDeck(await renderSample({ ...document, edition }));
  const first = deck.slides[0]?.shapes.map(({ text }) => text).join('\n');
  expect(first).toContain('et 12 autres valeurs');
  expect(overlaps(deck)).toEqual([]);
});

test('the note of a revision keeps old and new words in one column of one slide', () => {
  const project = writeSchool({
    date: '2020-06-30',
    kind: 'routine',
    rows: ['inscrits,ecole,2019-2020,850,,,Enquête,'],
  });
  const { slides } = planSlides(composeEdition({ project }).document);
  const [note, ...others] = slides.filter(({ id }) => id.startsWith('text-revision'));
  expect(others).toEqual([]);
  if (note?.type !== 'text') throw new Error('no slide of the note');
  const told = note.paragraphs.map(({ term, inlines, continues }) => {
    const [lead] = inlines;
    return [plainText(term), lead?.type === 'text' ? lead.text.trim() : '', continues ?? false];
  });
  const place = told.findIndex(([, lead]) => lead === 'Avant\u00A0:') - 1;
  expect(told.slice(place, place + 3)).toEqual([
    ['L’année', '', false],
    ['', 'Avant\u00A0:', true],
    ['', 'Désormais\u00A0:', true],
  ]);
});
