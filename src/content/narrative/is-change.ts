import type { Indicators, IndicatorValue } from '../../indicators/indicator-value.js';

/** Whether a value tells a movement: asked for since another period, or defined as a change. */
export function isChange(value: IndicatorValue, { catalogue }: Indicators): boolean {
  if (value.key.includes('|depuis=')) return true;
  return catalogue.find(({ id }) => id === value.indicator)?.isChange ?? false;
}
