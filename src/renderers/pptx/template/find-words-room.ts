import type { Box } from '../shell/box.js';
import { drawnOver } from './find-ground.js';
import type { TemplatePlaceholder } from './read-placeholder.js';
import type { TemplateLayout } from './template-layout.js';

/** As wide as capitals stand for the letters that are measured. */
const CAPITALS = 1.25;
/** A drawing over so much of a placeholder's width is a band, on which its words stand. */
const BAND = 0.9;
const LEAST_BAND = 0.5;

/** Where a placeholder's words stand clear of a logo, and on one band where it crosses its edge. */
export function findWordsRoom(layout: TemplateLayout, placeholder: TemplatePlaceholder): Box {
  const { inside, align, capitals } = placeholder;
  const drawn = drawnOver(layout, inside);
  const band = drawn.findLast(({ width }) => width >= BAND * inside.width);
  const cut = Math.max(
    0,
    ...drawn.filter(({ width }) => width < inside.width / 2).map((logo) => cutBy(logo, inside)),
  );
  // Centred words are kept from a logo on both sides.
  const width = (inside.width - cut * (align === 'ctr' ? 2 : 1)) / (capitals ? CAPITALS : 1);
  return { ...(band ? onBand(placeholder, band) : inside), width };
}

function cutBy(logo: Box, { x, width }: Box): number {
  const isRight = logo.x + logo.width / 2 > x + width / 2;
  return isRight ? x + width - logo.x : logo.x + logo.width - x;
}

/** The part of a placeholder in which words at its anchor do not leave the band. */
function onBand({ inside, anchor }: TemplatePlaceholder, band: Box): Box {
  const top = Math.max(inside.y, band.y);
  const end = Math.min(inside.y + inside.height, band.y + band.height);
  if (end - top < LEAST_BAND * inside.height) return inside;
  if (anchor === 't') return top > inside.y ? inside : { ...inside, height: end - top };
  if (anchor === 'b') {
    return end < inside.y + inside.height ? inside : { ...inside, y: top, height: end - top };
  }
  const middle = inside.y + inside.height / 2;
  const half = Math.min(middle - top, end - middle);
  return { ...inside, y: middle - half, height: 2 * half };
}
