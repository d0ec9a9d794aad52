import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '../../../src/brand/contrast.js';
import type { DrawFigure } from '../../../src/document/picture.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import { renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import { createMeasure } from '../../../src/renderers/pptx/text/measure-text.js';
import {
  childElements,
  descendants,
  firstChild,
  textContent,
} from '../../../src/renderers/pptx/xml.js';
import { type ReadDeck, readDeck } from './read-deck.js';
import { outside, overlaps, tightTexts } from './read-geometry.js';
import { drawRectangle, renderSample, sampleBrand } from './render-sample.js';
import { AT, sampleDocument, sentence } from './sample-document.js';

let bytes: Uint8Array;
let deck: ReadDeck;

beforeAll(async () => {
  bytes = await renderSample();
  deck = readDeck(bytes);
});

describe('every slide', () => {
  it('has a title of its own, first in reading order', () => {
    const titles = deck.slides.map(({ title }) => title);
    expect(titles.every((title) => title.length > 3)).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { shapes } of deck.slides)
      expect(shapes[0]?.placeholder?.attributes.type).toMatch(/^(ctrT|t)itle$/u);
  });

  it('holds everything inside its bounds, nothing over anything', () => {
    expect(outside(deck)).toEqual([]);
    expect(overlaps(deck)).toEqual([]);
  });

  it('has room for all its words, in Arial', () => {
    expect(tightTexts(deck, createMeasure(sampleBrand()))).toEqual([]);
  });

  it('takes its style from the layout: no size, colour or font of its own outside tables', () => {
    for (const { shapes } of deck.slides) {
      for (const { element } of shapes.filter(({ element }) => element.name === 'p:sp')) {
        expect(descendants(element, 'a:latin')).toEqual([]);
        expect(descendants(element, 'a:solidFill')).toEqual([]);
        for (const { attributes } of descendants(element, 'a:rPr'))
          expect(attributes.sz).toBeUndefined();
      }
    }
  });

  it('names its shapes, each once, and says every run in French', () => {
    for (const { shapes, root } of deck.slides) {
      const names = shapes.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(shapes.map(({ id }) => id)).size).toBe(names.length);
      for (const { attributes } of descendants(root, 'a:rPr'))
        expect(attributes.lang).toBe('fr-FR');
    }
  });

  it('says year and vintage at its foot, but the first', () => {
    for (const { shapes } of deck.slides.slice(1)) {
      const said = shapes.map(({ text }) => text).join(' ');
      expect(said).toContain('2016-2017');
      expect(said).toContain('Millésime du 31\u00A0janvier 2018');
    }
  });
});

describe('pictures', () => {
  it('are a PNG with an SVG grafted, both there and described', () => {
    const pictures = deck.slides.flatMap((slide) =>
      slide.shapes
        .filter(({ element }) => element.name === 'p:pic')
        .map((shape) => ({ slide, shape })),
    );
    expect(pictures).toHaveLength(3);
    for (const { slide, shape } of pictures) {
      const blip = descendants(shape.element, 'a:blip')[0];
      const svg = descendants(shape.element, 'asvg:svgBlip')[0];
      const png = deck.bytes(slide.targets.get(blip?.attributes['r:embed'] ?? '') ?? '');
      expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
      expect(textOf(deck.bytes(slide.targets.get(svg?.attributes['r:embed'] ?? '') ?? ''))).toMatch(
        /^<svg/u,
      );
      expect(shape.description).toContain('Barres horizontales');
    }
  });
});

describe('painting', () => {
  it('paints one PNG a figure, whatever shapes were tried before', async () => {
    const painted: string[] = [];
    const shapes: string[] = [];
    // Higher than its room at first, as a chart with many rows is: it is drawn again.
    const draw: DrawFigure = async (figure, box) => {
      const height = (box.height ?? 0) * (box.textSize === undefined ? 1.5 : 1);
      const picture = await drawRectangle(figure, { ...box, height });
      shapes.push(figure.id);
      return {
        ...picture,
        png: (scale) => {
          painted.push(figure.id);
          return picture.png(scale);
        },
      };
    };
    const plan = planSlides(sampleDocument());
    await renderPptx(plan, sampleBrand(), draw);
    const pictures = plan.slides.flatMap((slide) =>
      slide.type === 'figure' && !slide.figure.native ? [slide.figure.id] : [],
    );
    expect(shapes).toHaveLength(2 * pictures.length);
    expect(painted).toEqual(pictures);
  });
});

describe('tables', () => {
  it('flag their header, are described, and say which part they are', () => {
    const slides = deck.slides.filter(({ root }) => descendants(root, 'a:tbl').length > 0);
    expect(slides.map(({ title }) => title.slice(-5))).toEqual(['(1/3)', '(2/3)', '(3/3)']);
    for (const { root, shapes } of slides) {
      expect(descendants(root, 'a:tblPr')[0]?.attributes.firstRow).toBe('1');
      expect(shapes.find(({ name }) => name === 'Tableau\u00A01')?.description).toContain(
        'Les auditeurs',
      );
    }
  });

  it('have as many cells in each row as columns, and no text under ten points', () => {
    for (const { root } of deck.slides) {
      for (const table of descendants(root, 'a:tbl')) {
        const columns = descendants(table, 'a:gridCol').length;
        for (const row of childElements(table, 'a:tr'))
          expect(childElements(row, 'a:tc')).toHaveLength(columns);
        for (const { attributes } of descendants(table, 'a:rPr'))
          expect(Number(attributes.sz)).toBeGreaterThanOrEqual(1000);
      }
    }
  });
});

