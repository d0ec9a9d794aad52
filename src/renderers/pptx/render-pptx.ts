import { readFileSync } from 'node:fs';
import type { Brand } from '../../brand/brand.js';
import type { DrawFigure } from '../../document/picture.js';
import type { SlidePlan } from '../../document/slide-plan.js';
import { type Fault, fault, ReportError, throwFaults } from '../../report-error.js';
import { assembleDeck } from './repair/assemble-deck.js';
import type { LaidOutSlide } from './shapes/slide-shape.js';
import { layOutSlide } from './slides/lay-out-slide.js';
import type { SlideContext } from './slides/slide-context.js';
import { adoptColours } from './template/adopt-colours.js';
import { type DeckTemplate, readTemplate } from './template/read-template.js';
import { createMeasure, createWidestMeasure } from './text/measure-text.js';
import { writeSlides } from './writer/write-slides.js';

/**
 * Renders the deck: lays out each slide, writes all with pptxgenjs, then puts what it wrote into a
 * package of our own, with the brand's theme, master and layouts.
 *
 * @throws ReportError `pptx-text-overflow`, `pptx-empty-title`, `pptx-table-too-high`,
 *   `pptx-table-too-wide`, `pptx-ambiguous-chart`, `pptx-tile-label`, `template-…`: all that the deck's texts have wrong, at once.
 */
export async function renderPptx(
  plan: SlidePlan,
  brand: Brand,
  drawFigure: DrawFigure,
  { toolVersion }: { readonly toolVersion?: string | undefined } = {},
): Promise<{ readonly bytes: Uint8Array; readonly slides: number }> {
  const faults: Fault[] = [];
  const template = brand.template && openTemplate(brand.template);
  const look = template ? adoptColours(brand, themeOf(template)) : brand;
  const measure = createMeasure(brand);
  const context: SlideContext = {
    edition: plan.edition,
    brand: look,
    measure,
    measureWidest: createWidestMeasure(measure),
    faults,
    drawFigure,
  };
  const slides: LaidOutSlide[] = [];
  for (const slide of plan.slides) {
    try {
      slides.push(await layOutSlide(context, slide));
    } catch (error) {
      // A figure that cannot be drawn does not keep the other slides' faults from being said.
      if (!(error instanceof ReportError)) throw error;
      faults.push(...error.faults);
    }
  }
  throwFaults(faults);
  const written = await writeSlides(slides);
  return {
    bytes: await assembleDeck(written, slides, plan, look, { template, toolVersion }),
    slides: slides.length,
  };
}

function openTemplate({ path, file }: NonNullable<Brand['template']>): DeckTemplate {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new ReportError([fault('template-unreadable', { file }, {})]);
  }
  return readTemplate(bytes, { file });
}

function themeOf({ parts, theme }: DeckTemplate): string {
  const part = parts.get(theme) ?? '<a:theme/>';
  return typeof part === 'string' ? part : new TextDecoder().decode(part);
}
