import type { Sentence } from '../../document/inline.js';
import type { Origin } from '../../report-error.js';

/** A text with Handlebars in it: a whole narrative file, or a scalar of a YAML declaration. */
export interface TemplateSource {
  readonly text: string;
  /** where the text starts: for a YAML scalar, its own line and column */
  readonly origin: Required<Origin>;
}

/**
 * Writes the sentences of one short template (a title, a note, a source). What is wrong goes to the
 * context's faults, and the sentence then holds a visible stand-in: the build fails at the end.
 */
export type WriteSentences = (source: TemplateSource) => readonly Sentence[];
