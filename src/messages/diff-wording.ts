type ObservationKind = 'revised' | 'added' | 'withdrawn' | 'reflagged' | 'reason-changed';
type PassageKind = 'number' | 'mark' | 'wording' | 'appeared' | 'disappeared';
type SlideKind =
  | 'identical'
  | 'numbering'
  | 'notes'
  | 'mark'
  | 'changed'
  | 'appeared'
  | 'disappeared';
type Presence = 'changed' | 'appeared' | 'disappeared';

/** The same words for one and for several. */
export interface Plural {
  readonly one: string;
  readonly many: string;
}

/** How much there is to read again. */
export interface DiffCounts {
  readonly cells: number;
  readonly wordings: number;
  readonly passages: number;
  readonly figures: number;
  readonly tables: number;
  readonly slides: number;
  readonly allSlides: number;
}

/** What `millesime diff` says, on a terminal and as a page. */
export interface DiffMessages {
  title(edition: string, from: string, to: string): string;
  readonly nothing: string;
  readonly sections: Readonly<
    Record<'observations' | 'values' | 'passages' | 'figures' | 'tables' | 'slides', string>
  >;
  readonly observations: Readonly<Record<ObservationKind | 'unchanged', Plural>>;
  readonly passages: Readonly<Record<PassageKind | 'unchanged', Plural>>;
  readonly slides: Readonly<Record<SlideKind, Plural>>;
  readonly presence: Readonly<Record<Presence, string>>;
  readonly columns: Readonly<
    Record<'what' | 'from' | 'to' | 'difference' | 'causes' | 'status', string>
  >;
  /** with its spaces */
  readonly colon: string;
  readonly reason: string;
  readonly flips: string;
  readonly redrawn: string;
  readonly because: string;
  /** where the value is a cell that was delivered */
  readonly itself: string;
  /** where no cell changed and nobody wrote it otherwise */
  readonly noCause: string;
  /** the sign of the release before, which lasts one release */
  readonly lapsed: string;
  /** what changes the words of a cover */
  readonly release: string;
  readonly rewritten: string;
  /** besides the cells that it names */
  readonly rewrittenToo: string;
  readonly lapsedPassages: (count: number) => string;
  readonly lapsedValues: (count: number) => string;
  /** of a figure or a table in which many do */
  readonly seenValues: (count: number) => string;
  /** of those, how many are not named here */
  readonly otherValues: (count: number) => string;
  /** values that move by less than is printed */
  readonly unseen: (count: number) => string;
  /** what opens a long list */
  readonly unfold: string;
  /** « diapositive 14 (13 dans l’ancien diaporama) » */
  readonly formerSlide: (number: number) => string;
  /** what to read again, in one sentence */
  readonly summary: (counts: DiffCounts) => string;
  readonly absent: string;
  absentFor(reason: string): string;
  readonly points: (difference: number) => string;
  /** « +1 563 ; +47,3 % » */
  readonly sizes: (absolute: string, percent: string) => string;
  /** before words that went, and that came, for who hears the page */
  readonly removed: string;
  readonly inserted: string;
  /** what the links at the top of the page are */
  readonly contents: string;
  readonly steady: (count: number) => string;
  /** « et ses 4 territoires, dans le même sens », after what is told of the territory itself */
  readonly folded: (count: number, besides: boolean) => string;
  /** of a long list: « et 27 autres » */
  readonly others: (count: number) => string;
  /** the newer vintage was named first */
  readonly reordered: string;
  /** of releases that were not sealed: what was published is not known */
  readonly recomposed: (vintages: readonly string[]) => string;
  readonly unwritten: string;
  readonly written: (file: string) => string;
  number(value: number, decimals: number): string;
  signed(value: number, decimals: number): string;
}
