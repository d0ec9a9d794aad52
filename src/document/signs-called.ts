import type { ReportDocument } from './document.js';
import type { Inline } from './inline.js';
import type { Sign } from './sign.js';

/** The signs of numbers in some words, which the report explains at the foot of the page. */
export function signsCalled(
  { footnotes }: Pick<ReportDocument, 'footnotes'>,
  inlines: readonly Inline[],
): readonly Sign[] {
  const called = new Set(callsIn(inlines));
  return footnotes.flatMap(({ id, sign }) => (sign && called.has(id) ? [sign] : []));
}

/** Both lists, each sign once. */
export function joinSigns(signs: readonly Sign[], others: readonly Sign[]): readonly Sign[] {
  return [...signs, ...others.filter(({ sign }) => signs.every((known) => known.sign !== sign))];
}

function callsIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline): readonly string[] => {
    if (inline.type === 'footnote-call') return [inline.id];
    return 'inlines' in inline ? callsIn(inline.inlines) : [];
  });
}
