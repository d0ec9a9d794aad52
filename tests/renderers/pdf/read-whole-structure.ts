import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { runOn } from './run-program.js';

/** What the whole structure says, element by element in its own order, wherever the pages put it. */
export async function readInOrder(bytes: Uint8Array): Promise<string> {
  const words = await wordsByContent(bytes);
  const { qpdf } = JSON.parse(
    runOn(bytes, 'qpdf', '--json=2', '--json-key=qpdf', 'FILE'),
  ) as Answer;
  const objects = qpdf[1];
  const resolved = (value: unknown): unknown =>
    typeof value === 'string' && /^\d+ 0 R$/.test(value) ? objects[`obj:${value}`]?.value : value;
  const kidsOf = (kids: unknown): readonly unknown[] => {
    const value = resolved(kids);
    return Array.isArray(value) ? value : value === undefined ? [] : [kids];
  };
  const say = (kid: unknown, page: unknown): string => {
    if (typeof kid === 'number') return words.get(`${page} ${kid}`) ?? '';
    const element = resolved(kid) as Element;
    const own = element['/Pg'] ?? page;
    if (element['/Type'] === '/OBJR') return '';
    if (element['/MCID'] !== undefined) return words.get(`${own} ${element['/MCID']}`) ?? '';
    const text = kidsOf(element['/K']).map((each) => say(each, own));
    // A word cut by a line's end is one element, which says it whole.
    const actual = String(element['/ActualText'] ?? '').replace(/^u:/, '');
    return /\p{Ll}-\p{Ll}/u.test(text.join('')) && actual !== '' ? actual : text.join(' ');
  };
  const root = Object.values(objects).find(
    ({ value }) => (value as Element | undefined)?.['/Type'] === '/StructTreeRoot',
  )?.value as Element;
  return kidsOf(root['/K'])
    .map((kid) => say(kid, undefined))
    .join(' ');
}

interface Answer {
  readonly qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: unknown }>>];
}
type Element = Readonly<Record<string, unknown>>;

/** The words of each marked content, by its page's object and its number: « 12 0 R 3 ». */
async function wordsByContent(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const words = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: (string | undefined)[] = [];
    for (const item of items as readonly { type?: string; id?: string; str?: string }[]) {
      if (item.type?.startsWith('beginMarkedContent')) open.push(item.id);
      else if (item.type === 'endMarkedContent') open.pop();
      const content = /^p(\d+)R_mc(\d+)$/.exec(open.findLast((each) => each) ?? '');
      if (!item.str || !content) continue;
      const key = `${content[1]} 0 R ${content[2]}`;
      words.set(key, (words.get(key) ?? '') + item.str);
    }
  }
  await task.destroy();
  return words;
}
