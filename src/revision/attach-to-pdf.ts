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
 * @param pdf whose catalogue and names are plain objects; its cross-references, a table or a stream,
 *   are updated in kind
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
  /** whether they are a stream: an update must be one too */
  readonly isStream: boolean;
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
  const startxref = Number(match(text.slice(-64), /startxref\s+(\d+)/));
  const isStream = !text.startsWith('xref', startxref);
  const trailer = isStream
    ? text.slice(startxref, text.indexOf('stream', startxref))
    : text.slice(text.lastIndexOf('trailer'));
  const root = readObject(text, Number(match(trailer, /\/Root (\d+) 0 R/)));
  const names = /\/Names (\d+) 0 R/.exec(root.dictionary)?.[1];
  return {
    length: pdf.length,
    startxref,
    isStream,
    size: Number(match(trailer, /\/Size (\d+)/)),
    root,
    names: names === undefined ? undefined : readObject(text, Number(names)),
    info: match(trailer, /(\/Info \d+ 0 R)/),
    id: match(trailer, /\/ID \[\s*<([0-9a-f]+)>/i),
  };
}

function readObject(text: string, number: number): NumberedObject {
  const head = `\n${number} 0 obj\n`;
  const offset = text.lastIndexOf(head);
  if (offset < 0) throw new Error(`object ${number} is not a plain one`);
  const object = text.slice(offset + head.length, text.indexOf('endobj', offset));
  return { number, dictionary: object.trimEnd() };
}

function writeUpdate(structure: Structure, manifest: string, releaseDate: string): string {
  const { size, root, names, id } = structure;
  const [file, stream] = [size, size + 1];
  const date = `(D:${releaseDate.replaceAll('-', '')}000000Z)`;
  const files = names?.dictionary ?? '';
  const catalogue = withAssociated(root.dictionary, file);
  const objects: readonly (readonly [number, string])[] = [
    [
      root.number,
      names ? catalogue : insertInto(catalogue, `/Names << ${writeTree(files, file)} >>`),
    ],
    ...(names
      ? [[names.number, insertInto(withoutTree(files), writeTree(files, file))] as const]
      : []),
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
  const offsets = objects.map(([number, object]): readonly [number, number] => {
    const offset = structure.length + body.length;
    body += `${number} 0 obj\n${object}\nendobj\n`;
    return [number, offset];
  });
  const xref = structure.length + body.length;
  const changed = createHash('sha256').update(body, 'latin1').digest('hex').slice(0, 32);
  const trailer = `/Root ${root.number} 0 R ${structure.info} /ID [<${id}> <${changed}>] /Prev ${structure.startxref}`;
  const section = structure.isStream
    ? writeXrefStream([...offsets, [size + 2, xref]], trailer)
    : `xref\n0 1\n0000000000 65535 f \n${offsets.map(xrefSection).join('')}trailer\n<< /Size ${size + 2} ${trailer} >>\n`;
  return `${body}${section}startxref\n${xref}\n%%EOF\n`;
}

/** The catalogue knows the file beside those that it knew. */
function withAssociated(catalogue: string, file: number): string {
  return catalogue.includes('/AF [')
    ? catalogue.replace('/AF [', () => `/AF [${file} 0 R `)
    : insertInto(catalogue, `/AF [${file} 0 R]`);
}

const TREE = /\/EmbeddedFiles <<\s*\/Names \[([^\]]*)\]\s*>>/;

/** The tree of attachments with the manifest at its place: sorted by name. */
function writeTree(names: string, file: number): string {
  const known = [...(TREE.exec(names)?.[1] ?? '').matchAll(/\(([^)]*)\) (\d+) 0 R/g)];
  const all = [...known.map(([, name = '', id = '']) => [name, id]), [NAME, String(file)]];
  all.sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return `/EmbeddedFiles << /Names [${all.map(([name, id]) => `(${name}) ${id} 0 R`).join(' ')}] >>`;
}

function withoutTree(names: string): string {
  return names.replace(TREE, '');
}

function insertInto(dictionary: string, entries: string): string {
  return dictionary.replace('<<', () => `<<\n${entries}`);
}

function xrefSection([number, offset]: readonly [number, number]): string {
  return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
}

/** Cross-references as a stream (7.5.8), the last of which is its own. */
function writeXrefStream(offsets: readonly (readonly [number, number])[], trailer: string): string {
  const entries = Buffer.alloc(offsets.length * 5);
  for (const [index, [, offset]] of offsets.entries()) {
    entries.writeUInt8(1, index * 5);
    entries.writeUInt32BE(offset, index * 5 + 1);
  }
  const number = offsets.at(-1)?.[0] ?? 0;
  const index = offsets.map(([each]) => `${each} 1`).join(' ');
  const head = `/Type /XRef /Size ${number + 1} /W [1 4 0] /Index [${index}] ${trailer} /Length ${entries.length}`;
  return `${number} 0 obj\n<< ${head} >>\nstream\n${entries.toString('latin1')}\nendstream\nendobj\n`;
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
