import type { Font } from 'fontkit';

/** Features that fontkit always applies and that may change plain Latin text. */
const FEATURES = ['rlig', 'calt', 'clig', 'liga', 'rclt', 'curs', 'kern'];

/**
 * Whether a font's rules for plain text look at no more than neighbours: ligatures, and kerning of
 * pairs; none looks at a context. Source: OpenType 1.9, lookup types of GSUB and GPOS.
 */
export function isPairwise(font: Font): boolean {
  const { GSUB, GPOS } = font as unknown as LayoutTables;
  return (
    lookupTypes(GSUB, EXTENDED_SUBSTITUTION).every((type) => SIMPLE_SUBSTITUTIONS.includes(type)) &&
    lookupTypes(GPOS, EXTENDED_POSITIONING).every((type) => SIMPLE_POSITIONINGS.includes(type))
  );
}

const LIGATURE = 4;
const SIMPLE_SUBSTITUTIONS = [LIGATURE];
const EXTENDED_SUBSTITUTION = 7;
const PAIR = 2;
const SIMPLE_POSITIONINGS = [PAIR];
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

function lookupTypes(table: LayoutTable | undefined, extended: number): readonly number[] {
  if (!table) return [];
  const records = table.featureList.filter(({ tag }) => FEATURES.includes(tag));
  const indexes = new Set(records.flatMap(({ feature }) => [...feature.lookupListIndexes]));
  return [...indexes].map((index) => {
    const { lookupType, subTables } = table.lookupList.get(index);
    return lookupType === extended ? (subTables[0]?.lookupType ?? lookupType) : lookupType;
  });
}
