import { describe, expect, test } from 'vitest';
import { builtFaults, checkedFaults, plantedProject } from './planted-project.js';

const LOOK = 'templates/figures/eleves-par-ecole.vl.json';

/** What is planted, and the place and the words that it must be told with. */
const PLANTED: readonly (readonly [string, string, string, string, string])[] = [
  ['a mark', '"type": "bar",', '"type": "barre",', ':10:18:', 'mots connus : arc, area, bar'],
  ['a type of field', '"type": "nominal"', '"type": "nominale"', ':6:35:', '« nominal » ?'],
  ['a key', '"domainMax": 1050', '"domaineMax": 1050', ':16:23:', '« domainMax » ?'],
  ['a channel', '"text": { "field"', '"texte": { "field"', ':24:10:', '« text » ?'],
  ['a colour', '"@category1"', '"@categorie1"', ':10:33:', '« @category1 » ?'],
  ['a colour word', '"@category1"', '"bleuu"', ':10:33:', 'n’est pas une couleur'],
  ['a field', '"elevesText"', '"elevesTexte"', ':24:20:', '« elevesText » ?'],
  [
    'an expression',
    '"height": 160,',
    '"height": 160, "transform": [{ "filter": "datum.eleves >" }],',
    ':4:35:',
    'mal écrite',
  ],
  [
    'a function',
    '"height": 160,',
    '"height": 160, "transform": [{ "calculate": "arrondi(datum.eleves)", "as": "a" }],',
    ':4:35:',
    'appelle « arrondi »',
  ],
  [
    'an unknown name',
    '"height": 160,',
    '"height": 160, "transform": [{ "filter": "eleves > 3" }],',
    ':4:35:',
    'emploie « eleves »',
  ],
  [
    'an address',
    '"height": 160,',
    '"height": 160, "data": { "url": "x.csv" },',
    ':4:19:',
    'interdit',
  ],
  [
    'a view without a mark',
    '"mark": { "type": "text", "align": "left", "baseline": "middle", "dx": 5 },',
    '',
    ':20:5:',
    'ne dessine rien',
  ],
];

test.each(PLANTED)('%s is told at its place', async (_, from, to, place, words) => {
  const faults = await checkedFaults(plantedProject({ file: LOOK, from, to }));
  expect(faults[0]).toContain(`${LOOK}${place}`);
  expect(faults[0]).toContain(words);
  expect(faults).toHaveLength(/"url"/.test(to) ? 2 : 1);
});

describe('a character that the font lacks', () => {
  const glyph = '東';
  test('of a label is told once, where it is written', async () => {
    const project = plantedProject({
      file: 'data/territories.csv',
      from: 'École de Rocsel,Rocsel',
      to: `École de Rocsel,Rocsel${glyph}`,
    });
    const faults = await builtFaults(project);
    expect(faults).toEqual([expect.stringContaining('data/territories.csv:9:30:')]);
    expect(faults[0]).toContain('la police n’a pas le caractère « 東 » (U+6771)');
  });

  test('of a sentence is told at its column', async () => {
    const project = plantedProject({
      file: 'templates/narrative/eleves.md.hbs',
      from: 'quatre ans',
      to: `quatre ${glyph}`,
    });
    const faults = await builtFaults(project);
    expect(faults).toEqual([expect.stringContaining('templates/narrative/eleves.md.hbs:19:40:')]);
  });
});
