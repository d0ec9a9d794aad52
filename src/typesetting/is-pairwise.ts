import type { Font } from 'fontkit';

/** Features that fontkit always applies and that may change plain Latin text. */
const FEATURES = ['rlig', 'calt', 'clig', 'liga', 'rclt', 'curs', 'kern'];

/**
 * Whether a font's rules for text look at no more than neighbours: ligatures, and kerning of pairs;
 * none looks at a context, and what is asked for besides exchanges glyphs one for one.
 * Source: OpenType 1.9, lookup types of GSUB and GPOS.
 *
 * @param asked features applied besides those of plain text
 */
export function isPairwise(font: Font, asked: readonly string[] = []): boolean {
  const { GSUB, GPOS } = font as unknown as LayoutTables;
  return (
    lookupTypes(GSUB, asked, EXTENDED_SUBSTITUTION).every((type) => type === SINGLE) &&
    lookupTypes(GSUB, FEATURES, EXTENDED_SUBSTITUTION).every((type) => type === LIGATURE) &&
    lookupTypes(GPOS, [...FEATURES, ...asked], EXTENDED_POSITIONING).every((type) => type === PAIR)
  );
}

const SINGLE = 1;
const LIGATURE = 4;
const EXTENDED_SUBSTITUTION = 7;
const PAIR = 2;
const EXTENDED_POSITIONING = 9;

/** fontkit's own reading of the tables, which its types leave out. */
interface LayoutTables {
  readonly GSUB?: LayoutTable;
  readonly GPOS?: LayoutTable;
}

interface LayoutTable {
  readonly featureList: readonly {
    readonly tag: string;
    readonly feature: { readonly lookupListIndexes: readonly number[] };
  }[];
  readonly lookupList: { get(index: number): Lookup };
}

interface Lookup {
  readonly lookupType: number;
  readonly subTables: readonly { readonly lookupType?: number }[];
}

function lookupTypes(
  table: LayoutTable | undefined,
  features: readonly string[],
  extended: number,
): readonly number[] {
  if (!table) return [];
  const records = table.featureList.filter(({ tag }) => features.includes(tag));
  const indexes = new Set(records.flatMap(({ feature }) => [...feature.lookupListIndexes]));
  return [...indexes].map((index) => {
    const { lookupType, subTables } = table.lookupList.get(index);
    return lookupType === extended ? (subTables[0]?.lookupType ?? lookupType) : lookupType;
  });
}
