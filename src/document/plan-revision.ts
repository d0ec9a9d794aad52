import type { Block, Chapter, HeadingBlock, ParagraphBlock } from './document.js';
import type { Inline } from './inline.js';
import { plainText } from './plain-text.js';
import { planTableSlides } from './plan-table-slides.js';
import { planTextSlides } from './plan-text-slides.js';
import type { Slide, TextSlide } from './slide-plan.js';
import type { TableBlock } from './table-block.js';

/**
 * A revision note on slides: what the release is and the sentences whose words change on one slide
 * where it holds both, else apart; its tables under their own titles, or in words where they are short.
 */
export function planRevision(chapter: Chapter, rows: number): readonly Slide[] {
  const inWords = chapter.blocks.flatMap((block) =>
    block.type === 'table' && block.rows.length <= FEW ? tableInWords(block) : [block],
  );
  const tables = inWords
    .filter((block) => block.type === 'table')
    .flatMap((table) => planTableSlides(table, rows));
  const words = inWords.filter((block) => block.type !== 'table');
  const together = planTextSlides(withSummary(chapter, words));
  if (together.length === 1) return [...together, ...tables];
  const [release = [], ...others] = cutSections(words);
  return [
    ...planTextSlides(withSummary(chapter, release)),
    ...tables,
    ...others.flatMap((blocks) => planSection(chapter, blocks)),
  ];
}

/** So few rows would leave a slide of their own empty. */
const FEW = 3;

/** « Âge moyen (ans), Cnam Corse : publié le 28 septembre 2018 : 40,2 ; désormais : 37,2 » */
function tableInWords({ id, title, columns, rows, origin }: TableBlock): readonly Block[] {
  const heading: HeadingBlock = {
    type: 'heading',
    id: `${id}-mots`,
    level: 2,
    inlines: title.inlines,
    origin,
  };
  const entries = rows.map(({ label, cells }, index) => {
    const told = cells.flatMap((cell, column) => {
      const { label: name = [], unit = [] } = columns[column] ?? {};
      const named = [plainText(name), plainText(unit)].filter((text) => text !== '').join(' ');
      return cell.type === 'empty' ? [] : `${lowerFirst(named)}\u00A0: ${cell.text}`;
    });
    const inlines: readonly Inline[] = [{ type: 'text', text: told.join('\u202F; ') }];
    return { term: label, sentences: [{ id: `${id}-${index + 1}`, inlines, origin }] };
  });
  return [heading, { type: 'definitions', entries, origin }];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The chapter's message is read on the slide itself. */
function withSummary(chapter: Chapter, blocks: readonly Block[]): Chapter {
  const { keyMessage, origin } = chapter;
  const summary: ParagraphBlock = { type: 'paragraph', sentences: keyMessage, origin };
  return { ...chapter, keyMessage: [], blocks: [summary, ...blocks] };
}

/** Under its own heading. */
function planSection(chapter: Chapter, blocks: readonly Block[]): readonly TextSlide[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'heading') return planTextSlides({ ...chapter, blocks, keyMessage: [] });
  const { id, inlines: title } = first;
  return planTextSlides({ ...chapter, id, title, keyMessage: [], blocks: rest });
}

function cutSections(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    if (block.type === 'heading' || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}
