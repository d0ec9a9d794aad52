/** The house style, read from `templates/_brand.yml` (brand.yml convention). Colours are `#RRGGBB`. */
export interface Brand {
  readonly name: string;
  /** every colour of the palette by name, for charts and tables */
  readonly palette: Readonly<Record<string, string>>;
  readonly colours: {
    /** body text */
    readonly foreground: string;
    readonly background: string;
    /** titles, rules, the one accent */
    readonly primary: string;
    /** second line of titles, sources, axes */
    readonly muted: string;
    /** hairlines, gridlines */
    readonly rule: string;
    /** bands behind groups and totals */
    readonly tint: string;
  };
  /** marks by zone or series, in order; contrast at least 3:1 on the background */
  readonly categorical: readonly string[];
  /** the same hues for text: at least 4.5:1 */
  readonly categoricalText: readonly string[];
  /** light to dark, five steps */
  readonly sequential: readonly string[];
  /** a presentation or template whose first master the deck adopts in place of the brand's own */
  readonly template?: {
    /** absolute */
    readonly path: string;
    /** as a fault names it */
    readonly file: string;
  };
  readonly typography: {
    /** « Source Sans 3 » */
    readonly family: string;
    /** what a deck is set in: its readers must have it, for a deck carries no font; absent: `family` */
    readonly presentationFamily?: string;
    /** font files by face, absolute paths */
    readonly faces: Readonly<Record<FontFace, string>>;
  };
}

export type FontFace = 'regular' | 'italic' | 'semibold' | 'bold' | 'boldItalic';
