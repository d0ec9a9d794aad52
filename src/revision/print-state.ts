import type { Dataset } from '../dataset/dataset.js';
import { NO_BREAK_SPACE } from '../language/characters.js';
import { formatNumber, formatSigned } from '../language/format-number.js';
import type { ObservationChange, ObservationState } from './comparison.js';
import { nameCell } from './name-cell.js';

/** « 3 307 », « 39,0 », « n.c. » as a cell was delivered; '' where nothing was. */
export function printState(state: ObservationState | undefined, { signs }: Dataset): string {
  if (!state) return '';
  const { content } = state;
  if (content.type === 'number') return formatNumber(content.value, { decimals: content.decimals });
  return signs.find(({ standsFor }) => standsFor === content.reason)?.sign ?? '';
}

/** « +1 563 », with as many decimals as the two numbers; '' where there is no difference to tell. */
export function printDifference({ size, from, to }: ObservationChange): string {
  if (!size) return '';
  return formatSigned(size.difference, { decimals: Math.max(...[from, to].map(decimalsOf)) });
}

/** « +47,3 »: in percent; '' for shares and from 0. */
export function printRelative({ size }: ObservationChange): string {
  return size?.relative === undefined ? '' : formatSigned(size.relative, { decimals: 1 });
}

/** The same with its unit, in a sentence: « 39,0 % », « 33,9 ans ». */
export function printWithUnit(
  state: ObservationState | undefined,
  { measure }: ObservationChange,
  dataset: Dataset,
): string {
  const text = printState(state, dataset);
  const unit = dataset.measures.get(measure)?.unit ?? '';
  if (text === '' || state?.content.type !== 'number' || unit === '') return text;
  return `${text}${NO_BREAK_SPACE}${unit}`;
}

/**
 * « Âge moyen (ans), Cnam Bretagne, 2016-2017 »: what is counted is said by the measure's name.
 *
 * @param period '' where it is said above
 * @param network what the network is called, where it must be named
 */
export function nameWithUnit(
  change: ObservationChange,
  dataset: Dataset,
  period: string = change.period,
  network?: string,
): string {
  const unit = dataset.measures.get(change.measure)?.unit ?? '';
  const told = change.quantity === 'count' || unit === '' ? {} : { unit: `(${unit})` };
  return nameCell({ ...change, period }, dataset, { ...told, ...(network && { network }) });
}

function decimalsOf(state: ObservationState | undefined): number {
  return state?.content.type === 'number' ? state.content.decimals : 0;
}
