import { ROWS_A_SLIDE } from './cut-table-rows.js';
import type { Block, Chapter, ReportDocument } from './document.js';
import { editionTitle } from './edition-title.js';
import { planAnnex } from './plan-annex.js';
import { planFigureSlide, planKeyFiguresSlides, planSectionSlide } from './plan-message-slides.js';
import { shareProse } from './plan-notes.js';
import { planRevision } from './plan-revision.js';
import { planTableSlides } from './plan-table-slides.js';
import { pointToSlides } from './point-to-slides.js';
import type { Slide, SlidePlan, SlideSection, TitleSlide } from './slide-plan.js';

/**
 * Plans the deck: a title slide, then each chapter's slides. A figure gives one slide, a table as
 * many as its rows need, key figures one for nine, an annex text slides. A chapter that shows
 * nothing has a slide of its own; the others are sections of the deck. The prose is shared out among
 * the notes of its chapter's slides, so that nothing the report says is lost.
 *
 * @param rows most of a table on one slide
 */
export function planSlides(document: ReportDocument, rows: number = ROWS_A_SLIDE): SlidePlan {
  const opening = planTitleSlide(document);
  const chapters = document.chapters.flatMap(withoutFigureData).map((chapter) => ({
    chapter,
    slides: planChapter(document, chapter, rows),
  }));
  const sections = chapters.filter(({ slides }) => slides.length > 0).map(sectionOf);
  const slides = [opening, ...chapters.flatMap((planned) => planned.slides)];
  return {
    edition: document.edition,
    sections: [{ id: 'opening', title: opening.title, slides: [opening.id] }, ...sections],
    slides: pointToSlides(slides, sections),
  };
}

/** A native chart holds its own values: tables of them are for print. */
function withoutFigureData(chapter: Chapter): readonly Chapter[] {
  const blocks = chapter.blocks.filter(({ type }) => type !== 'figure-data');
  if (blocks.length === chapter.blocks.length) return [chapter];
  return blocks.length === 0 ? [] : [{ ...chapter, blocks }];
}

function planTitleSlide({ edition }: ReportDocument): TitleSlide {
  const title = [{ type: 'text' as const, text: editionTitle(edition) }];
  const notes = [edition.description, edition.releaseStatus]
    .filter((text) => text !== '')
    .map((text) => [{ type: 'text' as const, text }]);
  return { type: 'title', id: 'title', title, notes };
}

function planChapter(document: ReportDocument, chapter: Chapter, rows: number): readonly Slide[] {
  if (chapter.kind === 'annex') return planAnnex(document, chapter);
  if (chapter.kind === 'revision') return planRevision(chapter, rows);
  const slides = chapter.blocks.flatMap((block) => planBlock(document, chapter, block, rows));
  return shareProse(document, chapter, [...planOpening(document, chapter, slides), ...slides]);
}

function planBlock(
  document: ReportDocument,
  chapter: Chapter,
  block: Block,
  rows: number,
): readonly Slide[] {
  switch (block.type) {
    case 'key-figures':
      return planKeyFiguresSlides(document, chapter, block);
    case 'figure':
      return [planFigureSlide(block)];
    case 'table':
      return planTableSlides(block, rows);
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'definitions':
    case 'figure-data':
      return [];
  }
}

/** A chapter that shows nothing still says its message; the others are opened by their figures. */
function planOpening(
  document: ReportDocument,
  chapter: Chapter,
  slides: readonly Slide[],
): readonly Slide[] {
  return slides.length > 0 || chapter.blocks.length === 0
    ? []
    : [planSectionSlide(document, chapter)];
}

function sectionOf({
  chapter,
  slides,
}: {
  chapter: Chapter;
  slides: readonly Slide[];
}): SlideSection {
  return { id: chapter.id, title: chapter.title, slides: slides.map((slide) => slide.id) };
}
