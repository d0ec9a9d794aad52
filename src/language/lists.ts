/** « a, b et c », « a et b », « a »; '' for none. */
export function enumerate(items: readonly string[], conjunction: 'et' | 'ou' = 'et'): string {
  const last = items.at(-1) ?? '';
  const before = items.slice(0, -1);
  return before.length === 0 ? last : `${before.join(', ')} ${conjunction} ${last}`;
}

/** « respectivement 58 %, 73 % et 80 % »; the word says nothing of a single item. */
export function respectively(items: readonly string[]): string {
  return items.length < 2 ? enumerate(items) : `respectivement ${enumerate(items)}`;
}

/** What stands between the items of such a list, before the item at `index`: '', « , » or « et ». */
export function separator(index: number, length: number, conjunction: 'et' | 'ou' = 'et'): string {
  if (index === 0) return '';
  return index === length - 1 ? ` ${conjunction} ` : ', ';
}
