/** The numbers that some words allow. Bounds are included unless they are `open`. */
export interface Interval {
  readonly least: number;
  readonly most: number;
  readonly open?: 'least' | 'most' | 'both';
}

/** Where a number stands to an interval. The noise of binary arithmetic (beyond 12 digits) is ignored. */
export function locate(value: number, interval: Interval): 'below' | 'inside' | 'above' {
  const [actual, least, most] = [value, interval.least, interval.most].map(withoutNoise) as [
    // `map` keeps the length of the triple it was given.
    number,
    number,
    number,
  ];
  const leastIsOpen = interval.open === 'least' || interval.open === 'both';
  const mostIsOpen = interval.open === 'most' || interval.open === 'both';
  if (actual < least || (leastIsOpen && actual === least)) return 'below';
  if (actual > most || (mostIsOpen && actual === most)) return 'above';
  return 'inside';
}

function withoutNoise(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}
