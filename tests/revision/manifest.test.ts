import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { attachToPdf } from '../../src/revision/attach-to-pdf.js';
import { attachToPptx } from '../../src/revision/attach-to-pptx.js';
import { readProducedFile } from '../../src/revision/read-produced-file.js';
import { builtPublication } from '../commands/fake-ports.js';

const content = {
  version: '1.2.3',
  publication: 'Statistiques « annuelles » & <cie>',
  year: '2016-2017',
  territory: 'cnam',
  vintage: '2018-01-31',
  releaseDate: '2018-01-31',
  document: 'a'.repeat(64),
  inputs: { 'data/été.csv': 'b'.repeat(64) },
};
const built = builtPublication();
const plain = {
  pdf: built.pdf?.bytes ?? new Uint8Array(),
  pptx: built.pptx?.bytes ?? new Uint8Array(),
};
const pdf = attachToPdf(plain.pdf, content);
const pptx = attachToPptx(plain.pptx, content);

test.each([
  ['a report', pdf],
  ['a deck', pptx],
])('%s says what it is', (_, bytes) => {
  const { identity, manifest, intact } = readProducedFile(bytes) ?? {};
  const { version, publication, year, territory, vintage, document, inputs } = content;
  expect(identity).toEqual({ publication, year, territory, vintage });
  expect(manifest).toMatchObject({ version, document, inputs });
  expect(intact).toBe(true);
});

test('the same file and manifest give the same bytes', () => {
  expect(attachToPdf(plain.pdf, content)).toEqual(pdf);
  expect(attachToPptx(plain.pptx, content)).toEqual(pptx);
});

test('any changed byte of a report is seen, those of its manifest too', () => {
  for (let at = 0; at < pdf.length; at += 1) {
    const changed = Uint8Array.from(pdf);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(readProducedFile(changed)?.intact ?? false, `byte ${at}`).toBe(false);
  }
});

test('so is what is appended to it, or cut from it', () => {
  expect(readProducedFile(Buffer.concat([pdf, strToU8('%')]))?.intact).toBe(false);
  expect(readProducedFile(pdf.subarray(0, -1))?.intact).toBe(false);
});

test('a manifest edited until it cannot be read is altered, not foreign', () => {
  const text = Buffer.from(pdf).toString('latin1').replace('"year":"', '"jahr":"');
  expect(readProducedFile(Buffer.from(text, 'latin1'))).toEqual({ intact: false });
});

test('a deck packed otherwise is intact; with a part changed, added or gone it is not', () => {
  const parts = unzipSync(pptx);
  expect(readProducedFile(zipSync(parts, { level: 9 }))?.intact).toBe(true);
  for (const path of Object.keys(parts)) {
    const edited = Buffer.from(parts[path] ?? [])
      .toString('latin1')
      .replace(/2016|Relationship/, 'X');
    const changed = zipSync({ ...parts, [path]: Buffer.from(edited, 'latin1') });
    expect(readProducedFile(changed)?.intact ?? false, path).toBe(false);
  }
  expect(
    readProducedFile(zipSync({ ...parts, 'ppt/slides/slide9.xml': strToU8('<a/>') })),
  ).toMatchObject({
    intact: false,
  });
  const { 'ppt/_rels/presentation.xml.rels': _, ...rest } = parts;
  expect(readProducedFile(zipSync(rest))?.intact).toBe(false);
});

test.each([
  ['a report without manifest', plain.pdf],
  ['a deck without manifest', plain.pptx],
  ['a damaged package', strToU8('PK\u0003\u0004 and no more')],
  ['a text', strToU8('{"millesime":1,')],
  ['nothing', new Uint8Array()],
])('%s is not ours', (_, bytes) => {
  expect(readProducedFile(bytes)).toBeUndefined();
});

test('a report cut before its manifest still says whose it is, by its metadata', () => {
  const xmp = `<x:xmpmeta><dc:title><rdf:Alt><rdf:li>L’année &amp; ses élèves</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>École</rdf:li></rdf:Seq></dc:creator><xmp:CreatorTool>Millésime</xmp:CreatorTool>`;
  const cut = (text: string) =>
    Buffer.from(`%PDF-1.7\n1 0 obj\nstream\n${text}</x:xmpmeta>\nendst`);
  const claim = { title: 'L’année & ses élèves', institution: 'École' };
  expect(readProducedFile(cut(xmp))).toEqual({ claim, intact: false });
  expect(readProducedFile(cut(xmp.replace('Millésime', 'Autre')))).toBeUndefined();
});

test('a deck cut before its manifest still says what it is, by its properties', () => {
  const property = (name: string, value: string) =>
    `<property name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
  const { publication, year, vintage, territory } = content;
  const properties = [
    property('Publication', 'Statistiques « annuelles » &amp; &lt;cie&gt;'),
    ...[property('Année', year), property('Millésime', vintage), property('Territoire', territory)],
  ];
  const deck = attachToPptx(
    zipSync({ 'docProps/custom.xml': strToU8(properties.join('')), ...unzipSync(plain.pptx) }),
    content,
  );
  const cut = deck.subarray(0, Math.floor(deck.length / 2));
  const identity = { publication, year, territory, vintage };
  expect(readProducedFile(cut)).toEqual({ identity, intact: false });
});

test('the manifest joins the files that a report carries already, which stay as they are', async () => {
  const merged = attachToPdf(pdfWithAttachment(), content);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const opened = await getDocument({ data: Uint8Array.from(merged), verbosity: 0 }).promise;
  const attachments: Readonly<Record<string, { readonly content: Uint8Array }>> =
    await opened.getAttachments();
  expect(Object.keys(attachments)).toEqual(['données.csv', 'millesime.json']);
  expect(Buffer.from(attachments['données.csv']?.content ?? []).toString()).toBe('a,b');
  const manifest = JSON.parse(
    Buffer.from(attachments['millesime.json']?.content ?? []).toString('latin1'),
  );
  expect(manifest).toMatchObject({ vintage: content.vintage, inputs: content.inputs });
  // PDF/A-3 wants each to be associated with the document, and other names to stay.
  const text = Buffer.from(merged).toString('latin1');
  expect(text.slice(text.lastIndexOf('1 0 obj'))).toMatch(/\/AF \[\d+ 0 R 5 0 R\]/);
  expect(text.slice(text.lastIndexOf('3 0 obj'))).toContain('/Dests << /Names [] >>');
  expect(readProducedFile(merged)?.intact).toBe(true);
});

/** One empty page, a name tree with destinations, and one attached file. */
function pdfWithAttachment(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Names 3 0 R /AF [5 0 R] >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Dests << /Names [] >> /EmbeddedFiles << /Names [(données.csv) 5 0 R] >> >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    '<< /Type /Filespec /F (données.csv) /UF (données.csv) /EF << /F 6 0 R >> >>',
    '<< /Type /EmbeddedFile /Length 3 >>\nstream\na,b\nendstream',
    '<< /Title (T) >>',
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const xref = text.length;
  text += `xref\n0 8\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size 8 /Root 1 0 R /Info 7 0 R /ID [<00> <00>] >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
