import { expect, it } from 'vitest';
import { z } from 'zod';
import { brandSchema } from '../../src/brand/brand-schema.js';
import { releaseSchema } from '../../src/dataset/read-release.js';
import { figureSchema } from '../../src/publication/figure-declaration.js';
import { publicationSchema } from '../../src/publication/publication-declaration.js';
import { tableSchema } from '../../src/publication/table-declaration.js';

it.each([
  ['publication', publicationSchema],
  ['figure', figureSchema],
  ['table', tableSchema],
  ['release', releaseSchema],
  ['brand', brandSchema],
])('schemas/%s.schema.json is kept up to date for editors', async (name, schema) => {
  const described = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused: 'ref' });
  await expect(`${JSON.stringify(described, null, 2)}\n`).toMatchFileSnapshot(
    `../../schemas/${name}.schema.json`,
  );
});
