import { z } from 'zod';
import type { Origin } from '../report-error.js';
import { ABSENCE_REASONS } from '../vocabulary.js';

/**
 * The catalogue of indicators (`templates/indicators.yaml`): what each measures, how it is computed,
 * what an absent input means for it, and what its published totals must agree with.
 */
export interface IndicatorDefinitions {
  /** by id, in the order of the file */
  readonly indicators: ReadonlyMap<string, IndicatorDefinition>;
}

export type IndicatorDefinition = z.output<typeof indicatorSchema> & {
  /** where its id stands */
  readonly origin: Required<Origin>;
  /** where a part of it stands: `['formula', 'measure']` */
  readonly positionOf: (path: readonly (string | number)[]) => Required<Origin>;
};

export type Formula = z.output<typeof formulaSchema>;
export type ComputedFormula = z.output<typeof computedFormulaSchema>;
export type InputReference = z.output<typeof inputSchema>;
export type RollUp = z.output<typeof rollUpSchema>;
export type AbsenceRules = z.output<typeof absenceRulesSchema>;
export type DeclaredGap = z.output<typeof gapSchema>;

/** An id: lower case, digits and hyphens. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().min(1);
const dimensions = z
  .record(z.string(), z.string())
  .describe('Fixed further dimensions, by name: { mode: fod }');

const absenceRuleSchema = z.strictObject({
  rule: z
    .enum(['skip', 'zero', 'refuse'])
    .describe(
      'skip: adds nothing, nor does its weight; zero: counts as 0; refuse: no value either',
    ),
  reason: text.describe('Why this is right, in French: said wherever the rule is applied'),
});

const absenceRulesSchema = z
  .partialRecord(z.enum([...ABSENCE_REASONS, 'no-row']), absenceRuleSchema)
  .describe('By reason of absence; `no-row`: the territory has no row at all. The rest refuses.');

const inputSchema = z.union([
  id,
  z.strictObject({
    indicator: id,
    territory: text
      .describe('`network` for the whole, or a code of territories.csv; else the one asked for')
      .optional(),
    dimensions: dimensions.optional(),
  }),
]);

const rollUpSchema = z
  .discriminatedUnion('method', [
    z.strictObject({
      method: z.literal('total').describe('Counts: the sum of the parts'),
      absent: absenceRulesSchema.default({}),
    }),
    z.strictObject({
      method: z.literal('weighted-mean').describe('Shares and means: weighted by their base'),
      weight: id,
      absent: absenceRulesSchema.default({}),
    }),
    z.strictObject({
      method: z
        .literal('combined-ratio')
        .describe('A ratio per 100 of two groups: both groups are added up, never the ratios'),
      weight: id.describe('The headcount of both groups together'),
      absent: absenceRulesSchema.default({}),
    }),
    z.strictObject({
      method: z.literal('none').describe('Cannot be computed from the parts'),
      reason: text,
    }),
  ])
  .describe('How a territory without a published value is computed from its parts');

const publishedSchema = z.strictObject({
  kind: z.literal('published').describe('The published observation, else rolled up from the parts'),
  measure: text.describe('A code of measures.csv'),
  dimensions: dimensions.optional(),
  rollUp: rollUpSchema.optional(),
});

const computedFormulaSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('total'),
    of: z.array(inputSchema).min(1),
    absent: absenceRulesSchema.default({}),
  }),
  z.strictObject({
    kind: z.literal('total-over').describe('The sum over all codes of one dimension'),
    of: id,
    dimension: text,
    absent: absenceRulesSchema.default({}),
  }),
  z.strictObject({
    kind: z.literal('share').describe('100 × part ÷ whole'),
    part: inputSchema,
    whole: inputSchema,
  }),
  z.strictObject({
    kind: z.literal('ratio').describe('numerator ÷ denominator'),
    numerator: inputSchema,
    denominator: inputSchema,
  }),
  z.strictObject({
    kind: z.literal('rate-per-100').describe('100 × numerator ÷ denominator, may exceed 100'),
    numerator: inputSchema,
    denominator: inputSchema,
  }),
  z.strictObject({
    kind: z.literal('weighted-mean'),
    of: z.array(z.strictObject({ value: inputSchema, weight: inputSchema })).min(1),
    absent: absenceRulesSchema.default({}),
  }),
  z.strictObject({
    kind: z.literal('difference').describe('minuend − subtrahend; between shares, in points'),
    minuend: inputSchema,
    subtrahend: inputSchema,
  }),
  z.strictObject({
    kind: z.literal('relative-change').describe('100 × (later − earlier) ÷ earlier'),
    later: inputSchema,
    earlier: inputSchema,
  }),
  z.strictObject({ kind: z.literal('complement').describe('100 − share'), share: inputSchema }),
  z.strictObject({
    kind: z.literal('part-of-whole').describe('share × whole ÷ 100: how many a share stands for'),
    share: inputSchema,
    whole: inputSchema,
  }),
  z.strictObject({
    kind: z
      .literal('share-of-ratio')
      .describe('Of a ratio « men per 100 women »: the share of women, 100 × 100 ÷ (100 + ratio)'),
    ratio: inputSchema,
  }),
  z.strictObject({
    kind: z.literal('count-of-territories'),
    level: z.enum(['zone', 'region', 'centre', 'other']),
  }),
]);

const formulaSchema = z.discriminatedUnion('kind', [publishedSchema, computedFormulaSchema]);

const gapSchema = z.strictObject({
  territory: text,
  period: text,
  dimensions: dimensions.optional(),
  upTo: z
    .number()
    .positive()
    .describe('The largest gap that the reason explains, in the indicator’s unit: check tells it'),
  reason: text.describe('Why the published total differs from its parts; never invented'),
});

const reconciliationSchema = z.strictObject({
  gaps: z.array(gapSchema).default([]).describe('Known gaps between a total and its territories'),
  checks: z
    .array(
      z.strictObject({
        against: computedFormulaSchema.describe('What the published value must agree with'),
        roundedTo: z
          .number()
          .positive()
          .describe('The published value is rounded to a multiple of this (100: to the hundred)')
          .optional(),
        gaps: z.array(gapSchema).default([]),
      }),
    )
    .default([]),
});

export const indicatorSchema = z.strictObject({
  id,
  label: text,
  definition: text.describe('One or more sentences for the annex'),
  evident: z
    .boolean()
    .default(false)
    .describe('The label says as much as the definition: left out of the annex'),
  unit: text,
  quantity: z.enum(['count', 'share', 'mean', 'ratio', 'points', 'change']),
  decimals: z.int().min(0).max(6).describe('Printed in tables'),
  calendar: z
    .enum(['academic', 'civil'])
    .default('academic')
    .describe('Whose year is meant where none is asked: in 2016-2017, the civil one is 2017'),
  source: text,
  formula: formulaSchema,
  reconciliation: reconciliationSchema.prefault({}),
  remarks: z
    .array(z.strictObject({ territory: text.optional(), period: text.optional(), text }))
    .default([])
    .describe('What looks odd in the source and is kept as it is: printed by `check`'),
});

export const indicatorsFileSchema = z.strictObject({ indicators: z.array(indicatorSchema).min(1) });
