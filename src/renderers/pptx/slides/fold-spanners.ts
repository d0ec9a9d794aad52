import type { Inline } from '../../../document/inline.js';
import type { TableBlock, TableSpanner } from '../../../document/table-block.js';

/**
 * A table whose outermost headers stand over all its columns, such as its year, says them in its
 * subtitle: the row that screen readers announce is then that of the columns' names.
 */
export function foldSpanners(table: TableBlock): TableBlock {
  const outer = wholeSpanners(table);
  const labels = [table.subtitle, ...outer.map(({ label }) => label).toReversed()];
  return {
    ...table,
    subtitle: labels.filter((label) => label.length > 0).reduce(joined, []),
    spanners: table.spanners.filter((spanner) => !outer.includes(spanner)),
  };
}

/** From the outermost in, as long as a level is one header over all columns. */
function wholeSpanners({ spanners, columns }: TableBlock): readonly TableSpanner[] {
  const levels = [...new Set(spanners.map(({ level }) => level))].toSorted((a, b) => b - a);
  const rows = levels.map((level) => spanners.filter((spanner) => spanner.level === level));
  const end = rows.findIndex(([first, ...others]) => {
    const isWhole = first?.from === 0 && first.to === columns.length - 1;
    return !isWhole || others.length > 0;
  });
  return (end < 0 ? rows : rows.slice(0, end)).flat();
}

function joined(before: readonly Inline[], label: readonly Inline[]): readonly Inline[] {
  return before.length === 0 ? label : [...before, { type: 'text', text: ', ' }, ...label];
}
