/** Where the cells of one CSV record stand in its text (RFC 4180). Cells count from 0. */

/** Offset at which a cell starts, its opening quote included; the record's end if it has fewer. */
export function cellStart(record: string, cell: number, delimiter: string): number {
  let start = 0;
  for (let index = 0; index < cell && start <= record.length; index++) {
    start = cellEnd(record, start, delimiter) + 1;
  }
  return Math.min(start, record.length);
}

/** The first cell whose quotes are not RFC 4180's: a quote in bare text, or text after the closing one. */
export function firstMisquotedCell(record: string, delimiter: string): number | undefined {
  let start = 0;
  for (let index = 0; start <= record.length; index++) {
    const end = cellEnd(record, start, delimiter);
    if (isMisquoted(record, start, end)) return index;
    start = end + 1;
  }
  return undefined;
}

function isMisquoted(record: string, start: number, end: number): boolean {
  if (record[start] === '"') return closingQuote(record, start) !== end - 1;
  const quote = record.indexOf('"', start);
  return quote !== -1 && quote < end;
}

function cellEnd(record: string, start: number, delimiter: string): number {
  const from = record[start] === '"' ? closingQuote(record, start) : start;
  const end = record.indexOf(delimiter, from);
  return end === -1 ? record.length : end;
}

/** A doubled quote stands for one and closes nothing; the record's end if no quote closes. */
function closingQuote(record: string, opening: number): number {
  let quote = record.indexOf('"', opening + 1);
  while (quote !== -1 && record[quote + 1] === '"') quote = record.indexOf('"', quote + 2);
  return quote === -1 ? record.length : quote;
}
