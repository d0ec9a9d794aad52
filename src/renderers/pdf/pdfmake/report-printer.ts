import type { Attachment } from '../../../document/attachment.js';
import { NO_SHELF, type Shelf } from '../../../kept-work.js';
import type { StructureElement } from '../structure/structure-element.js';
import { attachFiles } from './attach-files.js';
import type { LaidPage } from './pdfmake-model.js';
import type { FontFiles, PdfDocument, PdfDocumentOptions } from './pdfmake-objects.js';
import { ReportPdfDocument } from './report-pdf-document.js';
import { ReportRenderer } from './report-renderer.js';
import { StructureWriter } from './structure-writer.js';

/** What the file says of itself. */
export interface PrintedMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creationDate: Date;
}

/**
 * A pdfkit document of our own making: no shared fonts or policies, no URL is ever resolved, no
 * file is read but the fonts.
 */
export function openDocument(
  fonts: Readonly<Record<string, FontFiles>>,
  metadata: PrintedMetadata,
  { tagged = true, shelf = NO_SHELF }: OpeningOptions = {},
): ReportPdfDocument {
  const readable = new Set(Object.values(fonts).flatMap((faces) => Object.values(faces)));
  const options = documentOptions(metadata, tagged);
  const document = new ReportPdfDocument(fonts, {}, {}, {}, options, null, (path) =>
    readable.has(path),
  );
  document.shelf = shelf;
  return document;
}

export interface OpeningOptions {
  readonly tagged?: boolean;
  /** keeps drawn pages and embedded fonts */
  readonly shelf?: Shelf;
}

/** Labels of pages in viewers, from the page of that index (from 0) on. */
export interface PageLabelRange {
  readonly from: number;
  readonly style: 'r' | 'D';
}

/** Draws the pages and closes the file; its structure is written when the document is tagged. */
export async function printPages(
  document: ReportPdfDocument,
  pages: readonly LaidPage[],
  labels: readonly PageLabelRange[],
  structure: StructureElement,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const bytes = collect(document);
  const writer = document.options.tagged ? new StructureWriter(document) : undefined;
  new ReportRenderer(document, writer).renderPages(pages);
  writer?.finish(structure);
  const date = document.info.CreationDate;
  attachFiles(document, attachments, date instanceof Date ? date : new Date(0));
  document._root.data.PageLabels = {
    Nums: labels.flatMap(({ from, style }) => [from, { S: style }]),
  };
  document.end();
  return bytes;
}

function documentOptions(metadata: PrintedMetadata, tagged: boolean): PdfDocumentOptions {
  return {
    size: [595.28, 841.89],
    pdfVersion: '1.7',
    compress: true,
    displayTitle: true,
    lang: 'fr-FR',
    tagged,
    subset: tagged ? 'PDF/A-3a' : '',
    fontLayoutCache: true,
    bufferPages: false,
    autoFirstPage: false,
    info: {
      Title: metadata.title,
      Author: metadata.author,
      Subject: metadata.subject,
      Keywords: metadata.keywords,
      Creator: 'Millésime',
      Producer: 'Millésime',
      CreationDate: metadata.creationDate,
      ModDate: metadata.creationDate,
    },
    font: null,
  };
}

function collect(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
