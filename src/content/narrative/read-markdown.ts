import type {
  FootnoteDefinition,
  Heading,
  List,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Block, Footnote, ListBlock, ParagraphBlock } from '../../document/document.js';
import type { Inline, Sentence } from '../../document/inline.js';
import { plainText } from '../../document/plain-text.js';
import { type Fault, fault, type Origin } from '../../report-error.js';
import { type Atom, wrapAtoms } from './atoms.js';
import { blockCallOf } from './block-call.js';
import { gluedHeading } from './glued-heading.js';
import { MARKS, type PieceLog } from './piece.js';
import { splitSentences } from './split-sentences.js';
import { templateLineAt } from './template-line.js';
import { textAtoms } from './text-atoms.js';
import { writtenTable } from './written-table.js';

/** What a template says once its Markdown is understood. */
export interface WrittenMarkdown {
  readonly title: readonly Inline[];
  readonly keyMessage: readonly Sentence[];
  readonly blocks: readonly Block[];
  /** not numbered yet */
  readonly footnotes: readonly Footnote[];
}

export interface Scope {
  /** start of every id made here: the chapter's id, a declaration's file */
  readonly id: string;
  /** the notes that it calls may be written elsewhere */
  readonly open?: true;
}

const CALL = /\[\^([^\]\s]+)\]/;

/**
 * Understands rendered Markdown: headings, paragraphs cut into sentences, lists, footnotes, and the
 * blocks that helpers stand for. A first-level heading is the chapter's title, the quotation right
 * below it the chapter's message.
 *
 * @param faults receives what Markdown we do not admit, and the faults that waited for their sentence
 */
