import { createHash } from 'node:crypto';
import { type ManifestContent, withDigest, writeManifest } from './manifest.js';
import { digestPdf } from './manifest-digest.js';

/** The attachment's name, as readers of PDF show it. */
const NAME = 'millesime.json';
const DESCRIPTION = 'Manifeste Millésime : ce dont ce fichier est fait, pour « millesime verify »';

/**
 * Attaches the manifest to a PDF by an incremental update (ISO 32000-1, 7.5.6): the file stays as it
 * is, and after it come the attachment, the catalogue and the name tree that know it, and their
 * cross-references. The attachment has what PDF/A-3 asks for: its type, its dates, its relation to
 * the document. The same file and manifest give the same bytes.
 *
 * @param pdf with a classic cross-reference table, as pdfkit writes it
 */
export function attachToPdf(pdf: Uint8Array, content: ManifestContent): Uint8Array {
  const text = writeManifest(content);
  const update = writeUpdate(readStructure(pdf), text, content.releaseDate);
  const bytes = Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
  const filled = withDigest(text, digestPdf(bytes, text));
  bytes.write(filled, bytes.lastIndexOf(text, undefined, 'latin1'), 'latin1');
  return bytes;
}

/** What of a PDF an update must know. */
interface Structure {
  readonly length: number;
  /** where its last cross-references stand */
  readonly startxref: number;
  /** number of the first free object */
  readonly size: number;
  readonly root: NumberedObject;
  /** absent: the catalogue names nothing yet */
  readonly names: NumberedObject | undefined;
  readonly info: string;
  readonly id: string;
}

interface NumberedObject {
  readonly number: number;
  /** from `<<` to `>>` */
  readonly dictionary: string;
}

function readStructure(pdf: Uint8Array): Structure {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString('latin1');
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const startxref = Number(match(trailer, /startxref\s+(\d+)/));
  const object = (number: number) => readObject(text, startxref, number);
  const root = object(Number(match(trailer, /\/Root (\d+) 0 R/)));
  const names = /\/Names (\d+) 0 R/.exec(root.dictionary)?.[1];
  const structure: Structure = {
    length: pdf.length,
    startxref,
    size: Number(match(trailer, /\/Size (\d+)/)),
    root,
    names: names === undefined ? undefined : object(Number(names)),
    info: match(trailer, /(\/Info \d+ 0 R)/),
    id: match(trailer, /\/ID \[\s*<([0-9a-f]+)>/i),
  };
  if (/\/(AF|EmbeddedFiles)\b/.test(root.dictionary + (structure.names?.dictionary ?? ''))) {
    throw new Error('the PDF has attachments already: the manifest must join them');
  }
  return structure;
}

/** An object by the classic table: a line of 20 bytes an object, from object 0. */
function readObject(text: string, startxref: number, number: number): NumberedObject {
  const table = /^xref\s+0 \d+\s+/.exec(text.slice(startxref, startxref + 40))?.[0];
  if (table === undefined) throw new Error('the PDF has no classic cross-reference table');
  const offset = Number(text.substr(startxref + table.length + number * 20, 10));
  const object = text.slice(offset, text.indexOf('endobj', offset));
  if (!object.startsWith(`${number} 0 obj`))
    throw new Error(`object ${number} is not in its place`);
  return { number, dictionary: object.slice(object.indexOf('<<')).trimEnd() };
}

function writeUpdate(structure: Structure, manifest: string, releaseDate: string): string {
  const { size, root, names, info, id } = structure;
  const [file, stream] = [size, size + 1];
  const date = `(D:${releaseDate.replaceAll('-', '')}000000Z)`;
  const tree = `/EmbeddedFiles << /Names [(${NAME}) ${file} 0 R] >>`;
  const catalogue = `/AF [${file} 0 R]${names ? '' : ` /Names << ${tree} >>`}`;
  const objects: readonly (readonly [number, string])[] = [
    [root.number, insertInto(root, catalogue)],
    ...(names ? [[names.number, insertInto(names, tree)] as const] : []),
    [
      file,
      `<< /Type /Filespec /F (${NAME}) /UF (${NAME}) /Desc ${textString(DESCRIPTION)} /AFRelationship /Data /EF << /F ${stream} 0 R /UF ${stream} 0 R >> >>`,
    ],
    [
      stream,
      `<< /Type /EmbeddedFile /Subtype /application#2Fjson /Params << /Size ${manifest.length} /CreationDate ${date} /ModDate ${date} >> /Length ${manifest.length} >>\nstream\n${manifest}\nendstream`,
    ],
  ];
  let body = '\n';
  const offsets = objects.map(([number, object]) => {
    const offset = structure.length + body.length;
    body += `${number} 0 obj\n${object}\nendobj\n`;
    return [number, offset] as const;
  });
  const xref = structure.length + body.length;
  const changed = createHash('sha256').update(body, 'latin1').digest('hex').slice(0, 32);
  return `${body}xref\n0 1\n0000000000 65535 f \n${offsets.map(xrefSection).join('')}trailer\n<< /Size ${size + 2} /Root ${root.number} 0 R ${info} /ID [<${id}> <${changed}>] /Prev ${structure.startxref} >>\nstartxref\n${xref}\n%%EOF\n`;
}

function insertInto({ dictionary }: NumberedObject, entries: string): string {
  return dictionary.replace('<<', () => `<<\n${entries}`);
}

function xrefSection([number, offset]: readonly [number, number]): string {
  return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
}

/** UTF-16BE with its mark, in hexadecimal. */
function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, '0').toUpperCase()).join('')}>`;
}

function match(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`the PDF's trailer has no ${pattern.source}`);
  return found;
}
