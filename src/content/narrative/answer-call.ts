import { type IndicatorValue, isUnknown } from '../../indicators/indicator-value.js';
import { french } from '../../language/french.js';
import { fault, type Origin } from '../../report-error.js';
import type { ContentContext } from '../context.js';
import { askIndicator, describeUnknown, hasNumber } from './ask-indicator.js';
import { describeCell } from './describe-value.js';
import type { Helper, HelperCall, KnownValue, Parameter } from './helper.js';
import { isChange } from './is-change.js';
import { markDecision } from './mark-decision.js';
import {
  type PendingFault,
  type Piece,
  type PieceArgument,
  type PieceLog,
  shiftOrigin,
  type ValueArgument,
} from './piece.js';
import type { TemplateSource } from './template-source.js';
import { type Watch, watchValues } from './watch-values.js';

/** What a helper answers: its string stands in the Markdown. */
export type HelperAnswer = PieceArgument | ValueArgument | string;

/** What a template hands to a helper, evaluated. */
export interface GivenArguments {
  readonly positional: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
  /** where the call stands in its template */
  readonly start: { readonly line: number; readonly column: number };
  /** runs the block's first branch, or its `else` */
  readonly branch: (holds: boolean) => string;
}

/** Answers one call of a declared helper. */
export function answerCall(
  helper: Helper,
  { positional, named, start, branch }: GivenArguments,
  source: TemplateSource,
  context: ContentContext,
  log: PieceLog,
): HelperAnswer {
  const origin = shiftOrigin(source.origin, start);
  const watch = watchValues(context);
  const call = createCall(helper, positional, named, origin, watch);
  if (helper.kind === 'value') {
    const answer = askIndicator(call.text('indicateur') ?? '', named, context);
    return { type: 'value', answer, origin } satisfies ValueArgument;
  }
  if (helper.kind === 'condition') {
    const holds = helper.holds(call);
    const doubts = call.faults.length > 0 ? log.mark({ inlines: [], faults: call.faults }) : '';
    const decision = { inlines: [], faults: [], decidedBy: watch.decidedBy([]) };
    return doubts + markDecision(branch(holds), decision, log);
  }
  const written = helper.write(call);
  const decidedBy = watch.decidedBy(written.inlines);
  return pieceArgument({ ...written, faults: call.faults, decidedBy }, log);
}

function isWords({ type }: Parameter): boolean {
  return type === 'words';
}

function pieceArgument(piece: Piece, log: PieceLog): PieceArgument {
  return { type: 'piece', piece, toString: () => log.mark(piece) };
}

function createCall(
  helper: Helper,
  given: readonly unknown[],
  hash: Readonly<Record<string, unknown>>,
  origin: Required<Origin>,
  watch: Watch,
): HelperCall {
  const { context } = watch;
  const faults: PendingFault[] = [];
  const find = (name: string): unknown => {
    const index = helper.positional.findIndex((parameter) => parameter.name === name);
    return index >= 0 ? given[index] : hash[name];
  };
  const all = (name: string): readonly unknown[] => {
    const index = helper.positional.findIndex((parameter) => parameter.name === name);
    return index < 0 ? [] : given.slice(index);
  };
  const ask = (argument: unknown): ValueArgument | undefined => {
    if (isValueArgument(argument)) {
      watch.note(argument.answer);
      return argument;
    }
    if (typeof argument !== 'string') return undefined;
    return { type: 'value', answer: askIndicator(argument, hash, context), origin };
  };
  const resolve = (argument: unknown): IndicatorValue | undefined => {
    const asked = ask(argument);
    if (!asked) return undefined;
    const { answer } = asked;
    if (!isUnknown(answer)) return answer;
    const swapped =
      answer.type === 'unknown-indicator' && find(helper.positional.find(isWords)?.name ?? '');
    if (context.indicators.catalogue.some(({ id }) => id === swapped)) {
      const [words, indicator] = [answer.name, String(swapped)];
      const expected = helper.positional.map(({ name }) => name).join(', ');
      faults.push(() =>
        fault('swapped-arguments', origin, { helper: helper.name, words, indicator, expected }),
      );
      return undefined;
    }
    faults.push((sentence) => describeUnknown(answer, asked.origin, sentence, context.dataset));
    return undefined;
  };
  const knownValue = (name: string): KnownValue | undefined => {
    const value = resolve(find(name));
    if (value) noteAbsence(value, origin, faults);
    return value && isKnown(value) ? value : undefined;
  };
  return {
    context,
    origin,
    faults,
    value: (name) => resolve(find(name)),
    areKnown: (name) =>
      all(name).every((argument) => {
        const asked = ask(argument);
        if (asked && isUnknown(asked.answer) && asked.answer.type !== 'no-value') resolve(argument);
        return asked !== undefined && hasNumber(asked.answer);
      }),
    knownValue,
    knownChange: (name) => {
      const value = knownValue(name);
      if (!value || isChange(value, context.indicators)) return value;
      const { key } = value;
      faults.push((sentence) =>
        fault('level-as-change', origin, { helper: helper.name, key, sentence }),
      );
      return undefined;
    },
    pieces: (name) =>
      all(name)
        .filter(isPieceArgument)
        .map(({ piece }) => {
          faults.push(...piece.faults);
          watch.noteCells(piece.decidedBy ?? []);
          return piece;
        }),
    text: (name) => (typeof find(name) === 'string' ? String(find(name)) : undefined),
    number: (name) => (typeof find(name) === 'number' ? (find(name) as number) : undefined),
    flag: (name) => find(name) === true,
  };
}

export function isKnown(value: IndicatorValue): value is KnownValue {
  return value.result.type === 'number';
}

function noteAbsence(
  value: IndicatorValue,
  origin: Required<Origin>,
  faults: PendingFault[],
): void {
  const { result } = value;
  if (result.type === 'number') return;
  faults.push((sentence) =>
    fault('absent-value', origin, {
      key: value.key,
      reason: { fr: french.absences[result.reason], en: result.reason.replaceAll('-', ' ') },
      cell: describeCell(value),
      sentence,
    }),
  );
}

function isValueArgument(argument: unknown): argument is ValueArgument {
  return isTagged(argument) && argument.type === 'value';
}

function isPieceArgument(argument: unknown): argument is PieceArgument {
  return isTagged(argument) && argument.type === 'piece';
}

function isTagged(argument: unknown): argument is { readonly type: unknown } {
  return typeof argument === 'object' && argument !== null && 'type' in argument;
}
