import type { Observation } from '../dataset/observation.js';
import type { IndicatorDefinition } from '../publication/indicator-definition.js';
import type { Evaluation, ValueHeading } from './evaluation.js';
import { type FullRequest, keyOf } from './full-request.js';
import { printedInterval } from './interval.js';

/** A published value as it is: its flags, its absence, no more decimals than it was printed with. */
export function evaluateObservation(heading: ValueHeading, observation: Observation): Evaluation {
  const { content } = observation;
  const formula = `${heading.indicator} (publié)`;
  const common = { ...heading, flags: observation.flags, observations: [observation], formula };
  if (content.type === 'absence') {
    return { answer: { ...common, result: content }, interval: () => undefined };
  }
  return {
    answer: {
      ...common,
      decimals: Math.min(heading.decimals, content.decimals),
      result: { type: 'number', value: content.value + 0 },
    },
    interval: () => printedInterval(content.value, content.decimals, heading.quantity),
  };
}

/** What an indicator says of each of its values. */
export function headingOf(definition: IndicatorDefinition, request: FullRequest): ValueHeading {
  const { id, label, quantity, unit, decimals, source } = definition;
  const { territory, period } = request;
  const key = keyOf(request);
  return { key, indicator: id, label, territory, period, quantity, unit, decimals, source };
}
