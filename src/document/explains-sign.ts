/**
 * Whether a note explains a sign as « (r) »: nobody wrote it, and each page that prints the sign has it.
 *
 * @param id of the note, with its chapter in front or without
 */
export function explainsSign(id: string): boolean {
  return /(?:^|:)signe-/.test(id);
}
