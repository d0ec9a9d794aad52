import { z } from 'zod';

/** Name of a figure, table, chapter or key figure: it becomes a link's target and part of ids. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('Identifier: lower-case letters, digits and hyphens');

/** Name of a value in the rows of a figure, as its Vega-Lite specification calls it. */
export const fieldName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .describe('Field name in camelCase, as the Vega-Lite specification calls it');

/** A text of the institution with Handlebars in it. */
export const template = z
  .string()
  .min(1)
  .describe('Text with {{helpers}}: numbers come from the data');

/** Names of a territory or of a period, or of a group of them. */
export const codes = z.union([z.string(), z.array(z.string()).min(1)]);

const valueRequest = {
  indicator: z.string().describe('Identifier in indicators.yaml'),
  territory: z.string().optional().describe('Code of the territory; the row’s own by default'),
  period: z
    .string()
    .optional()
    .describe('Period or name declared under `years`; the row’s own by default'),
  dimensions: z
    .record(z.string(), z.string())
    .optional()
    .describe('Further dimensions: { mode: fod }'),
  since: z.string().optional().describe('Earlier period: the value is then the change since it'),
  as: z.enum(['points', 'change', 'difference']).optional(),
};

/** Which value: an indicator's identifier, or that and what differs from the row's own request. */
export const valueReference = z.union([valueRequest.indicator, z.strictObject(valueRequest)]);

export type ValueReference = z.output<typeof valueReference>;

/** A value with what a chart's reader calls it; without an indicator, each series gives its own. */
export const fieldDeclaration = z.union([
  valueRequest.indicator,
  z.strictObject({
    ...valueRequest,
    indicator: valueRequest.indicator.optional(),
    label: z.string().optional(),
    unit: z.string().optional(),
    decimals: z.int().min(0).max(6).optional(),
  }),
]);

export type FieldDeclaration = z.output<typeof fieldDeclaration>;
