/**
 * What a piece of the file *is*, for who does not see it (ISO 32000-1, 14.8): the logical structure
 * that a screen reader follows. Its order is that of the text, wherever the pages put things.
 */
export interface StructureElement {
  readonly role: Role;
  /** in reading order; those that are born `within` it come after, as they are met on the pages */
  readonly children?: readonly StructureElement[];
  /** the element it is put in when it is first met; absent for children, and for words of a text */
  readonly within?: StructureElement;
  /** says in words what a picture shows */
  readonly alternative?: string;
  /** the words themselves, where the glyphs do not say them: a word cut by a line's end, a sign */
  readonly actualText?: string;
  /** BCP 47, where it is not the document's */
  readonly language?: string;
  /** unique in the document, of ASCII characters */
  readonly id?: string;
  readonly cell?: CellAttributes;
  readonly numbering?: 'None' | 'Decimal' | 'Disc';
  /** of a link: what it leads to, in words */
  readonly leadsTo?: string;
}

export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'Note'
  | 'Figure'
  | 'Caption'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD';

export interface CellAttributes {
  readonly scope?: 'Column' | 'Row';
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** ids of the header cells that say what this one holds */
  readonly headers?: readonly string[];
}

/** What only decorates a page, or repeats what is said elsewhere: a screen reader leaves it out. */
export interface Artifact {
  readonly role: 'Artifact';
  readonly pagination?: 'Header' | 'Footer';
}

export const ARTIFACT: Artifact = { role: 'Artifact' };
export const RUNNING_HEADER: Artifact = { role: 'Artifact', pagination: 'Header' };
export const RUNNING_FOOTER: Artifact = { role: 'Artifact', pagination: 'Footer' };

/** A new element, put in `within` when something of it is first met on a page. */
export function elementWithin(
  within: StructureElement,
  role: Role,
  more: Partial<Omit<StructureElement, 'role' | 'within'>> = {},
): StructureElement {
  return { role, within, ...more };
}

/** Where an item stands in the structure, and its box on the page when it is a picture. */
export interface ItemTag {
  readonly element: StructureElement | Artifact;
  /** left, top, width, height in points, from the top left corner of the page */
  readonly box?: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
