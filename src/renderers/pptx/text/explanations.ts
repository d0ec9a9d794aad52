import type { Inline } from '../../../document/inline.js';
import type { Sign } from '../../../document/sign.js';
import { french } from '../../../language/french.js';
import type { Paragraph, Run } from '../shapes/slide-shape.js';
import { composeWithoutCalls, textRun } from './compose-runs.js';

/** « Lecture : … » in one paragraph; none where there is nothing to say. */
export function labelled(label: string, inlines: readonly Inline[]): readonly Paragraph[] {
  const runs = composeWithoutCalls(inlines);
  return runs.length === 0 ? [] : [{ runs: [...labelRuns(label), ...runs], level: 0 }];
}

/** « Signes utilisés : n.c. non communiqué ; (p) donnée provisoire » */
export function signsParagraph(signs: readonly Sign[]): readonly Paragraph[] {
  return signs.length === 0
    ? []
    : [{ runs: [...labelRuns(french.signs), ...signRuns(signs)], level: 0 }];
}

export function signRuns(signs: readonly Sign[]): readonly Run[] {
  return signs.flatMap(({ sign, meaning }, index) => [
    ...textRun(index === 0 ? '' : french.semicolon),
    ...textRun(sign, { bold: true }),
    ...textRun(`\u00A0${meaning}`),
  ]);
}

/** « Source : … – millésime du 31 janvier 2018 » */
export function sourceRuns(source: readonly Inline[], period: string): readonly Run[] {
  const runs = composeWithoutCalls(source);
  const sentence = runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, text: run.text.replace(/\.$/u, '') } : run,
  );
  return [...labelRuns(french.source), ...sentence, ...textRun(period)];
}

export function labelRuns(label: string): readonly Run[] {
  return textRun(french.lead(label), { bold: true });
}
