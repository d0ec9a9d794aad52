import type { Inline } from '../../../document/inline.js';
import { french } from '../../../language/french.js';
import type { Run } from '../shapes/slide-shape.js';
import { sanitiseText } from './sanitise-text.js';

/** Inlines as runs of a slide; what they refer to is in the report. */
export function composeRuns(
  inlines: readonly Inline[],
  style: Omit<Run, 'text'> = {},
): readonly Run[] {
  return inlines.flatMap((inline, index) => {
    const runs = composeRun(inline, style);
    return closesReferences(inlines, index) ? [...runs, ...textRun(french.inReport, style)] : runs;
  });
}

/** The last of « figures 1 à 5 et 8 à 11 »: where they are is said once. */
function closesReferences(inlines: readonly Inline[], index: number): boolean {
  if (inlines[index]?.type !== 'reference') return false;
  const [between, next] = inlines.slice(index + 1);
  const isJoined = between?.type === 'text' && /^(?:,|\sà|\set)\s$/u.test(between.text);
  return !(isJoined && next?.type === 'reference');
}

function composeRun(inline: Inline, style: Omit<Run, 'text'>): readonly Run[] {
  switch (inline.type) {
    case 'text':
    case 'number':
    case 'reference':
      return textRun(inline.text, style);
    case 'strong':
      return composeRuns(inline.inlines, { ...style, bold: true });
    case 'emphasis':
      return composeRuns(inline.inlines, { ...style, italic: true });
    case 'superscript':
      return textRun(inline.text, { ...style, raised: 'superscript' });
    case 'subscript':
      return textRun(inline.text, { ...style, raised: 'subscript' });
    case 'link':
      return composeRuns(inline.inlines, { ...style, ...linkStyle(inline.url) });
    case 'foreign':
      return composeRuns(inline.inlines, { ...style, language: inline.language });
    case 'footnote-call':
      return textRun(String(inline.number), { ...style, raised: 'superscript' });
  }
}

/** The same without the calls of footnotes, which a slide does not carry. */
export function composeWithoutCalls(inlines: readonly Inline[]): readonly Run[] {
  return composeRuns(inlines.filter((inline) => inline.type !== 'footnote-call'));
}

export function textRun(text: string, style: Omit<Run, 'text'> = {}): readonly Run[] {
  const safe = sanitiseText(text);
  return safe === '' ? [] : [{ ...style, text: safe }];
}

export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Only what leads to the web or to a mailbox may be followed from a slide. */
function linkStyle(url: string): { link?: string } {
  return /^(?:https?:\/\/|mailto:)[^\s<>"]+$/iu.test(url) ? { link: url } : {};
}
