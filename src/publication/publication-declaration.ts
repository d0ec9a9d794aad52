import { z } from 'zod';
import { FLAG_PRECEDENCE } from '../vocabulary.js';
import { codes, identifier, template, valueReference } from './declaration-terms.js';

const period = z
  .string()
  .regex(/^\d{4}(-\d{4})?$/)
  .describe('Academic year 2016-2017 or civil year 2016');

/** What an edition's year calls its periods, so that the next year is one entry more. */
const editionYear = z.strictObject({
  periods: z
    .record(z.string().regex(/^[a-zà-ÿ][a-zà-ÿ-]*$/), z.union([period, z.array(period).min(1)]))
    .default({})
    .describe('Named periods: « civil: "2017" », « annees: ["2011-2012", …] »'),
});

const level = z.enum(['network', 'zone', 'region', 'centre', 'other']);

/** Which editions a part belongs to, by the level of their territory. */
const editions = z
  .array(level)
  .min(1)
  .optional()
  .describe('Levels of the editions that hold this part; all editions by default');

const keyFigure = z.strictObject({
  id: identifier,
  editions,
  number: template.describe(
    'The number as said, and nothing else; where it says nothing, the key figure is left out',
  ),
  label: template,
  comparison: template.optional(),
  series: z
    .strictObject({ value: valueReference, periods: codes })
    .optional()
    .describe('Values of the small line, oldest first; at least three'),
});

const keyFigures = z.strictObject({
  items: z.array(keyFigure).min(1).max(40).describe('Up to nine in one edition'),
  source: template
    .optional()
    .describe('By default the sources of the indicators that the edition prints here'),
});

const chapter = z.strictObject({
  id: identifier,
  editions,
  kind: z.enum(['overview', 'chapter', 'tables', 'annex']),
  title: template.optional().describe('Where no narrative gives it by its « # » line'),
  keyMessage: template.optional().describe('The chapter in one or two sentences'),
  keyFigures: z.boolean().default(false).describe('The key figures stand in this chapter'),
  narrative: z.string().optional().describe('File of templates/narrative/'),
  figures: z
    .array(identifier)
    .default([])
    .describe('Figures of the chapter; those that the narrative does not place follow it'),
  tables: z
    .array(z.union([identifier, z.array(identifier).min(2)]))
    .default([])
    .describe('Tables of the chapter; a list in the list is one table in several parts'),
  generated: z
    .array(z.enum(['figure-data', 'definitions', 'sources', 'signs', 'rounding']))
    .default([])
    .describe('Parts written from the data and the catalogue'),
});

/** An edition that holds other chapters promises others. */
const cover = z.strictObject({
  title: template.optional(),
  subtitle: template.optional(),
  description: template.optional(),
});

/** `templates/publication.yaml`: the publication from year to year. */
export const publicationSchema = z.strictObject({
  publication: z.string().min(1).describe('Name of the series'),
  title: template,
  subtitle: template,
  description: template,
  covers: z
    .partialRecord(level, cover)
    .default({})
    .describe('What stands instead in the editions of a level: « centre: { subtitle: … } »'),
  institution: z.string().min(1),
  service: z.string().min(1).describe('Who answers for it'),
  language: z.literal('fr'),
  keywords: z.array(z.string().min(1)).default([]),
  releaseStatus: z
    .strictObject({ first: template, routine: template, major: template, erratum: template })
    .describe('What the cover says of the release, by its kind'),
  statusNotices: z
    .partialRecord(z.enum(FLAG_PRECEDENCE), template)
    .default({})
    .describe('What the cover adds when the edition prints the mark of a status, by its flag'),
  years: z.record(period, editionYear),
  rounding: z.strictObject({ ties: z.enum(['half-even', 'half-up']) }),
  names: z
    .array(z.string().min(1))
    .default([])
    .describe('Names that may hold digits in a sentence: « BAC+2 », « C2i »'),
  keyFigures: keyFigures.optional(),
  outline: z.array(chapter).min(1),
  approvals: z.enum(['required', 'none']).default('none'),
});

export type PublicationContent = z.output<typeof publicationSchema>;
export type ChapterContent = z.output<typeof chapter>;
export type KeyFiguresContent = z.output<typeof keyFigures>;
export type KeyFigureContent = z.output<typeof keyFigure>;
export type EditionYear = z.output<typeof editionYear>;
