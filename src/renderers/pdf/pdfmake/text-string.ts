/** A text of the file; pdfkit takes plain strings for names, and String objects for texts. */
export function textString(text: string): object {
  return Object(text);
}

/** The same for a content stream, which pdfkit does not convert: UTF-16BE in hexadecimal. */
export function hexadecimalString(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map((unit) => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}
