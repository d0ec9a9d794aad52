/** A file that rides inside the report, for who wants its data (ISO 19005-3, 6.8: an associated file). */
export interface Attachment {
  /** in small letters of ASCII: some sort names by locale, readers expect bytes */
  readonly name: string;
  readonly content: string;
  /** « text/csv » */
  readonly mediaType: string;
  /** what it is to the report: what its numbers come from, or the same thing said otherwise */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement';
  readonly description: string;
}
