import { PDFDocument } from './pdfmake-classes.js';

/** pdfkit copies title, author and keywords into XML without escaping them: ours are escaped. */
export class ReportPdfDocument extends PDFDocument {
  override _addInfo(): void {
    const plain = this.info;
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [
        key,
        typeof value === 'string' ? escapeXml(value) : value,
      ]),
    );
    super._addInfo();
    this.info = plain;
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
