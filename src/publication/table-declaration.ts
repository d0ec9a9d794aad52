import { z } from 'zod';
import { codes, identifier, template, valueReference } from './declaration-terms.js';

const note = z.string().min(1).describe('Mark of a note below the table');

const column = z.strictObject({
  id: identifier,
  label: template,
  note: note.optional(),
  unit: z.string().optional().describe('« en % », printed below the label'),
  value: valueReference.optional().describe('What the cells hold; absent where each row says it'),
  decimals: z.int().min(0).max(6).optional(),
});

/** Columns that are periods: one column each, headed by its name. */
const periodColumns = z.strictObject({
  periods: codes,
  decimals: z.int().min(0).max(6).optional(),
});

const spanner = z.strictObject({
  label: template,
  note: note.optional(),
  from: identifier,
  to: identifier,
  level: z.int().min(0).max(3).default(0).describe('0 stands next to the columns, 1 above'),
});

/** Rows that follow the tree of territories: bands of regions, centres, subtotals of zones, total. */
const territoryRows = z.strictObject({
  subtotal: z.string().default('{label}').describe('Label of a zone’s row, from {label}'),
  total: z.string().default('{label}').describe('Label of the network’s row, from {label}'),
  except: z.array(z.string()).default([]).describe('Codes of territories left out'),
  combined: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe('Label of the one row of a region whose centres are published together, by its code'),
  notes: z.record(z.string(), note).default({}).describe('Marks by code of territory'),
});

/** Rows that are indicators, in order; one without a value is a band. */
const indicatorRow = z.strictObject({
  label: template,
  note: note.optional(),
  kind: z.enum(['group', 'row', 'subtotal', 'total']).default('row'),
  depth: z.int().min(0).max(2).default(0),
  value: valueReference.optional(),
});

/** `templates/tables/<id>.yaml`. */
export const tableSchema = z.strictObject({
  title: template,
  subtitle: template.optional(),
  stub: template.optional().describe('Header of the column of labels'),
  territory: z
    .string()
    .optional()
    .describe('Territory of all cells where rows are not territories'),
  columns: z.union([z.array(column).min(1), periodColumns]),
  spanners: z.array(spanner).default([]),
  rows: z.union([z.array(indicatorRow).min(1), territoryRows]),
  notes: z.array(z.strictObject({ mark: note, text: template })).default([]),
  coverage: template.optional(),
  source: template,
});

export type TableContent = z.output<typeof tableSchema>;
export type TableColumnContent = z.output<typeof column>;
export type PeriodColumnsContent = z.output<typeof periodColumns>;
export type TerritoryRowsContent = z.output<typeof territoryRows>;
export type IndicatorRowContent = z.output<typeof indicatorRow>;
