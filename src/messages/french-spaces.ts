/** Puts the no-break spaces of French typography into a message typed with plain ones. */
export function frenchSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[:»%€])/g, '\u00a0')
    .replaceAll('« ', '«\u00a0')
    .replaceAll(/ (?=[;?!])/g, '\u202f');
}
