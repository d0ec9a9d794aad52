/**
 * A table as HTML, which a narrow screen scrolls; the first cell of a row is its header. Nothing
 * where there is no row.
 *
 * @param numbers how many columns after the first hold numbers
 */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: number,
): readonly string[] {
  if (rows.length === 0) return [];
  const kind = (index: number) => (index > 0 && index <= numbers ? ' class="value"' : '');
  const head = columns.map(
    (column, index) => `<th scope="col"${kind(index)}>${escapeHtml(column)}</th>`,
  );
  const body = rows.map(([first = '', ...cells]) => {
    const rest = cells.map((cell, index) => `<td${kind(index + 1)}>${escapeHtml(cell)}</td>`);
    return `<tr><th scope="row">${escapeHtml(first)}</th>${rest.join('')}</tr>`;
  });
  return [
    `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>`,
    ...body,
    '</tbody></table></div>',
  ];
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
