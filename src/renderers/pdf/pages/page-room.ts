/** The room of one page's text area, in points. */
export interface PageRoom {
  readonly orientation: 'portrait' | 'landscape';
  readonly height: number;
  /** height of these footnotes with the rule above them; 0 for none */
  footnotesHeight(ids: readonly string[]): number;
}
