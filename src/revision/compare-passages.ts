import { alignPassages, type PassagePair } from './align-passages.js';
import { alignWords } from './align-words.js';
import type { DocumentComparison, PassageChange, PassageChangeKind } from './comparison.js';
import type { Passage } from './list-passages.js';
import { createAuthorship, type RetoldDocument, type TellAuthorship } from './tell-rewritten.js';
import type { TraceCauses } from './trace-causes.js';
import { withoutMarks } from './without-marks.js';

type PassageComparison = Pick<DocumentComparison, 'counts' | 'passages' | 'steady'>;

/**
 * Tells which passages read differently, and how; and which rest on changed cells and read the same.
 *
 * @param marks the signs that stand after a number: « (p) », « (r) »
 * @param retold where templates changed: what those of `to` say of the data of `from`
 */
export function comparePassages(
  from: readonly Passage[],
  to: readonly Passage[],
  trace: TraceCauses,
  marks: readonly string[],
  retold?: RetoldDocument,
): PassageComparison {
  const pairs = alignPassages(from, to, { templatesChanged: retold !== undefined });
  const authorOf = createAuthorship(from, to, retold);
  const passages = pairs.flatMap((pair) => comparePair(pair, trace, marks, authorOf));
  const counts = { number: 0, mark: 0, wording: 0, appeared: 0, disappeared: 0 };
  for (const { kind } of passages) counts[kind] += 1;
  const same = pairs.filter((pair) => pair.from?.text === pair.to?.text);
  return {
    counts: { ...counts, unchanged: same.length },
    passages,
    steady: same.flatMap(({ from: then, to: now }) =>
      now && trace([...(then?.cells ?? []), ...now.cells]).length > 0 ? [now.id] : [],
    ),
  };
}

function comparePair(
  { from, to }: PassagePair,
  trace: TraceCauses,
  marks: readonly string[],
  authorOf: TellAuthorship,
): readonly PassageChange[] {
  const one = to ?? from;
  if (!one || from?.text === to?.text) return [];
  const [then, now] = [from?.text ?? '', to?.text ?? ''];
  const { rewritten, movedByData } = authorOf({ ...(from && { from }), ...(to && { to }) });
  return [
    {
      kind: kindOf(from?.text, to?.text, marks),
      id: one.id,
      chapter: one.chapter,
      place: one.place,
      where: one.where,
      from: then,
      to: now,
      words: alignWords(then, now),
      causes: movedByData ? trace([...(from?.cells ?? []), ...(to?.cells ?? [])]) : [],
      rewritten,
      origin: one.origin,
    },
  ];
}

function kindOf(
  from: string | undefined,
  to: string | undefined,
  marks: readonly string[],
): PassageChangeKind {
  if (from === undefined) return 'appeared';
  if (to === undefined) return 'disappeared';
  const [then, now] = [withoutMarks(from, marks), withoutMarks(to, marks)];
  if (then === now) return 'mark';
  return withoutNumbers(then) === withoutNumbers(now) ? 'number' : 'wording';
}

/** A sign before a number belongs to it: from +5,8 to −5,8 the direction is said by the number. */
function withoutNumbers(text: string): string {
  return text.replace(/[−+]?\d+(?:[\u202F,]\d+)*/g, '#');
}
