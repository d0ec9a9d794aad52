/** The numbers that some words allow. Bounds are included unless they are `open`. */
export interface Interval {
  readonly least: number;
  readonly most: number;
  readonly open?: 'least' | 'most' | 'both';
}

/** Where a number stands to an interval. The noise of binary arithmetic (beyond 12 digits) is ignored. */
export function locate(value: number, interval: Interval): 'below' | 'inside' | 'above' {
  const actual = withoutNoise(value);
  const least = withoutNoise(interval.least);
  const most = withoutNoise(interval.most);
  const leastIsOpen = interval.open === 'least' || interval.open === 'both';
  const mostIsOpen = interval.open === 'most' || interval.open === 'both';
  if (actual < least || (leastIsOpen && actual === least)) return 'below';
  if (actual > most || (mostIsOpen && actual === most)) return 'above';
  return 'inside';
}

function withoutNoise(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}
