import type { Inline } from '../../../document/inline.js';
import type { TableBlock } from '../../../document/table-block.js';

/**
 * A table whose outermost headers stand over all its columns, such as its year, says them in its
 * subtitle: the row that screen readers announce is then that of the columns' names.
 */
export function foldSpanners(table: TableBlock): TableBlock {
  const level = Math.max(-1, ...table.spanners.map((spanner) => spanner.level));
  const [outermost, ...others] = table.spanners.filter((spanner) => spanner.level === level);
  const isWhole = outermost?.from === 0 && outermost.to === table.columns.length - 1;
  if (!outermost || !isWhole || others.length > 0) return table;
  return foldSpanners({
    ...table,
    subtitle: join(table.subtitle, outermost.label),
    spanners: table.spanners.filter((spanner) => spanner !== outermost),
  });
}

function join(subtitle: readonly Inline[], label: readonly Inline[]): readonly Inline[] {
  if (subtitle.length === 0 || label.length === 0) return [...subtitle, ...label];
  return [...subtitle, { type: 'text', text: ', ' }, ...label];
}
