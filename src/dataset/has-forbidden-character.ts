/** As `findForbiddenCharacters` finds them; a line end inside quotes is none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!\n)/;

/** Whether a cell already has a fault for a character: its content need not be judged as well. */
export function hasForbiddenCharacter(cell: string): boolean {
  return FORBIDDEN.test(cell);
}
