import { expect, test } from 'vitest';
import { byName, sentenceHelpers } from '../../../src/content/narrative/helpers/all-helpers.js';
import { createBlockHelpers } from '../../../src/content/narrative/helpers/blocks.js';
import { writeTemplate } from '../../../src/content/narrative/write-template.js';
import type { Block } from '../../../src/document/document.js';
import { openContext } from '../open-context.js';

/** A block that comes from another file, as every figure and table does. */
const BLOCK: Block = {
  type: 'paragraph',
  sentences: [],
  origin: { file: 'templates/tables/effectifs.yaml', line: 2, column: 1 },
};

const helpers = new Map([
  ...sentenceHelpers,
  ...byName(createBlockHelpers({ figures: [], tables: ['effectifs'], place: () => [BLOCK] })),
]);

test('a table called inside a paragraph is a fault at the line of its call', () => {
  const context = openContext();
  const text =
    '# Titre\n\nUn texte,\n\nsuivi de\nbien {{nombre "centres"}} et {{tableau "effectifs"}} dit.\n';
  const origin = { file: 'essai.md.hbs', line: 1, column: 1 };
  writeTemplate({ text, origin }, { id: 'essai' }, context, helpers, []);
  expect(context.faults).toMatchObject([
    { code: 'block-in-sentence', at: { file: 'essai.md.hbs', line: 6 } },
  ]);
});
