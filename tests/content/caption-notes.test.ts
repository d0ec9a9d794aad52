import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../src/build-publication.js';
import { plainSentences } from '../../src/document/plain-text.js';
import { planSlides } from '../../src/document/plan-slides.js';
import { type Change, checkedFaults, plantedProject } from '../faults/planted-project.js';
import { readPdf } from '../renderers/pdf/read-pdf.js';

const FIGURE = 'templates/figures/eleves-par-ecole.yaml';
const TABLE = 'templates/tables/ecoles.yaml';
const NARRATIVE = 'templates/narrative/eleves.md.hbs';
const PUBLICATION = 'templates/publication.yaml';

const SOURCE_WITH_NOTE = `source: |
  registre des écoles[^registre].

  [^registre]: Tenu par les Îles.`;

async function compose(...changes: readonly Change[]) {
  const project = plantedProject(...changes);
  return (await buildPublication({ project, formats: [] }, () => {})).document;
}

async function footnotesOf(...changes: readonly Change[]) {
  const { footnotes } = await compose(...changes);
  return footnotes
    .filter(({ id }) => !id.includes('signe-'))
    .map(({ number, sentences }) => `${number} ${plainSentences(sentences)}`);
}

const CYCLE = 'Le premier cycle dure quatre ans.';

describe('a note that a figure or a table calls', () => {
  test('is written in the same text', async () => {
    const source = { file: FIGURE, from: 'source: "registre des écoles."', to: SOURCE_WITH_NOTE };
    expect(await footnotesOf(source)).toEqual(['1 Tenu par les Îles.', `2 ${CYCLE}`]);
  });

  test('or in another text of the same declaration', async () => {
    const source = { file: TABLE, from: 'source: "registre des écoles."', to: SOURCE_WITH_NOTE };
    const stub = { file: TABLE, from: 'stub: École', to: 'stub: "École[^registre]"' };
    expect(await footnotesOf(source, stub)).toEqual([`1 ${CYCLE}`, '3 Tenu par les Îles.']);
  });

  test('or in the chapter that it is placed in', async () => {
    const title = { file: FIGURE, from: "la plus petite'", to: "la plus petite[^cycle]'" };
    expect(await footnotesOf(title)).toEqual([`1 ${CYCLE}`]);
  });

  test('under a name that the chapter gives to another one', async () => {
    const source = {
      file: FIGURE,
      from: 'source: "registre des écoles."',
      to: SOURCE_WITH_NOTE.replaceAll('registre]', 'cycle]'),
    };
    expect(await footnotesOf(source)).toEqual(['1 Tenu par les Îles.', `2 ${CYCLE}`]);
  });

  test('stands at the foot of the page of its caption', async () => {
    const project = plantedProject({
      file: FIGURE,
      from: 'source: "registre des écoles."',
      to: SOURCE_WITH_NOTE,
    });
    const { pdf } = await buildPublication({ project, formats: ['pdf'] }, () => {});
    const { pages } = await readPdf(pdf?.bytes ?? new Uint8Array());
    const noted = pages.filter(({ text }) => text.includes('Tenu par les Îles.'));
    expect(noted).toHaveLength(1);
    const [page] = noted;
    const top = page?.texts.find(({ text }) => text.includes('Tenu par'))?.y ?? 0;
    expect(top).toBeGreaterThan(0.85 * (page?.height ?? 0));
    expect(page?.text).toContain('est la plus grande école du réseau');
  });

  test('is said with the slide', async () => {
    const source = { file: FIGURE, from: 'source: "registre des écoles."', to: SOURCE_WITH_NOTE };
    const { slides } = planSlides(await compose(source));
    const slide = slides.find(({ type }) => type === 'figure');
    expect(JSON.stringify(slide?.notes)).toContain('Tenu par les Îles.');
  });
});

describe('a note that goes astray is told', () => {
  const cases: readonly (readonly [string, Change, string])[] = [
    [
      'called, and written nowhere',
      { file: TABLE, from: 'stub: École', to: 'stub: "École[^cycle]"' },
      `${TABLE}:2:1: note appelée mais non écrite « cycle » — ajoutez une ligne « [^cycle]: texte de la note »`,
    ],
    [
      'written, and never called',
      {
        file: FIGURE,
        from: 'source: "registre des écoles."',
        to: SOURCE_WITH_NOTE.replace('[^registre].', '.'),
      },
      `${FIGURE}:16:1: note jamais appelée « registre » — appelez-la par [^registre] ou supprimez-la`,
    ],
    [
      'written twice',
      { file: NARRATIVE, from: '[^cycle]: ', to: '[^cycle]: Une autre note.\n\n[^cycle]: ' },
      `${NARRATIVE}:21:1: une autre note porte déjà le nom « cycle » — donnez-lui un autre nom, à l’appel comme à la note`,
    ],
    [
      'called on the cover',
      { file: PUBLICATION, from: 'title: La musique en Zéphyrie', to: 'title: La musique[^cycle]' },
      `${PUBLICATION}:3:8: appel de note dans un texte de la couverture ou des propriétés du fichier — retirez l’appel, ou dites-le dans un chapitre`,
    ],
  ];
  test.each(cases)('%s', async (_, change, fault) => {
    expect(await checkedFaults(plantedProject(change))).toEqual([fault]);
  });
});
