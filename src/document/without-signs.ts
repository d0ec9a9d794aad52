import { explainsSign } from './explains-sign.js';
import type { Inline } from './inline.js';
import type { Sign } from './sign.js';

/**
 * A title told again where nothing explains its signs, in contents or above a table's next page:
 * without calls of notes, and without marks as « (r) », which are read where the title stands.
 *
 * @param signs those that are explained below the title itself
 */
export function withoutSigns(
  inlines: readonly Inline[],
  signs: readonly Sign[] = [],
): readonly Inline[] {
  const marks = new Set(signs.map(({ sign }) => `\u00A0${sign}`));
  return inlines.flatMap((inline, index): readonly Inline[] => {
    if (inline.type === 'footnote-call') return [];
    if (inline.type === 'text' && (marks.has(inline.text) || callsSign(inlines[index + 1]))) {
      return [];
    }
    return 'inlines' in inline
      ? [{ ...inline, inlines: withoutSigns(inline.inlines, signs) }]
      : [inline];
  });
}

/** Of a mark in a heading, a note of the page explains it: its call comes next. */
function callsSign(inline: Inline | undefined): boolean {
  return inline?.type === 'footnote-call' && explainsSign(inline.id);
}
