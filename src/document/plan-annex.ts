import type { Block, Chapter, DefinitionsBlock, ReportDocument } from './document.js';
import type { Inline } from './inline.js';
import { plainText } from './plain-text.js';
import { linesOf } from './plan-notes.js';
import { planTextSlides } from './plan-text-slides.js';
import type { Sign } from './sign.js';
import type { TextSlide } from './slide-plan.js';

/**
 * The annex as a slide that a room can read: what the deck's key figures mean, the signs it prints,
 * the method. The other definitions, and the sources that each slide says below its figure, go to the
 * notes of the annex.
 */
export function planAnnex(document: ReportDocument, chapter: Chapter): readonly TextSlide[] {
  const shown = termsShown(document);
  const blocks = chapter.blocks.map((block) =>
    block.type === 'definitions' ? keepEntries(block, shown, true) : block,
  );
  const left = chapter.blocks.flatMap((block) =>
    block.type === 'definitions' ? linesOf(keepEntries(block, shown, false)) : [],
  );
  const slides = planTextSlides({ ...chapter, blocks: withoutEmptySections(blocks) });
  return slides.map((slide, index) =>
    index === slides.length - 1 ? { ...slide, notes: [...slide.notes, ...left] } : slide,
  );
}

/** Labels of the indicators among the key figures, and the signs of figures and tables. */
function termsShown(document: ReportDocument): ReadonlySet<string> {
  const blocks = document.chapters.flatMap((chapter) => chapter.blocks);
  const labels = blocks.flatMap((block) =>
    block.type === 'key-figures'
      ? block.items.flatMap(({ number }) => labelsOf(document, number))
      : [],
  );
  return new Set([...labels, ...blocks.flatMap(signsOf).map(({ sign }) => sign)]);
}

function labelsOf(document: ReportDocument, inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.type !== 'number')
      return 'inlines' in inline ? labelsOf(document, inline.inlines) : [];
    return inline.valueKeys.flatMap((key) => document.values[key]?.label ?? []);
  });
}

function signsOf(block: Block): readonly Sign[] {
  return 'signs' in block ? block.signs : [];
}

function keepEntries(
  block: DefinitionsBlock,
  shown: ReadonlySet<string>,
  kept: boolean,
): DefinitionsBlock {
  const entries = block.entries.filter(({ term }) => shown.has(plainText(term)) === kept);
  return { ...block, entries };
}

/** A heading with nothing left below it goes too. */
function withoutEmptySections(blocks: readonly Block[]): readonly Block[] {
  const filled = blocks.filter((block) => block.type !== 'definitions' || block.entries.length > 0);
  return filled.filter((block, index) => {
    const next = filled[index + 1];
    if (block.type !== 'heading') return true;
    return next !== undefined && (next.type !== 'heading' || next.level > block.level);
  });
}
