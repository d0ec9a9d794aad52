import type { Brand } from '../../brand/brand.js';
import type { Attachment } from '../../document/attachment.js';
import type { ReportDocument } from '../../document/document.js';
import { editionTitle } from '../../document/edition-title.js';
import type { DrawFigure } from '../../document/picture.js';
import { type KeptWork, openShelf } from '../../kept-work.js';
import { french } from '../../language/french.js';
import { type Fault, throwFaults } from '../../report-error.js';
import { composeContents } from './compose-contents.js';
import { composeCover } from './compose-cover.js';
import { type FootnoteSetter, footnoteSetter, footnotesAgain } from './compose-footnotes.js';
import { drawPictures } from './draw-pictures.js';
import { finishPage, runningChapters } from './finish-pages.js';
import { gridOf } from './grid.js';
import { destinationPages, romanNumeral } from './pages/page-numbers.js';
import type { PageRoom } from './pages/page-room.js';
import { openDocument, type PrintedMetadata, printPages } from './pdfmake/report-printer.js';
import { planBody } from './plan-body.js';
import { printContext } from './print-context.js';
import { fontFiles } from './type-scale.js';

/** A printed report. */
export interface PrintedReport {
  readonly bytes: Uint8Array;
  /** all pages of the file, cover included */
  readonly pages: number;
}

export interface PrintOptions {
  /** files that ride inside the report */
  readonly attachments?: readonly Attachment[];
  /** false: the same pages without structure, nor any claim of it, to measure what tagging costs */
  readonly tagged?: boolean;
  /** what builds before left */
  readonly kept?: KeptWork | undefined;
}

/**
 * Prints the report: cover, contents, chapters with their figures, tables and footnotes.
 * Same document, brand and pictures, same bytes.
 *
 * @throws ReportError naming each block that does not fit its page, each character that the font
 *   lacks, each broken link, and the faults of the figures that could not be drawn
 */
export async function renderPdf(
  document: ReportDocument,
  brand: Brand,
  drawFigure: DrawFigure,
  { attachments = [], tagged = true, kept }: PrintOptions = {},
): Promise<PrintedReport> {
  const figureFaults: Fault[] = [];
  const pictures = await drawPictures(document, drawFigure, figureFaults);
  const { publication, territory, year } = document.edition;
  const shelf = openShelf(kept, `pages ${publication} ${territory.code} ${year}`);
  const pdf = openDocument(fontFiles(brand), metadataOf(document), { tagged, shelf });
  const context = printContext(document, brand, pictures, pdf, shelf);
  context.faults.push(...figureFaults);
  const footnotes = {
    portrait: footnoteSetter(context, 'portrait'),
    landscape: footnoteSetter(context, 'landscape'),
  };
  const portrait = roomOf('portrait', footnotes.portrait);
  const landscape = roomOf('landscape', footnotes.landscape);

  const body = await planBody(context, { portrait, landscape }, drawFigure);
  const pageOf = destinationPages(body);
  const pageLabel = (destination: string) => String((pageOf.get(destination) ?? 0) + 1);
  const contents = composeContents(context, pageLabel, portrait);
  const chapters = runningChapters(body);
  const again = footnotesAgain(body);
  const pages = [
    composeCover(context),
    ...contents.map((page, index) => {
      const running = { chapter: french.contents, folio: romanNumeral(index + 2) };
      return finishPage(context, page, running, footnotes, pageLabel);
    }),
    ...body.map((page, index) => {
      const folio = `${index + 1} / ${body.length}`;
      const running = { chapter: chapters[index] ?? '', folio };
      return finishPage(context, page, running, footnotes, pageLabel, again[index]);
    }),
  ];
  throwFaults(context.faults);
  const bytes = await printPages(
    pdf,
    pages,
    [
      { from: 0, style: 'r' },
      { from: 1 + contents.length, style: 'D' },
    ],
    context.structure.root,
    attachments,
  );
  shelf.close();
  throwFaults(context.faults);
  return { bytes, pages: pages.length };
}

function roomOf(orientation: 'portrait' | 'landscape', footnotes: FootnoteSetter): PageRoom {
  const { height } = gridOf(orientation);
  return { orientation, height, footnotesHeight: footnotes.height };
}

function metadataOf({ edition }: ReportDocument): PrintedMetadata {
  return {
    title: editionTitle(edition),
    author: edition.institution,
    subject: edition.description,
    keywords: edition.keywords.join(', '),
    creationDate: new Date(`${edition.releaseDate.slice(0, 10)}T00:00:00Z`),
  };
}
