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
