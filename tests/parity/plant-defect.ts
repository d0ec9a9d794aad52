import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PrintedPage } from './compare-report.js';

/** Which parts of a deck, what is written there, and what shall be instead. */
export type PartChange = readonly [part: string, from: string, to: string];

/**
 * The first run that holds the text, changed. Spaces of all widths are alike.
 * @throws when no run holds it: a plant that does not take proves nothing
 */
export function changeText(
  pages: readonly PrintedPage[],
  from: string,
  to: string,
): readonly PrintedPage[] {
  const page = pages.findIndex((runs) => runs.some((run) => alike(run).includes(from)));
  const at = pages[page]?.findIndex((run) => alike(run).includes(from)) ?? -1;
  if (at < 0) throw new Error(`no page says « ${from} »`);
  return pages.map((runs, index) =>
    index === page
      ? runs.map((run, place) => (place === at ? alike(run).replace(from, to) : run))
      : runs,
  );
}

/** The deck with the first such text changed, in the first part that has it. */
export function rewriteDeck(deck: Uint8Array, [part, from, to]: PartChange): Uint8Array {
  const parts = unzipSync(deck);
  for (const [path, bytes] of Object.entries(parts)) {
    const text = strFromU8(bytes);
    if (!path.includes(part) || !path.endsWith('.xml') || !alike(text).includes(from)) continue;
    return zipSync({ ...parts, [path]: strToU8(alike(text).replace(from, to)) }, { level: 0 });
  }
  throw new Error(`no part ${part} says « ${from} »`);
}

/** The deck with a value of a chart's workbook changed. */
export function rewriteWorkbook(deck: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(deck);
  for (const [path, bytes] of Object.entries(parts)) {
    if (!path.endsWith('.xlsx')) continue;
    const sheets = unzipSync(bytes);
    const sheet = strFromU8(sheets['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    if (!sheet.includes(from)) continue;
    const changed = { ...sheets, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace(from, to)) };
    return zipSync({ ...parts, [path]: zipSync(changed, { level: 0 }) }, { level: 0 });
  }
  throw new Error(`no workbook holds ${from}`);
}

/** With plain spaces; XML that spells them as entities too. */
function alike(text: string): string {
  return text.replace(/[\u00A0\u202F]|&#(?:160|8239|xA0|x202F);/giu, ' ');
}
