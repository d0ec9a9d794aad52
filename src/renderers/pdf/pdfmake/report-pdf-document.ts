import { NO_SHELF } from '../../../kept-work.js';
import { type PackedObject, packObjects, writeCrossReferences } from './object-packer.js';
import { PDFDocument } from './pdfmake-classes.js';
import type { PdfFont } from './pdfmake-model.js';
import type { PdfReference } from './pdfmake-objects.js';
import type { ResourceUse } from './resource-use.js';
import { shareFont } from './share-font.js';
import { UNIVERSAL_ACCESS, writeXmp } from './write-xmp.js';

/**
 * A pdfkit document whose metadata are our own (escaped, complete, and true of a tagged file), and
 * whose small objects are packed: a structure tree has thousands. The catalogue and the names stay
 * plain: a manifest is attached to them afterwards. Its fonts are those that charts were measured with.
 */
export class ReportPdfDocument extends PDFDocument {
  readonly #shared = new Set<PdfFont>();
  readonly #packed: PackedObject[] = [];
  /** what was written of the object that is being ended */
  #object: (string | Buffer)[] | undefined;
  #isMute = false;
  /** told of each font that a page takes, and of each opacity it sets */
  onUse: ((use: ResourceUse) => void) | undefined;
  /** what the last report of its kind left */
  shelf = NO_SHELF;

  /** Fonts opened so far, in order. */
  fontsInUse(): readonly PdfFont[] {
    return [...this.#shared];
  }

  /**
   * Opens the faces that no text was set in: pictures may take them. What opens one by itself would
   * have it unshared, and a page that is not drawn again opens none.
   *
   * @returns the font of each face, by its name on pages: several faces may be one
   */
  openFaces(): readonly string[] {
    return Object.keys(this.fonts).flatMap((family) =>
      FACES.map(([bold, italics]) => this.provideFont(family, bold, italics).id),
    );
  }

  /** Drawings leave nothing on the page until it is over. */
  mute(isMute: boolean): void {
    this.#isMute = isMute;
  }

  override addContent(operators: string): this {
    if (!this.#isMute) super.addContent(operators);
    return this;
  }

  override _doOpacity(fill: number | null, line: number | null): void {
    this.onUse?.([fill, line]);
    super._doOpacity(fill, line);
  }

  override provideFont(family: string, bold: boolean, italics: boolean): PdfFont {
    const font = super.provideFont(family, bold, italics);
    const path = this.getFontFile(family, bold, italics);
    if (path && !this.#shared.has(font)) {
      shareFont(font, path, { onUse: () => this.onUse?.(font.id), shelf: this.shelf });
      this.#shared.add(font);
    }
    return font;
  }

  override _write(data: string | Buffer): void {
    // pdfkit's constructor writes before this class has its fields.
    if (!(#packed in this)) {
      super._write(data);
    } else if (this.#object) {
      this.#object.push(data);
    } else if (typeof data === 'string' && /^\d+ 0 obj$/.test(data)) {
      this.#object = [data];
    } else {
      super._write(data);
    }
  }

  override _refEnd(reference: PdfReference): void {
    const written = this.#object ?? [];
    this.#object = undefined;
    const [, dictionary, next] = written;
    const plain = reference === this._root || reference === this._root.data.Names;
    if (typeof dictionary === 'string' && next === 'endobj' && !plain) {
      this.#packed.push({ id: reference.id, text: dictionary });
    } else {
      for (const data of written) super._write(data);
    }
    super._refEnd(reference);
  }

  override _finalize(): void {
    const offsets = [...this._offsets];
    const packed = packObjects(this.#packed, offsets.length + 1);
    for (const stream of packed.streams) {
      offsets.push(this._offset);
      super._write(stream);
    }
    const start = this._offset;
    const id = Buffer.from(this._id).toString('hex');
    const trailer = `/Root ${this._root} /Info ${this._info} /ID [<${id}> <${id}>]`;
    super._write(writeCrossReferences([...offsets, start], packed, trailer));
    super._write(`startxref\n${start}\n%%EOF`);
    this.push(null);
  }

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

const FACES = [
  [false, false],
  [false, true],
  [true, false],
  [true, true],
] as const;
