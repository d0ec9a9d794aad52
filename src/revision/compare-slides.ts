import { plainText } from '../document/plain-text.js';
import type { Slide, SlidePlan } from '../document/slide-plan.js';
import type { SlideChange } from './comparison.js';
import { withoutMarks } from './without-marks.js';

/**
 * Which slides of the old deck to look at again; those that disappeared come last.
 *
 * @param marks the signs that stand after a number: « (p) », « (r) »
 */
export function compareSlides(
  from: SlidePlan,
  to: SlidePlan,
  marks: readonly string[],
): readonly SlideChange[] {
  const old = new Map(from.slides.map((slide, index) => [slide.id, { slide, number: index + 1 }]));
  const now = new Set(to.slides.map(({ id }) => id));
  const changes = to.slides.map((slide, index): SlideChange => {
    const before = old.get(slide.id);
    const heading = { id: slide.id, title: titleOf(slide), to: index + 1 };
    if (!before) return { ...heading, kind: 'appeared' };
    // The title slide says the edition, which is no part of the slide itself.
    const edition = slide.type === 'title' && shown(from.edition) !== shown(to.edition);
    const kind = edition ? 'changed' : kindOf(before.slide, slide, marks);
    return { ...heading, kind, from: before.number };
  });
  const lost = [...old.values()].filter(({ slide }) => !now.has(slide.id));
  return [
    ...changes,
    ...lost.map(({ slide, number }) => ({
      id: slide.id,
      title: titleOf(slide),
      kind: 'disappeared' as const,
      from: number,
    })),
  ];
}

/** « Les auditeurs par centre (2/3) »: parts of a table share its title. */
function titleOf(slide: Slide): string {
  const title = plainText(slide.title);
  const part = 'part' in slide && slide.part.of > 1 ? slide.part : undefined;
  return part ? `${title} (${part.number}/${part.of})` : title;
}

function kindOf(from: Slide, to: Slide, marks: readonly string[]): SlideChange['kind'] {
  if (shown(from) === shown(to)) return 'identical';
  if (shown(withoutNumbers(from)) === shown(withoutNumbers(to))) return 'numbering';
  const [then, now] = [from, to].map((slide) => withoutSigns({ ...slide, notes: [] }, marks));
  if (shown(then) !== shown(now)) return 'changed';
  return spoken(from, marks) === spoken(to, marks) ? 'mark' : 'notes';
}

/** A footnote that comes or goes moves the numbers of those after it: they say nothing of their own. */
function withoutNumbers(slide: Slide): unknown {
  const notes = slide.notes.map(([first, ...others]) =>
    first?.type === 'superscript' && /^\d+$/.test(first.text) ? others : [first, ...others],
  );
  return withoutCalls({ ...slide, notes });
}

function withoutCalls(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((one) => !isCall(one)).map(withoutCalls);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, withoutCalls(value)]),
  );
}

function isCall(part: unknown): boolean {
  return (
    typeof part === 'object' && part !== null && 'type' in part && part.type === 'footnote-call'
  );
}

/** The notes' words, without what explains a sign. */
function spoken({ notes }: Slide, marks: readonly string[]): string {
  const lines = notes.map((line) =>
    plainText(line.filter(({ type }) => type !== 'superscript' && type !== 'footnote-call')),
  );
  const own = lines.filter((line) => !marks.some((mark) => line.trim().startsWith(mark)));
  return own.map((line) => withoutMarks(line, marks).trim()).join('\n');
}

/** What a reader can see: not where it was written, nor what it was computed from. */
function shown(part: unknown): string {
  const traces = new Set(['origin', 'valueKey', 'valueKeys', 'decidedBy']);
  return JSON.stringify(part, (name, value: unknown) => (traces.has(name) ? undefined : value));
}

/** The same without signs as « (r) », and what explains them. */
function withoutSigns(part: unknown, marks: readonly string[]): unknown {
  if (typeof part === 'string') return withoutMarks(part, marks);
  if (Array.isArray(part)) {
    const own = part.filter((one) => !definesMark(one, marks));
    return joined(own.map((one) => withoutSigns(one, marks))).filter((one) => !isOfMark(one));
  }
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([name]) => !SIGNS.has(name) && !name.endsWith('Flag'));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutSigns(value, marks)]));
}

/** An alternative text says the status of values in words. */
const SIGNS: ReadonlySet<string> = new Set(['mark', 'signs', 'flags', 'alternative']);

/** « (r) : donnée révisée », among the definitions. */
function definesMark(part: unknown, marks: readonly string[]): boolean {
  if (typeof part !== 'object' || part === null || !('term' in part)) return false;
  const [term, ...others] = Array.isArray(part.term) ? part.term : [];
  return others.length === 0 && marks.includes(String(term?.text));
}

/** A mark parts a number from its noun: without it, they are one text again. */
function joined(parts: readonly unknown[]): readonly unknown[] {
  const whole: unknown[] = [];
  for (const part of parts) {
    const [before, text] = [wordsOf(whole.at(-1)), wordsOf(part)];
    if (text === undefined) whole.push(part);
    else if (before === undefined) whole.push({ type: 'text', text });
    else whole[whole.length - 1] = { type: 'text', text: before + text };
  }
  return whole;
}

function wordsOf(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null || !('type' in part && 'text' in part)) {
    return undefined;
  }
  return part.type === 'text' || part.type === 'number' ? String(part.text) : undefined;
}

/** What is left of an inline that held a mark alone. */
function isOfMark(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'text' in part && part.text === '';
}
