import { fault, type Origin } from '../../report-error.js';
import type { FootnoteSetter } from './compose-footnotes.js';
import { gridOf, type PageGrid } from './grid.js';
import type { PlannedPage } from './pages/piece.js';
import { assemble, drawing, type PageLabel, placedItems, type Slug, tagged } from './pages/slug.js';
import type { LaidPage, TextRun } from './pdfmake/pdfmake-model.js';
import type { PrintContext } from './print-context.js';
import { type LineSlug, setLine } from './set-line.js';
import { RUNNING_FOOTER, RUNNING_HEADER } from './structure/structure-element.js';

const ORIGIN: Origin = { file: 'templates/publication.yaml' };
const HEADER_ABOVE_TEXT = 30;
const FOOTER_BELOW_TEXT = 22;

/** What runs at the top and bottom of a page. */
export interface RunningText {
  readonly chapter: string;
  /** « 12 / 34 » */
  readonly folio: string;
}

/** The chapter that each page belongs to: the one its text begins in. */
export function runningChapters(pages: readonly PlannedPage[]): readonly string[] {
  let current = '';
  return pages.map((page) => {
    const opening = page.opens[0]?.title;
    const chapter = page.opensAtTop || current === '' ? (opening ?? current) : current;
    current = page.opens.at(-1)?.title ?? current;
    return chapter;
  });
}

/**
 * The planned page with its footnotes, its running header and its folio.
 *
 * @param again footnotes that a page before has, too
 */
export function finishPage(
  context: PrintContext,
  page: PlannedPage,
  running: RunningText,
  footnotes: Readonly<Record<PlannedPage['orientation'], FootnoteSetter>>,
  pageLabel: PageLabel,
  again?: ReadonlySet<string>,
): LaidPage {
  const grid = gridOf(page.orientation);
  const notes =
    page.footnotes.length > 0 ? [footnotes[page.orientation].set(page.footnotes, again)] : [];
  const all = assemble([
    ...page.parts.map(({ slug, y }) => ({ slug, x: grid.left, y: grid.top + y })),
    ...notes.map((slug) => ({ slug, x: grid.left, y: grid.top + grid.height - slug.height })),
    {
      slug: tagged(header(context, grid, running.chapter), RUNNING_HEADER),
      x: grid.left,
      y: grid.top - HEADER_ABOVE_TEXT,
    },
    {
      slug: tagged(footer(context, grid, running.folio), RUNNING_FOOTER),
      x: grid.left,
      y: grid.top + grid.height + FOOTER_BELOW_TEXT,
    },
  ]);
  return { items: placedItems(all, 0, 0, pageLabel), pageSize: grid.size };
}

/** Between what stands left and right on a running line, at least. */
const RUNNING_GAP = 12;

/** What runs left and right; a fault when the one would run into the other. */
function ends(
  context: PrintContext,
  grid: PageGrid,
  left: readonly TextRun[],
  right: readonly TextRun[],
  line: 'header' | 'footer',
): { readonly left: LineSlug; readonly right: LineSlug } {
  const style = context.styles.running;
  const block = { name: line === 'header' ? 'en-tête courant' : 'pied de page', origin: ORIGIN };
  const set = {
    left: setLine(context, left, style, block),
    right: setLine(context, right, style, block),
  };
  const width = set.left.width + set.right.width + RUNNING_GAP;
  if (width > grid.width) {
    // A folio is another on each page: the fault would be, too.
    const text = [...left, ...(line === 'header' ? right : [])].map((run) => run.text).join(' · ');
    context.faults.push(fault('pdf-running-line-too-long', ORIGIN, { line, text }));
  }
  return set;
}

function header(context: PrintContext, grid: PageGrid, chapter: string): Slug {
  const { publication, year } = context.document.edition;
  const { left, right } = ends(
    context,
    grid,
    [{ text: `${publication} · ${year}` }],
    [{ text: chapter }],
    'header',
  );
  const y = left.height + 4;
  const lineColor = context.brand.colours.rule;
  return assemble([
    { slug: left, x: 0, y: 0 },
    { slug: right, x: grid.width - right.width, y: 0 },
    {
      slug: drawing(
        [{ type: 'line', x1: 0, x2: grid.width, y1: y, y2: y, lineWidth: 0.5, lineColor }],
        0,
      ),
      x: 0,
      y: 0,
    },
  ]);
}

function footer(context: PrintContext, grid: PageGrid, folio: string): Slug {
  const { institution, releaseDateText, draft } = context.document.edition;
  const { left, right } = ends(
    context,
    grid,
    [{ text: `${draft ?? institution} · ${releaseDateText}` }],
    [{ text: folio, bold: true }],
    'footer',
  );
  return assemble([
    { slug: left, x: 0, y: 0 },
    { slug: right, x: grid.width - right.width, y: 0 },
  ]);
}
