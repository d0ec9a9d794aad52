import type { EditionStatement } from '../../document/document.js';
import { french } from '../../language/french.js';
import type { Origin } from '../../report-error.js';
import { pushTooHigh } from './check-heights.js';
import { A4_PORTRAIT, PORTRAIT } from './grid.js';
import { assemble, drawing, placedItems, type Slug, slugOf, stack, tagged } from './pages/slug.js';
import type { LaidPage } from './pdfmake/pdfmake-model.js';
import type { PrintContext } from './print-context.js';
import { setTitle } from './set-text.js';
import { elementWithin } from './structure/structure-element.js';
import type { StyleName } from './type-scale.js';

/** The cover speaks for the publication's declaration, not for a template's line. */
const ORIGIN: Origin = { file: 'templates/publication.yaml' };
const BAND_HEIGHT = 500;
/** An erratum's notice: a bar at its left, and white space around its words. */
const NOTICE_BAR = 5;
const NOTICE_ROOM = 10;

/** One accent, one typeface: the year first, then what the publication is and how sure it is. */
export function composeCover(context: PrintContext): LaidPage {
  const { edition } = context.document;
  const bookmark = { title: french.cover.page, level: 1, open: false } as const;
  const anchor = { name: context.targets.cover, bookmark };
  const text = (
    words: string,
    style: StyleName,
    color?: string,
    width: number = PORTRAIT.width,
  ): Slug => {
    const run = { text: words, ...(color && { color }), ...(style === 'coverTitle' && { anchor }) };
    const galley = setTitle(context, [run], style, width, {
      name: french.cover.page.toLowerCase(),
      origin: ORIGIN,
    });
    return tagged(slugOf(galley), elementWithin(context.structure.cover, 'P'));
  };
  const { primary, tint } = context.brand.colours;
  const notice = (words: string): Slug => {
    const set = text(
      words,
      'coverStrong',
      undefined,
      PORTRAIT.width - NOTICE_BAR - 2 * NOTICE_ROOM,
    );
    const height = set.height + 2 * NOTICE_ROOM;
    const bar = { type: 'rect', x: 0, y: 0, w: NOTICE_BAR, h: height, color: primary } as const;
    const ground = { ...bar, w: PORTRAIT.width, color: tint };
    return assemble([
      { slug: drawing([ground, bar], height), x: 0, y: 0 },
      { slug: set, x: NOTICE_BAR + NOTICE_ROOM, y: NOTICE_ROOM },
    ]);
  };
  const white = context.brand.colours.background;
  const band = drawing(
    [
      {
        type: 'rect',
        x: 0,
        y: 0,
        w: A4_PORTRAIT.width,
        h: BAND_HEIGHT,
        color: context.brand.colours.primary,
      },
    ],
    BAND_HEIGHT,
  );
  const head = stack([
    { slug: text(edition.institution, 'coverStrong', white) },
    { slug: text(edition.service, 'coverSmall', white) },
  ]);
  const title = stack([
    { slug: text(titleAlone(edition), 'coverTitle', white) },
    { slug: text(edition.year, 'coverYear', white), above: 2 },
  ]);
  const below = stack([
    { slug: text(edition.subtitle, 'coverSubtitle') },
    // The title of a whole network's report has its name already.
    ...(edition.title.includes(edition.territory.label)
      ? []
      : [{ slug: text(edition.territory.label, 'coverStrong'), above: 14 }]),
  ]);
  const status = stack([
    ...(edition.draft ? [{ slug: text(edition.draft, 'coverStrong') }] : []),
    ...(edition.erratum ? [{ slug: notice(edition.erratum) }] : []),
    { slug: text(edition.releaseStatus, 'coverStrong'), above: edition.erratum ? 16 : 0 },
    { slug: text(edition.publication, 'coverSmall'), above: 4 },
    { slug: text(french.cover.vintage(edition.releaseDateText), 'coverSmall') },
  ]);
  const { left } = PORTRAIT;
  checkRoom(context, head.height + title.height, BAND_HEIGHT - left - 60);
  checkRoom(context, below.height + status.height, A4_PORTRAIT.height - BAND_HEIGHT - left - 60);
  const cover = assemble([
    { slug: band, x: 0, y: 0 },
    { slug: head, x: left, y: PORTRAIT.left },
    { slug: title, x: left, y: BAND_HEIGHT - 30 - title.height },
    { slug: below, x: left, y: BAND_HEIGHT + 30 },
    { slug: status, x: left, y: A4_PORTRAIT.height - PORTRAIT.left - status.height },
  ]);
  return { items: placedItems(cover, 0, 0), pageSize: A4_PORTRAIT };
}

/** The year stands large below the title, which then need not end with it. */
function titleAlone({ title, year }: EditionStatement): string {
  const ending = [` en ${year}`, ` ${year}`].find((words) => title.endsWith(words)) ?? '';
  return title.slice(0, title.length - ending.length);
}

/** Nothing on the cover may run into something else. */
function checkRoom(context: PrintContext, height: number, room: number): void {
  if (height <= room) return;
  pushTooHigh(context, {
    kind: 'block',
    block: { name: french.cover.page.toLowerCase(), origin: ORIGIN },
    height,
    room,
  });
}
