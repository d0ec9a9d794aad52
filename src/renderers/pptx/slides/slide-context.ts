import type { Brand } from '../../../brand/brand.js';
import type { EditionStatement } from '../../../document/document.js';
import type { DrawFigure } from '../../../document/picture.js';
import type { Slide } from '../../../document/slide-plan.js';
import type { DeckLayouts } from '../shell/deck-layouts.js';
import type { FooterWords } from '../shell/write-masters.js';
import type { LayoutContext } from '../text/fit-text.js';
import type { MeasureText } from '../text/measure-text.js';

/** What every slide of a deck is laid out with. */
export interface SlideContext extends LayoutContext {
  readonly edition: EditionStatement;
  /** the foot of every slide but the first */
  readonly footers: FooterWords;
  readonly brand: Brand;
  readonly layouts: DeckLayouts;
  readonly drawFigure: DrawFigure;
  /** for tables, whose rows would push what is below them off the slide, and names beside bars */
  readonly measureWidest: MeasureText;
}

/** The slide and the line of the institution's files that a fault names. */
export function ownerOf(slide: Slide) {
  const origin = originOf(slide);
  return origin ? { slide: slide.id, origin } : { slide: slide.id };
}

/** The declaration of what a slide shows. */
export function originOf(slide: Slide) {
  if (slide.type === 'figure') return slide.figure.origin;
  if (slide.type === 'table') return slide.table.origin;
  return undefined;
}
