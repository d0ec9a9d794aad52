import type { Inline } from '../../document/inline.js';
import {
  type IndicatorValue,
  isUnknown,
  type UnknownRequest,
} from '../../indicators/indicator-value.js';
import type { Origin } from '../../report-error.js';
import type { ContentContext } from '../context.js';

/** What a helper looks at to choose its words, whether it prints it or not. */
export interface Watch {
  /** the context to give the helper: a rank asks it for every centre */
  readonly context: ContentContext;
  /** notes an answer that the helper was given as an argument */
  note(answer: IndicatorValue | UnknownRequest): void;
  /** notes cells that decided a piece inside the helper's own */
  noteCells(cells: readonly Origin[]): void;
  /** cells looked at and not printed by these inlines */
  decidedBy(inlines: readonly Inline[]): readonly Origin[];
}

export function watchValues(context: ContentContext): Watch {
  const { indicators } = context;
  const asked: IndicatorValue[] = [];
  const cells: Origin[] = [];
  const note = <Answer extends IndicatorValue | UnknownRequest>(answer: Answer): Answer => {
    if (!isUnknown(answer)) asked.push(answer);
    return answer;
  };
  return {
    note,
    noteCells: (more) => cells.push(...more),
    context: {
      ...context,
      indicators: {
        ...indicators,
        value: (request) => note(indicators.value(request)),
        change: (request) => note(indicators.change(request)),
      },
    },
    decidedBy(inlines) {
      const printed = new Set(keysOf(inlines));
      const silent = asked.filter(({ key }) => !printed.has(key));
      return [...cells, ...silent.flatMap(cellsOf)];
    },
  };
}

function cellsOf({ observations }: IndicatorValue): readonly Origin[] {
  return observations.map(({ origin }) => origin);
}

function keysOf(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => (inline.type === 'number' ? inline.valueKeys : []));
}
