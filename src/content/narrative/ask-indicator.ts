import type { Dataset } from '../../dataset/dataset.js';
import {
  type IndicatorValue,
  isUnknown,
  type UnknownRequest,
} from '../../indicators/indicator-value.js';
import { type Fault, fault, type Origin } from '../../report-error.js';
import type { ContentContext } from '../context.js';

/**
 * Asks for the value that an id and a call's named arguments mean: `territoire`, `periode`, `depuis`
 * and the dataset's further dimensions.
 */
export function askIndicator(
  indicator: string,
  named: Readonly<Record<string, unknown>>,
  context: ContentContext,
): IndicatorValue | UnknownRequest {
  const text = (name: string) =>
    typeof named[name] === 'string' ? (named[name] as string) : undefined;
  const period = (name: string) => {
    const written = text(name);
    return written === undefined ? undefined : context.namePeriod(written);
  };
  const territory = text('territoire');
  const asked = period('periode');
  const since = period('depuis');
  const dimensions = Object.fromEntries(
    [...context.dataset.dimensions.keys()].flatMap((name) => {
      const code = text(name);
      return code === undefined ? [] : [[name, code]];
    }),
  );
  const request = {
    indicator,
    ...(territory === undefined ? {} : { territory }),
    ...(asked === undefined ? {} : { period: asked }),
    ...(Object.keys(dimensions).length > 0 ? { dimensions } : {}),
  };
  return since === undefined
    ? context.indicators.value(request)
    : context.indicators.change({ ...request, since });
}

/** Whether there is a number: neither an absence, nor a value that nothing gives. */
export function hasNumber(answer: IndicatorValue | UnknownRequest): boolean {
  return !isUnknown(answer) && answer.result.type === 'number';
}

/** What is wrong with a request, as a fault at the call. */
export function describeUnknown(
  answer: UnknownRequest,
  origin: Origin,
  sentence: string,
  dataset: Dataset,
): Fault {
  const { name } = answer;
  if (answer.type === 'no-value') {
    return fault('no-value', origin, { name, reason: answer.reason, sentence });
  }
  const { nearest } = answer;
  if (answer.type === 'unknown-indicator') {
    return fault('unknown-indicator', origin, { name, nearest });
  }
  const kind = KINDS[answer.type];
  return fault('unknown-place', origin, { kind, name, nearest, known: knownCodes(kind, dataset) });
}

type Kind = 'territory' | 'period' | 'dimension';

const KINDS = {
  'unknown-territory': 'territory',
  'unknown-period': 'period',
  'unknown-dimension': 'dimension',
} as const;

/** Every code of a kind; of the further dimensions as they are written: `mode=fod`. */
export function knownCodes(kind: Kind, dataset: Dataset): readonly string[] {
  if (kind === 'territory') return [...dataset.territories.keys()];
  if (kind === 'period') return [...dataset.periods.keys()];
  return [...dataset.dimensions].flatMap(([name, codes]) =>
    [...codes.keys()].map((code) => `${name}=${code}`),
  );
}
