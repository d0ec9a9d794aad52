import { readFileSync } from 'node:fs';
import type { Brand } from '../../brand/brand.js';
import { ROWS_A_SLIDE } from '../../document/cut-table-rows.js';
import type { DrawFigure } from '../../document/picture.js';
import type { SlidePlan } from '../../document/slide-plan.js';
import type { KeptWork } from '../../kept-work.js';
import { type Fault, fault, ReportError, throwFaults } from '../../report-error.js';
import { assembleDeck, type DeckSlide } from './repair/assemble-deck.js';
import { slidePath } from './repair/assemble-slide.js';
import { keepParts } from './repair/keep-parts.js';
import type { LaidOutSlide } from './shapes/slide-shape.js';
import { OWN_LAYOUTS } from './shell/deck-layouts.js';
import { footerWords } from './slides/footer-words.js';
import { layOutSlide } from './slides/lay-out-slide.js';
import type { SlideContext } from './slides/slide-context.js';
import { adoptColours } from './template/adopt-colours.js';
import { type DeckTemplate, readTemplate } from './template/read-template.js';
import { createMeasure, createWidestMeasure, isUsualFamily } from './text/measure-text.js';
import { writeSlides } from './writer/write-slides.js';

export interface RenderOptions {
  readonly toolVersion?: string | undefined;
  /** the deck with shorter tables, for a template with less room; absent: they must fit as they are */
  readonly planFor?: ((rows: number) => SlidePlan) | undefined;
  /** draws figures in other colours, those of a template; absent: they keep the brand's */
  readonly drawerFor?: ((brand: Brand) => Promise<DrawFigure>) | undefined;
  /** what builds before finished; absent: all are made anew */
  readonly kept?: KeptWork | undefined;
}

/**
 * Renders the deck: lays out each slide, writes all with pptxgenjs, then puts what it wrote into a
 * package of our own, with the brand's theme, master and layouts. A slide that was finished before goes
 * there as it is.
 *
 * @throws ReportError `pptx-text-overflow`, `pptx-empty-title`, `pptx-table-too-high`,
 *   `pptx-table-too-wide`, `pptx-ambiguous-chart`, `pptx-chart-label`, `pptx-tile-label`, `template-…`: all that the deck's texts have wrong, at once.
 */
export async function renderPptx(
  planned: SlidePlan,
  brand: Brand,
  drawFigure: DrawFigure,
  { toolVersion, drawerFor, planFor, kept }: RenderOptions = {},
): Promise<{ readonly bytes: Uint8Array; readonly slides: number }> {
  const faults: Fault[] = [];
  const file = brand.template && openTemplate(brand.template);
  const template = file && readTemplate(file.bytes, file.at);
  const plan = (template && planFor?.(rowsIn(template))) ?? planned;
  const look = template ? adoptColours(brand, template.inks) : brand;
  const usual = createMeasure(brand);
  const measureWidest = createWidestMeasure(usual);
  const layouts = template?.layouts ?? OWN_LAYOUTS;
  const measure = template && !isUsualFamily(template.family) ? measureWidest : usual;
  const context: SlideContext = {
    edition: plan.edition,
    footers: footerWords(plan.edition, layouts, measure),
    brand: look,
    layouts,
    measure,
    measureWidest,
    faults,
    drawFigure: template && drawerFor ? await drawerFor(look) : drawFigure,
  };
  const finished = keepParts(kept, {
    edition: plan.edition,
    brand,
    template: file?.bytes,
    isRedrawn: drawerFor !== undefined,
  });
  const slides: DeckSlide[] = [];
  for (const [index, slide] of plan.slides.entries()) {
    const number = index + 1;
    const parts = finished.find(slidePath(number), slide);
    if (parts) {
      slides.push({ type: 'finished', parts });
      continue;
    }
    try {
      slides.push({ type: 'laid-out', slide: await layOutSlide(context, slide, number) });
    } catch (error) {
      // A figure that cannot be drawn does not keep the other slides' faults from being said.
      if (!(error instanceof ReportError)) throw error;
      faults.push(...error.faults);
    }
  }
  throwFaults(faults);
  const written = await writeSlides(slides.flatMap(laidOutOnly));
  const extras = { template, toolVersion, finished };
  return {
    bytes: await assembleDeck(slides, written, plan, context, extras),
    slides: slides.length,
  };
}

function laidOutOnly(slide: DeckSlide): readonly LaidOutSlide[] {
  return slide.type === 'laid-out' ? [slide.slide] : [];
}

/** As many rows of a table as have room where the deck's own layout has room for the usual number. */
function rowsIn({ layouts }: DeckTemplate): number {
  const heights = [layouts, OWN_LAYOUTS].map(({ slotOf }) => slotOf('table', 'table').box.height);
  const [room = 0, own = 1] = heights;
  return Math.floor((ROWS_A_SLIDE * room) / own);
}

function openTemplate({ path, file }: NonNullable<Brand['template']>) {
  try {
    return { at: { file }, bytes: readFileSync(path) };
  } catch {
    throw new ReportError([fault('template-unreadable', { file }, {})]);
  }
}
