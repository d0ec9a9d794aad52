import type { ReportDocument } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import { plainText } from '../document/plain-text.js';
import { french } from '../language/french.js';
import { revisionWords } from '../language/revision-words.js';
import type { PassageChange } from './comparison.js';

/** Where a passage stands, as a link to it: « Figure 12 », a chapter's title, « …, note ». */
export type NamePlace = (
  passage: Pick<PassageChange, 'id' | 'chapter' | 'place'>,
) => readonly Inline[];

/** Names places of a document; one that is there no more has no name. */
export function namePlaces({ chapters }: ReportDocument): NamePlace {
  const names = new Map<string, string>();
  for (const { id, title, blocks } of chapters) {
    names.set(id, plainText(title));
    for (const block of blocks) {
      if (block.type === 'figure') names.set(block.id, french.figure(block.number));
      if (block.type === 'table') {
        names.set(block.id, `${french.table(block.number)}${block.part ?? ''}`);
      }
    }
  }
  return ({ id, chapter, place }) => {
    const [block = ''] = id.split('#');
    const target = [block, chapter].find((name) => names.has(name));
    if (target === undefined) return [];
    const link: Inline = { type: 'reference', target, text: names.get(target) ?? '' };
    return place === 'footnote' ? [link, { type: 'text', text: revisionWords.note }] : [link];
  };
}
