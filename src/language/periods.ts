/** A year measured, by its first civil year: academic « 2016-2017 » or civil « 2016 ». */
export interface YearSpan {
  readonly kind: 'academic' | 'civil';
  readonly first: number;
}

/** « 2017 »: a year is never grouped. */
export function formatYear(year: number): string {
  return String(year);
}

/** « 2016-2017 » or « 2016 ». */
export function formatPeriod({ kind, first }: YearSpan): string {
  return kind === 'civil' ? formatYear(first) : `${formatYear(first)}-${formatYear(first + 1)}`;
}

/** `undefined` when the code is neither a year nor two that follow each other. */
export function parsePeriod(code: string): YearSpan | undefined {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(code);
  if (!match) return undefined;
  const first = Number(match[1]);
  if (match[2] === undefined) return { kind: 'civil', first };
  return Number(match[2]) === first + 1 ? { kind: 'academic', first } : undefined;
}

/** The period so many years later (earlier when negative): 1 after « 2016-2017 » is « 2017-2018 ». */
export function shiftPeriod(code: string, years: number): string | undefined {
  const span = parsePeriod(code);
  return span && formatPeriod({ ...span, first: span.first + years });
}

export function previousPeriod(code: string): string | undefined {
  return shiftPeriod(code, -1);
}

export function nextPeriod(code: string): string | undefined {
  return shiftPeriod(code, 1);
}

/** Years from one period to another of the same kind: 3 from « 2013-2014 » to « 2016-2017 ». */
export function yearsBetween(from: string, to: string): number | undefined {
  const [start, end] = [parsePeriod(from), parsePeriod(to)];
  return start && end && start.kind === end.kind ? end.first - start.first : undefined;
}

/** « en 2016-2017 », « entre 2012 et 2013 »: civil and academic alike. */
export function wordSpan(from: string, to: string): string {
  return from === to ? `en ${from}` : `entre ${from} et ${to}`;
}