export function readMarkdown(
  markdown: string,
  start: Required<Origin>,
  scope: Scope,
  log: PieceLog,
  faults: Fault[],
): WrittenMarkdown {
  const root = fromMarkdown(markdown, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  let title: readonly Inline[] = [];
  let keyMessage: readonly Sentence[] = [];
  let depth = 1;
  const blocks: Block[] = [];
  const footnotes: Footnote[] = [];
  let line = start.line;

  const origin = (atoms: readonly Atom[]): Required<Origin> => {
    line = atoms.find((atom) => atom.type === 'line')?.line ?? line;
    return { file: start.file, line, column: line === start.line ? start.column : 1 };
  };
  const placeOf = (node: Nodes, sought = ''): Origin => {
    const offset = node.position?.start.offset ?? 0;
    const at = Math.max(offset, markdown.indexOf(sought, offset));
    return { file: start.file, line: templateLineAt(markdown, at, start.line) };
  };
  const refuse = (node: Nodes) => {
    const kind = node.type === 'html' ? `HTML ${node.value.replace(MARKS, '')}` : node.type;
    faults.push(fault('unsupported-markdown', placeOf(node), { kind }));
  };

  const noteId = (label: string) => `${scope.id}:${label}`;
  const callAtoms = (label: string): readonly Atom[] => [
    { type: 'inline', inline: { type: 'footnote-call', id: noteId(label), number: 0 } },
  ];

  const readAtoms = (nodes: readonly PhrasingContent[]): readonly Atom[] =>
    nodes.flatMap((node): readonly Atom[] => {
      switch (node.type) {
        case 'text':
          // Markdown leaves a call to a note that is not written as plain text.
          return node.value.split(CALL).flatMap((part, index) => {
            if (index % 2 === 0) return textAtoms(part, log);
            if (scope.open) return callAtoms(part.toLowerCase());
            faults.push(fault('unknown-footnote', placeOf(node, `[^${part}]`), { id: part }));
            return [];
          });
        case 'strong':
        case 'emphasis':
          return wrapAtoms(readAtoms(node.children), (inlines) => ({ type: node.type, inlines }));
        case 'link':
          if (!/^(?:https?|mailto):/i.test(node.url))
            faults.push(fault('unsafe-link', placeOf(node), { url: node.url }));
          return wrapAtoms(readAtoms(node.children), (inlines) => ({
            type: 'link',
            url: node.url,
            inlines,
          }));
        case 'footnoteReference':
          return callAtoms(node.identifier);
        case 'break':
          return [{ type: 'character', character: ' ' }];
        default:
          refuse(node);
          return [];
      }
    });

  const refuseTable = (nodes: readonly PhrasingContent[]): void => {
    const begin = nodes[0]?.position?.start.offset ?? 0;
    const table = writtenTable(markdown.slice(begin, nodes.at(-1)?.position?.end.offset));
    if (table === undefined) return;
    const line = templateLineAt(markdown, begin + table, start.line);
    faults.push(fault('unsupported-markdown', { file: start.file, line }, { kind: 'table' }));
  };

  const readSentences = (nodes: readonly PhrasingContent[]) => {
    refuseTable(nodes);
    const atoms = readAtoms(nodes);
    const place = origin(atoms);
    return { place, sentences: splitSentences(atoms, `${scope.id}-l${place.line}`, place, faults) };
  };

  const readParagraph = (nodes: readonly PhrasingContent[]): ParagraphBlock => {
    const { place, sentences } = readSentences(nodes);
    return { type: 'paragraph', sentences, origin: place };
  };

  const readBlockOrParagraph = (paragraph: Paragraph): Block | undefined => {
    const call = blockCallOf(paragraph, log);
    if (!call) {
      const read = readParagraph(paragraph.children);
      return read.sentences.length > 0 ? read : undefined;
    }
    const { block, mark, isAlone } = call;
    if (!isAlone) {
      const id = 'id' in block ? block.id : block.type;
      faults.push(fault('block-in-sentence', placeOf(paragraph, mark), { id }));
    }
    return block;
  };

  const readHeading = (heading: Heading): void => {
    const atoms = readAtoms(heading.children);
    const place = origin(atoms);
    const inlines = joinSentences(
      splitSentences(atoms, `${scope.id}-l${place.line}`, place, faults),
    );
    const expected = heading.depth <= depth + 1 && heading.depth <= 3;
    if (!expected || (heading.depth === 1 && (title.length > 0 || blocks.length > 0)))
      faults.push(fault('heading-level', place, { level: heading.depth }));
    depth = heading.depth;
    if (plainText(inlines).trim() === '') faults.push(fault('empty-heading', place, {}));
    if (heading.depth === 1) title = inlines;
    else
      blocks.push({
        type: 'heading',
        id: `${scope.id}#t${blocks.filter(({ type }) => type === 'heading').length + 1}`,
        level: heading.depth === 2 ? 2 : 3,
        inlines,
        origin: place,
      });
  };

  const readList = (list: List): ListBlock => {
    const before = line;
    const items = list.children.map((item) =>
      item.children.flatMap((child): readonly (ParagraphBlock | ListBlock)[] => {
        if (child.type === 'paragraph') return [readParagraph(child.children)];
        if (child.type === 'list') return [readList(child)];
        refuse(child);
        return [];
      }),
    );
    const first = items[0]?.[0]?.origin ?? { file: start.file, line: before };
    return { type: 'list', ordered: list.ordered ?? false, items, origin: first };
  };

  const readFootnote = (definition: FootnoteDefinition): void => {
    const parts = definition.children.flatMap((child) => {
      if (child.type === 'paragraph') return [readSentences(child.children)];
      refuse(child);
      return [];
    });
    footnotes.push({
      id: noteId(definition.identifier),
      number: 0,
      sentences: parts.flatMap(({ sentences }) => sentences),
      origin: parts[0]?.place ?? { file: start.file, line },
    });
  };

  const readBlock = (node: RootContent): void => {
    switch (node.type) {
      case 'heading':
        readHeading(node);
        return;
      case 'paragraph': {
        const glued = gluedHeading(node);
        if (glued) {
          const signs = '#'.repeat(glued.depth);
          faults.push(fault('heading-without-space', placeOf(node), { signs }));
          readHeading(glued);
          return;
        }
        const block = readBlockOrParagraph(node);
        if (block) blocks.push(block);
        return;
      }
      case 'list':
        blocks.push(readList(node));
        return;
      case 'footnoteDefinition':
        readFootnote(node);
        return;
      case 'blockquote':
        if (blocks.length > 0 || keyMessage.length > 0) refuse(node);
        keyMessage = node.children.flatMap((child) => {
          if (child.type === 'paragraph') return readSentences(child.children).sentences;
          refuse(child);
          return [];
        });
        return;
      default:
        refuse(node);
    }
  };

  root.children.forEach(readBlock);
  return { title, keyMessage, blocks, footnotes };
}

/** A heading is one line even where it holds « … ? … ». */
function joinSentences(sentences: readonly Sentence[]): readonly Inline[] {
  return sentences.flatMap(({ inlines }, index): readonly Inline[] =>
    index === 0 ? inlines : [{ type: 'text', text: ' ' }, ...inlines],
  );
}