describe('a chapter with text only', () => {
  it('explains the signs of its message on its slide', async () => {
    const document = sampleDocument();
    const footnote = {
      id: 'auditeurs:signe-R',
      number: 2,
      sentences: [],
      sign: { sign: '(r)', meaning: 'donnée révisée' },
      origin: AT,
    };
    const call = { type: 'footnote-call' as const, id: footnote.id, number: 2 };
    const chapters = document.chapters
      .filter(({ id }) => id === 'auditeurs')
      .map((chapter) => ({
        ...chapter,
        keyMessage: [sentence('Le Cnam a délivré 14\u00A0300\u00A0(r)', call)],
        blocks: chapter.blocks.filter(({ type }) => type === 'paragraph'),
      }));
    const bytes = await renderSample({ ...document, chapters, footnotes: [footnote] });
    const [, slide] = readDeck(bytes).slides;
    expect(slide && textContent(slide.root)).toContain(
      'Signes utilisés\u00A0: (r)\u00A0donnée révisée',
    );
  });
});

describe('the deck', () => {
  it('keeps the prose in the notes, a paragraph a paragraph', () => {
    const slide = deck.slides.find(({ title }) => title.startsWith('Paris accueille'));
    expect(slide?.notes).toEqual([
      'Les auditeurs sont jeunes\u00A0: 34,1\u00A0ans en moyenne.',
      'Les auditeurs sont jeunes1 L’alternance attire un public jeune.',
      '1\u00A0En présentiel et à distance.',
      'systèmes de scolarité des centres, enquêtes complémentaires',
    ]);
  });

  it('offers eight layouts with French names', () => {
    const layouts = deck.paths.filter((path) => /slideLayout\d+\.xml$/u.test(path)).sort();
    expect(layouts.map((path) => firstChild(deck.xml(path), 'p:cSld')?.attributes.name)).toEqual([
      'Titre',
      'Section',
      'Message et figure',
      'Message et tableau',
      'Chiffres clés',
      'Trois chiffres clés',
      'Texte',
      'Annexe',
    ]);
  });

  it('takes colours and font from the brand', () => {
    const theme = deck.xml('ppt/theme/theme1.xml');
    const accent = descendants(theme, 'a:accent1')[0];
    expect(accent && descendants(accent)[0]?.attributes.val).toBe('14467A');
    expect(descendants(theme, 'a:latin').map(({ attributes }) => attributes.typeface)).toEqual([
      'Arial',
      'Arial',
    ]);
  });

  it('sets words that stand out from what is behind them', () => {
    const theme = deck.xml('ppt/theme/theme1.xml');
    const colour = (name: string) => {
      const found = descendants(theme, `a:${name}`)[0];
      return `#${found && descendants(found)[0]?.attributes.val}`;
    };
    const pairs = [
      ['dk1', 'lt1'],
      ['dk2', 'lt1'],
      ['accent1', 'lt1'],
      ['accent1', 'lt2'],
      ['dk1', 'lt2'],
    ] as const;
    for (const [words, behind] of pairs)
      expect(contrast(colour(words), colour(behind))).toBeGreaterThanOrEqual(4.5);
    for (const mark of ['accent1', 'accent2', 'accent3']) {
      expect(contrast(colour(mark), colour('lt1'))).toBeGreaterThanOrEqual(3);
    }
  });

  it('follows the brand when a colour or the font changes', async () => {
    const brand = sampleBrand();
    const other = {
      ...brand,
      colours: { ...brand.colours, primary: '#7A1446' },
      typography: { ...brand.typography, presentationFamily: 'Marque' },
    };
    const { bytes: painted } = await renderPptx(planSlides(sampleDocument()), other, drawRectangle);
    const parts = readDeck(painted);
    const texts = parts.paths
      .filter((path) => path.endsWith('.xml') && !path.includes('theme'))
      .map((path) => new TextDecoder().decode(parts.bytes(path)));
    expect(texts.filter((text) => text.includes('14467A')).length).toBe(0);
    expect(texts.filter((text) => text.includes('Arial')).length).toBe(0);
    expect(new TextDecoder().decode(parts.bytes('ppt/theme/theme1.xml'))).toMatch(
      /7A1446.*Marque/u,
    );
  });

  it('groups its slides in sections', () => {
    const sections = descendants(deck.xml('ppt/presentation.xml'), 'p14:section');
    expect(sections.map(({ attributes }) => attributes.name)).toEqual([
      'Statistiques de l’année universitaire 2016-2017',
      'L’essentiel',
      'Les auditeurs',
      'Les diplômes',
      'Tableaux',
      'Méthode et signes',
    ]);
    expect(sections.flatMap((section) => descendants(section, 'p14:sldId'))).toHaveLength(
      deck.slides.length,
    );
  });

  it('is dated by its release', () => {
    const core = deck.xml('docProps/core.xml');
    expect(textContent(descendants(core, 'dcterms:created')[0] ?? core)).toBe(
      '2018-01-31T00:00:00Z',
    );
  });

  it('is the same, byte for byte, made again and made at once', async () => {
    const others = await Promise.all([renderSample(), renderSample(), renderSample()]);
    expect(others.map(hash)).toEqual([hash(bytes), hash(bytes), hash(bytes)]);
  });
});

function textOf(part: Uint8Array): string {
  return new TextDecoder().decode(part);
}

function hash(part: Uint8Array): string {
  return createHash('sha256').update(part).digest('hex');
}
