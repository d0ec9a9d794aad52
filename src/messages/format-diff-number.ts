/** « 3 307 », « +1 563 »: with the minus sign of typography. */
export function formatDiffNumber(
  locale: string,
  value: number,
  decimals: number,
  signed = false,
): string {
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const sign = signed ? ({ signDisplay: 'exceptZero' } as const) : {};
  return new Intl.NumberFormat(locale, { ...places, ...sign }).format(value).replace('-', '−');
}
