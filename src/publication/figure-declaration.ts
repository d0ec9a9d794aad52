import { z } from 'zod';
import {
  codes,
  fieldDeclaration,
  fieldName,
  identifier,
  template,
  valueReference,
} from './declaration-terms.js';

/** One of several marks that share a territory and a period: a mode, a kind of diploma, a scheme. */
const series = z.strictObject({
  label: z.string().min(1),
  group: z.string().optional().describe('Panel that the series belongs to'),
  values: z.record(fieldName, valueReference).describe('Value of each field for this series'),
});

/** A block of rows: each territory in each period, once for each series. */
const rowBlock = z.strictObject({
  territories: codes
    .optional()
    .describe(
      'network, zones, regions, centres, others, edition, or codes; the network by default',
    ),
  except: z.array(z.string()).default([]).describe('Codes of territories left out'),
  periods: codes
    .optional()
    .describe('Periods, or names declared under `years`; the edition’s year by default'),
  series: z.array(series).min(1).optional(),
});

const sort = z.strictObject({ by: fieldName, order: z.enum(['ascending', 'descending']) });

const reading = z.strictObject({
  sentence: z
    .string()
    .min(1)
    .describe(
      'Sentence with {territory}, {period}, {series}, {group}, {zone} or {field} of one row',
    ),
  row: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .default({})
    .describe('Cells of the row to read: complete rows that have them are eligible'),
  take: z.enum(['first', 'last']).default('first').describe('Which of the eligible rows is read'),
});

const chart = z.strictObject({
  kind: z.enum([
    'bar',
    'column',
    'stacked-bar',
    'stacked-column',
    'percent-bar',
    'line',
    'doughnut',
    'column-and-line',
  ]),
  category: z.string(),
  series: z.string().optional(),
  values: z.array(fieldName).min(1),
  panel: z
    .string()
    .optional()
    .describe('Cell that parts the rows into charts of one scale: zone, group'),
  levels: z
    .array(z.enum(['network', 'zone', 'region', 'centre', 'other']))
    .min(1)
    .optional()
    .describe('Levels of the territories drawn; all by default'),
  without: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Labels of series left out, such as the total of a stack'),
  total: z
    .string()
    .optional()
    .describe('Label of the series that sums the others: said above stacked columns'),
  shades: z
    .boolean()
    .optional()
    .describe('Series are shades of one hue (ramp5, ramp4…), as the drawing has them'),
  sort: z.enum(['ascending', 'descending']).optional().describe('Categories by value'),
});

const tiles = z.strictObject({
  kind: z.literal('tiles'),
  values: z.array(fieldName).length(1),
  steps: z
    .array(z.number())
    .length(4)
    .describe('Bounds of the five classes, in the order of the brand’s ramp'),
});

/** A dumbbell, points with their names, a logarithmic axis: what programs draw badly stays a picture. */
const picture = z.strictObject({ kind: z.literal('picture') });

const native = z.discriminatedUnion('kind', [chart, tiles, picture]);

/** `templates/figures/<id>.yaml`: what a figure says; its looks are in `<id>.vl.json` beside it. */
export const figureSchema = z.strictObject({
  title: template.describe('The message: one sentence, verified'),
  subtitle: template.describe('What is drawn, its unit and year'),
  chart: z
    .string()
    .min(1)
    .describe('Kind of chart, as said to who cannot see it: « Barres horizontales »'),
  rows: z.array(rowBlock).min(1),
  sort: sort
    .optional()
    .describe('Order of the rows; by default that of the territories. The network stands last'),
  absent: z
    .enum(['keep', 'drop', 'drop-unpublished'])
    .default('keep')
    .describe(
      'Whether rows without any value are kept; `drop-unpublished` also drops those that no observation and no formula gives, which is a fault otherwise',
    ),
  fields: z.record(fieldName, fieldDeclaration),
  reading,
  coverage: template.optional(),
  notes: z.array(template).default([]),
  source: template,
  table: identifier.optional().describe('Table that gives the same values'),
  aspect: z.number().positive().optional().describe('Width divided by height'),
  native: native
    .optional()
    .describe('How a deck draws it: a chart of its own, shapes, or the picture (the default)'),
});

export type RowBlockContent = z.output<typeof rowBlock>;
export type SeriesContent = z.output<typeof series>;
export type FigureContent = z.output<typeof figureSchema>;
