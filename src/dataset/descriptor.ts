import { z } from 'zod';
import { ABSENCE_REASONS, TYPED_FLAGS } from '../vocabulary.js';

/**
 * What the reader needs of `data/datapackage.json` (Data Package v2); the rest is for other tools.
 *
 * Data Package v2 wants each `path` to name files that exist, so the pattern over the vintages is a
 * property of our own, `millesime:pattern`, with `*` for the vintage: a resource that has one
 * holds observations, one without is a code list. `millesime:required` asks for at least one file;
 * `millesime:signs` lists the printed signs. Besides the fixed columns of observations, a field with
 * a foreign key to another code list is a further dimension.
 */
export const descriptorSchema = z.looseObject({
  name: z.string().min(1),
  'millesime:signs': z
    .array(
      z.strictObject({
        sign: z.string().min(1),
        standsFor: z.enum([...ABSENCE_REASONS, ...TYPED_FLAGS, 'R']),
        meaning: z.string().min(1),
      }),
    )
    .default([]),
  resources: z.array(
    z.looseObject({
      name: z.string().min(1),
      path: z.union([z.string(), z.array(z.string())]),
      'millesime:pattern': z.string().min(1).optional(),
      'millesime:required': z.boolean().default(false),
      dialect: z.looseObject({ delimiter: z.enum([',', ';']).optional() }).optional(),
      schema: z.looseObject({
        fields: z.array(
          z.looseObject({
            name: z.string().min(1),
            decimalChar: z.enum(['.', ',']).default('.'),
            constraints: z.looseObject({ required: z.boolean().default(false) }).optional(),
          }),
        ),
        foreignKeys: z
          .array(
            z.looseObject({
              fields: z.union([z.string(), z.array(z.string())]),
              reference: z.looseObject({ resource: z.string().optional() }),
            }),
          )
          .default([]),
      }),
    }),
  ),
});

export type DescribedResource = z.output<typeof descriptorSchema>['resources'][number];
