/** A text of the file; pdfkit takes plain strings for names, and String objects for texts. */
export function textString(text: string): object {
  return Object(text);
}
