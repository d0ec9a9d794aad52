import { z } from 'zod';
import type { YamlReading } from '../yaml/read-yaml.js';

const colour = z.string().min(1);
const colours = z.array(colour);

/** Families that most readers of a deck have, none wider than Arial, whose letters measure its texts. */
const PRESENTATION_FAMILIES = ['Arial', 'Helvetica', 'Liberation Sans', 'Calibri'] as const;

const fontFile = z.object({
  path: z.string().min(1),
  weight: z.union([z.literal(400), z.literal(600), z.literal(700)]),
  style: z.enum(['normal', 'italic']),
});

/** The part of brand.yml that the report uses; what else the convention allows is left alone. */
export const brandSchema = z.object({
  meta: z.object({ name: z.string().min(1) }),
  color: z.object({
    palette: z.record(z.string(), z.string().regex(/^#[0-9A-Fa-f]{6}$/)),
    foreground: colour,
    background: colour,
    primary: colour,
    /** second line of titles, sources, axes */
    secondary: colour,
    /** hairlines */
    tertiary: colour,
    /** bands behind groups and totals */
    light: colour,
  }),
  typography: z.object({
    fonts: z.array(
      z.object({
        family: z.string().regex(/^[\p{L}\p{N} -]+$/u),
        source: z.literal('file'),
        files: z.array(fontFile).min(1),
      }),
    ),
    base: z.string().min(1),
  }),
  defaults: z.object({
    millesime: z.object({
      categorical: colours.min(3),
      'categorical-text': colours.min(3),
      sequential: colours.length(5),
      presentation: z
        .object({
          family: z.enum(PRESENTATION_FAMILIES).optional(),
          /** a .pptx or .potx beside this file */
          template: z.string().min(1).optional(),
        })
        .optional(),
    }),
  }),
});

export type BrandDeclaration = z.output<typeof brandSchema>;

/** The declaration as written, with its places. */
export type BrandReading = YamlReading<BrandDeclaration>;
