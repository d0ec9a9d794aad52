import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSample } from '../render-sample.js';
import { nativeDocument } from '../sample-charts.js';
import { lintDeck, type Parts } from './lint-deck.js';

let parts: Parts;

beforeAll(async () => {
  parts = unzipSync(await renderSample(nativeDocument()));
});

/** The deck with one part changed by hand. */
function plant(path: string, change: (text: string) => string): Parts {
  const part = parts[path];
  if (!part) throw new Error(`no part ${path}`);
  const before = strFromU8(part);
  const after = change(before);
  if (after === before) throw new Error('nothing was planted');
  return { ...parts, [path]: strToU8(after) };
}

function pathLike(pattern: RegExp): string {
  const path = Object.keys(parts).find((candidate) => pattern.test(candidate));
  if (!path) throw new Error(`no part like ${pattern}`);
  return path;
}

describe('the deck', () => {
  it('gives the lint nothing to say', () => {
    expect(lintDeck(parts)).toEqual([]);
  });
});

describe('the lint finds', () => {
  it('a content type for a part that is not there', () => {
    const planted = plant('[Content_Types].xml', (text) =>
      text.replace(
        '</Types>',
        '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>',
      ),
    );
    expect(lintDeck(planted)).toEqual(['phantom-type ppt/slideMasters/slideMaster2.xml']);
  });

  it('a part that has no content type', () => {
    expect(lintDeck({ ...parts, 'ppt/media/x.emf': strToU8('x') })).toContain(
      'untyped-part ppt/media/x.emf',
    );
  });

  it('two shapes with one id', () => {
    const planted = plant('ppt/slides/slide2.xml', (text) =>
      text.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"'),
    );
    expect(lintDeck(planted)).toEqual(['duplicate-id ppt/slides/slide2.xml']);
  });

  it('notes that share the slides’ theme', () => {
    const planted = plant('ppt/notesMasters/_rels/notesMaster1.xml.rels', (text) =>
      text.replace('theme2', 'theme1'),
    );
    expect(lintDeck(planted)).toContain('shared-theme');
  });

  it('a third axis that no chart declares', () => {
    const path = pathLike(/charts\/chart\d+\.xml$/u);
    const planted = plant(path, (text) =>
      text.replace('</c:barChart>', '<c:axId val="9"/></c:barChart>'),
    );
    expect(lintDeck(planted)).toEqual([`undeclared-axis ${path}`]);
  });

  it('a label where its plot allows none', () => {
    const path = pathLike(/charts\/chart\d+\.xml$/u);
    const planted = plant(path, (text) =>
      text.replace('<c:dLblPos val="outEnd"/>', '<c:dLblPos val="t"/>'),
    );
    expect(lintDeck(planted)).toEqual([`label-position ${path} t`]);
  });

  it('an SVG that says it is a PNG', () => {
    const path = pathLike(/\.png$/u);
    expect(lintDeck({ ...parts, [path]: strToU8('<svg xmlns="x"/>') })).toEqual([
      `picture-bytes ${path}`,
    ]);
  });

  it('a relation that leads nowhere', () => {
    const path = pathLike(/\.png$/u);
    const { [path]: _, ...rest } = parts;
    expect(lintDeck(rest).join()).toContain(`→ ${path}`);
  });

  it('a relation that is used and not declared', () => {
    const path = pathLike(/slides\/slide\d+\.xml$/u);
    const planted = plant(path, (text) => text.replace('<p:cSld>', '<p:cSld r:id="rId99">'));
    expect(lintDeck(planted)).toEqual([`unknown-relation ${path} rId99`]);
  });

  it('a part that nothing leads to', () => {
    const bytes = parts[pathLike(/\.png$/u)] ?? new Uint8Array();
    expect(lintDeck({ ...parts, 'ppt/media/perdu.png': bytes })).toEqual([
      'orphan ppt/media/perdu.png',
    ]);
  });

  it('a text box without a paragraph', () => {
    const planted = plant('ppt/slides/slide1.xml', (text) =>
      text.replace(/<a:lstStyle\/>.*?<\/p:txBody>/u, '<a:lstStyle/></p:txBody>'),
    );
    expect(lintDeck(planted)).toEqual(['empty-body ppt/slides/slide1.xml']);
  });

  it('a workbook that says another number than its chart', () => {
    const path = pathLike(/\.xlsx$/u);
    const workbook = unzipSync(parts[path] ?? new Uint8Array());
    const sheet = strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const changed = sheet.replace('<v>19822</v>', '<v>19823</v>');
    expect(changed).not.toBe(sheet);
    const planted = {
      ...parts,
      [path]: zipSync({ ...workbook, 'xl/worksheets/sheet1.xml': strToU8(changed) }),
    };
    expect(lintDeck(planted).join()).toContain('workbook-differs');
  });
});
