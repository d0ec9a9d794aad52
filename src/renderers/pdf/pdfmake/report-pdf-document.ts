import { PDFDocument } from './pdfmake-classes.js';
import { UNIVERSAL_ACCESS, writeXmp } from './write-xmp.js';

/** A pdfkit document whose metadata are our own: escaped, complete, and true of a tagged file. */
export class ReportPdfDocument extends PDFDocument {
  override _addInfo(): void {
    const text = (key: string): string => String(this.info[key] ?? '');
    const date = this.info.CreationDate;
    const descriptions = writeXmp({
      title: text('Title'),
      author: text('Author'),
      subject: text('Subject'),
      keywords: text('Keywords'),
      language: this.options.lang,
      creator: text('Creator'),
      producer: text('Producer'),
      date: date instanceof Date ? date : new Date(0),
    });
    this.appendXML(descriptions);
    if (this.options.tagged) this.appendXML(UNIVERSAL_ACCESS);
  }
}
