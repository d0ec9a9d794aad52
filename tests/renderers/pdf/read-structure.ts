import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a PDF's structure, read back by another program than the one that wrote it. */
export interface ReadElement {
  readonly role: string;
  /** the words that it holds itself, all together */
  readonly text: string;
  /** what is said in its place */
  readonly alternative: string | undefined;
  /** what it holds, in reading order: words and elements */
  readonly content: readonly (string | ReadElement)[];
  readonly children: readonly ReadElement[];
}

/** As pdf.js gives it: a tree for each page, in which elements of other pages are bare. */
interface PageNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (PageNode | { readonly type: string; readonly id: string })[];
}

/**
 * The tree of each page, from `Document` on: only what stands on it, in the order of the whole. An
 * element that goes on over pages is on each of them.
 */
export async function readStructure(bytes: Uint8Array): Promise<readonly ReadElement[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: ReadElement[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as PageNode | null;
    if (!tree) throw new Error(`page ${number} has no structure`);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const [root] = elementOf(tree, wordsOf(items as readonly TextItem[])).children;
    if (!root) throw new Error(`page ${number} has an empty structure`);
    pages.push(root);
  }
  await task.destroy();
  return pages;
}

/** What is printed, in reading order; a word cut by a line's end is whole. */
export function spokenText(element: ReadElement | undefined): string {
  if (element && isCutWord(element)) return element.alternative ?? '';
  return (element?.content ?? [])
    .map((part) => (typeof part === 'string' ? part : spokenText(part)))
    .join(' ');
}

export function isCutWord({ role, text }: ReadElement): boolean {
  return role === 'Span' && /\p{Ll}- *\p{Ll}/u.test(text);
}

interface TextItem {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
}

/** The words of each marked content, by its id. */
function wordsOf(items: readonly TextItem[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const { type, id, str } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    const current = open.findLast((each) => each);
    if (str && current) words.set(current, (words.get(current) ?? '') + str);
  }
  return words;
}

function elementOf(node: PageNode, words: ReadonlyMap<string, string>): ReadElement {
  const content = node.children.flatMap((child): readonly (string | ReadElement)[] => {
    if ('role' in child) return [elementOf(child, words)];
    return child.type === 'content' ? [words.get(child.id) ?? ''] : [];
  });
  return madeOf(node.role, node.alt, content);
}

function madeOf(
  role: string,
  alternative: string | undefined,
  content: readonly (string | ReadElement)[],
): ReadElement {
  const texts = content.filter((part) => typeof part === 'string');
  const children = content.filter((part) => typeof part !== 'string');
  return { role, alternative, content, children, text: texts.join(' ') };
}
