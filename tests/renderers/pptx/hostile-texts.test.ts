import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../../src/document/document.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import { renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import { ReportError } from '../../../src/report-error.js';
import { lintDeck } from './lint/lint-deck.js';
import { readDeck } from './read-deck.js';
import { drawRectangle, renderSample, sampleBrand } from './render-sample.js';
import { nativeDocument } from './sample-charts.js';

const HOSTILE: readonly (readonly [string, string])[] = [
  ['markup', `<b a="1">R&D</b> & 'x' "y" ]]>`],
  ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u0085f'],
  ['lone surrogates', 'a\ud800b\udc00c'],
  ['non-characters', 'a\ufffeb\uffffc'],
  ['emoji', '👩🏽‍🚀 🇫🇷'],
  ['right-to-left', 'שלום \u202eعربي\u202c'],
  ['line breaks', 'une\nligne\r\net\u2028une autre'],
  ['Handlebars', '{{constructor}}'],
  ['a path', '../../../etc/passwd'],
  ['a formula', '=HYPERLINK("http://a.b")'],
];

/** The words of every label, title and cell replaced. */
function saying(words: string, document: ReportDocument = nativeDocument()): ReportDocument {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    typeof value === 'string' &&
    ['territory', 'text', 'alternative', 'institution'].includes(key) &&
    /\p{L}{4}/u.test(value)
      ? `${value.slice(0, 14)} ${words}`
      : value,
  ) as ReportDocument; // Only texts were replaced: the shape is the document's.
}

describe('hostile texts', () => {
  it.each(HOSTILE)('with %s give a sound deck, or a fault', async (_name, words) => {
    const made = await renderSample(saying(words)).catch((error: unknown) => error);
    if (made instanceof ReportError) {
      expect(made.faults.map(({ code }) => code).join()).toMatch(/^(pptx-[\w-]+,?)+$/u);
      return;
    }
    if (!(made instanceof Uint8Array)) throw made;
    expect(lintDeck(unzipSync(made))).toEqual([]);
    expect(readDeck(made).slides.length).toBeGreaterThan(15);
  });

  it('keep their markup as words', async () => {
    const deck = readDeck(await renderSample(saying('<b>R&D</b> "x"')));
    expect(deck.slides[1]?.title).toContain('<b>R&D</b> "x"');
  });

  it('of ten thousand characters are a fault that says which slide', async () => {
    const rendering = renderPptx(
      planSlides(saying('mot '.repeat(2500))),
      sampleBrand(),
      drawRectangle,
    );
    const error = await rendering.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReportError);
    if (!(error instanceof ReportError)) return;
    const overflow = error.faults.find(({ code }) => code === 'pptx-text-overflow');
    expect(overflow?.parameters).toMatchObject({
      slide: expect.any(String),
      slot: expect.any(String),
    });
  });

  it('that are empty are a fault where a title is asked for', async () => {
    const document = nativeDocument();
    const empty = JSON.parse(JSON.stringify(document), (key, value: unknown) =>
      key === 'text' ? '' : value,
    ) as ReportDocument; // Only texts were replaced: the shape is the document's.
    const rendering = renderPptx(planSlides(empty), sampleBrand(), drawRectangle);
    await expect(rendering).rejects.toThrow('pptx-empty-title');
  });

  it('lead nowhere but to the web: other links are plain words', async () => {
    const document = nativeDocument();
    const links = ['javascript:alert(1)', 'file:///etc/passwd', 'https://www.cnam.fr/'].map(
      (url) => ({
        type: 'link' as const,
        url,
        inlines: [{ type: 'text' as const, text: url }],
      }),
    );
    const chapters = document.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) =>
        block.type === 'figure' ? { ...block, source: links } : block,
      ),
    }));
    const parts = unzipSync(await renderSample({ ...document, chapters }));
    const external = Object.entries(parts)
      .filter(([path]) => path.endsWith('.rels'))
      .flatMap(([, bytes]) => [
        ...new TextDecoder().decode(bytes).matchAll(/Target="([^"]*)" TargetMode="External"/gu),
      ])
      .map(([, target]) => target);
    expect(new Set(external)).toEqual(new Set(['https://www.cnam.fr/']));
  });

  it('leave what they were given as it was', async () => {
    const plan = planSlides(nativeDocument());
    const before = JSON.stringify(plan);
    await renderPptx(deepFreeze(plan), sampleBrand(), drawRectangle);
    expect(JSON.stringify(plan)).toBe(before);
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) deepFreeze(child);
    Object.freeze(value);
  }
  return value;
}
