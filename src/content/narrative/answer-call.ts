import {
  type IndicatorValue,
  isUnknown,
  type UnknownRequest,
} from '../../indicators/indicator-value.js';
import { french } from '../../language/french.js';
import { type Fault, fault, type Origin } from '../../report-error.js';
import type { ContentContext } from '../context.js';
import { describeCell } from './describe-value.js';
import type { Helper, HelperCall, KnownValue } from './helper.js';
import {
  type PendingFault,
  type Piece,
  type PieceArgument,
  type PieceLog,
  shiftOrigin,
  type ValueArgument,
} from './piece.js';
import type { TemplateSource } from './template-source.js';

/** Turns a declared helper into the function that Handlebars calls. */
export function answerCall(
  helper: Helper,
  source: TemplateSource,
  context: ContentContext,
  log: PieceLog,
): Handlebars.HelperDelegate {
  return (...given: unknown[]) => {
    // Handlebars hands its options last; `loc` is missing from its types.
    const options = given.pop() as Handlebars.HelperOptions & { loc: hbs.AST.SourceLocation };
    const origin = shiftOrigin(source.origin, options.loc.start);
    const call = createCall(helper, given, options.hash, origin, context);
    if (helper.kind === 'value') {
      const value = call.value('indicateur');
      return { type: 'value', value, faults: call.faults } satisfies ValueArgument;
    }
    if (helper.kind === 'condition') {
      const branch = helper.holds(call) ? options.fn : options.inverse;
      const doubts = call.faults.length > 0 ? log.mark({ inlines: [], faults: call.faults }) : '';
      return doubts + branch({});
    }
    return pieceArgument({ ...helper.write(call), faults: call.faults }, log);
  };
}

function pieceArgument(piece: Piece, log: PieceLog): PieceArgument {
  return { type: 'piece', piece, toString: () => log.mark(piece) };
}

function createCall(
  helper: Helper,
  given: readonly unknown[],
  hash: Readonly<Record<string, unknown>>,
  origin: Required<Origin>,
  context: ContentContext,
): HelperCall {
  const faults: PendingFault[] = [];
  const find = (name: string): unknown => {
    const index = helper.positional.findIndex((parameter) => parameter.name === name);
    return index >= 0 ? given[index] : hash[name];
  };
  const all = (name: string): readonly unknown[] => {
    const index = helper.positional.findIndex((parameter) => parameter.name === name);
    return index < 0 ? [] : given.slice(index);
  };
  const resolve = (argument: unknown): IndicatorValue | undefined => {
    if (isValueArgument(argument)) {
      faults.push(...argument.faults);
      return argument.value;
    }
    return typeof argument === 'string'
      ? requestValue(argument, hash, origin, context, faults)
      : undefined;
  };
  return {
    context,
    origin,
    faults,
    value: (name) => resolve(find(name)),
    values: (name) => all(name).map(resolve),
    knownValue: (name) => {
      const value = resolve(find(name));
      if (value) noteAbsence(value, origin, faults);
      return value && isKnown(value) ? value : undefined;
    },
    pieces: (name) =>
      all(name)
        .filter(isPieceArgument)
        .map(({ piece }) => {
          faults.push(...piece.faults);
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

function requestValue(
  indicator: string,
  hash: Readonly<Record<string, unknown>>,
  origin: Required<Origin>,
  context: ContentContext,
  faults: PendingFault[],
): IndicatorValue | undefined {
  const text = (name: string) =>
    typeof hash[name] === 'string' ? (hash[name] as string) : undefined;
  const territory = text('territoire');
  const period = named(text('periode'), context);
  const since = named(text('depuis'), context);
  const dimensions = Object.fromEntries(
    [...context.dataset.dimensions.keys()].flatMap((name) => {
      const code = text(name);
      return code === undefined ? [] : [[name, code]];
    }),
  );
  const request = {
    indicator,
    ...(territory ? { territory } : {}),
    ...(period ? { period } : {}),
    ...(Object.keys(dimensions).length > 0 ? { dimensions } : {}),
  };
  const answer = since
    ? context.indicators.change({ ...request, since })
    : context.indicators.value(request);
  if (!isUnknown(answer)) return answer;
  faults.push((sentence) => describeUnknown(answer, origin, sentence));
  return undefined;
}

function named(period: string | undefined, context: ContentContext): string | undefined {
  return period === undefined ? undefined : context.namePeriod(period);
}

/** What is wrong with a request, as a fault at the call. */
export function describeUnknown(answer: UnknownRequest, origin: Origin, sentence: string): Fault {
  switch (answer.type) {
    case 'unknown-indicator':
      return fault('unknown-indicator', origin, { name: answer.name, nearest: answer.nearest });
    case 'no-value':
      return fault('no-value', origin, { name: answer.name, reason: answer.reason, sentence });
    case 'unknown-territory':
      return fault('unknown-place', origin, {
        kind: 'territory',
        name: answer.name,
        nearest: answer.nearest,
      });
    case 'unknown-period':
      return fault('unknown-place', origin, {
        kind: 'period',
        name: answer.name,
        nearest: answer.nearest,
      });
    case 'unknown-dimension':
      return fault('unknown-place', origin, {
        kind: 'dimension',
        name: answer.name,
        nearest: answer.nearest,
      });
  }
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
