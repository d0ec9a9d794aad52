import { strFromU8, unzipSync } from 'fflate';
import type { Brand } from '../../../brand/brand.js';
import type { SlidePlan } from '../../../document/slide-plan.js';
import type { ChartModel } from '../charts/chart-model.js';
import { writeChart } from '../charts/write-chart.js';
import { writeWorkbook } from '../charts/write-workbook.js';
import type { LaidOutSlide } from '../shapes/slide-shape.js';
import { LAYOUTS } from '../shell/layouts.js';
import type { LayoutId } from '../shell/slot.js';
import {
  type FooterWords,
  writeNotesMaster,
  writeSlideLayout,
  writeSlideMaster,
} from '../shell/write-masters.js';
import { placeholderMark } from '../shell/write-placeholder.js';
import {
  PRESENTATION_PROPERTIES,
  TABLE_STYLES,
  VIEW_PROPERTIES,
  writePresentation,
} from '../shell/write-presentation.js';
import {
  writeApplicationProperties,
  writeCoreProperties,
  writeCustomProperties,
} from '../shell/write-properties.js';
import { writeTheme } from '../shell/write-theme.js';
import { footerWords } from '../slides/footer-words.js';
import type { DeckTemplate } from '../template/read-template.js';
import { formatXml, parseXml } from '../xml.js';
import { createRelations } from './relations.js';
import type { LayoutLink } from './repair-context.js';
import { repairSlide } from './repair-slide.js';
import { writeContentTypes } from './write-content-types.js';
import { writeNotesSlide } from './write-notes.js';
import { type Part, zipParts } from './zip-parts.js';

/** What a deck may be given besides its slides. */
interface DeckExtras {
  readonly template?: DeckTemplate | undefined;
  readonly toolVersion?: string | undefined;
}

/** The parts of a package, while it is put together. */
type Assembly = Map<string, Part>;

/**
 * Takes the slides out of pptxgenjs's package and puts them, repaired, into a package of our own:
 * nothing else of its file is kept. The same slides give the same bytes.
 */
export function assembleDeck(
  written: Uint8Array,
  slides: readonly LaidOutSlide[],
  plan: SlidePlan,
  brand: Brand,
  { template, toolVersion }: DeckExtras = {},
): Promise<Uint8Array> {
  const raw = unzipSync(written, {
    filter: ({ name }) => /^ppt\/slides\/slide\d+\.xml$/u.test(name),
  });
  const parts: Assembly = new Map();
  const shell = template
    ? adoptShell(parts, template)
    : addShell(parts, brand, footerWords(plan.edition));
  addNotesMaster(parts, brand, shell.notesTheme);
  slides.forEach((slide, index) => {
    const bytes = raw[`ppt/slides/slide${index + 1}.xml`];
    if (!bytes) throw new Error(`pptxgenjs did not write slide ${index + 1}`);
    addSlide(parts, slide, index + 1, strFromU8(bytes), shell);
  });
  addPresentation(parts, plan, slides, shell);
  addProperties(parts, plan, slides.length, toolVersion);
  parts.set('[Content_Types].xml', writeContentTypes(parts, template?.types));
  return zipParts(parts, '[Content_Types].xml');
}

/** Where slides find what they descend from. */
interface Shell {
  readonly master: string;
  readonly masterId?: string;
  readonly theme: string;
  /** a theme of its own for the notes, or PowerPoint refuses the file */
  readonly notesTheme: string;
  layoutOf(id: LayoutId): { readonly path: string; readonly link: LayoutLink };
}

/** A template's theme, master and layouts. */
function adoptShell(parts: Assembly, template: DeckTemplate): Shell {
  for (const [path, part] of template.parts) parts.set(path, part);
  const free = [2, 3, 4, 5, 6, 7, 8, 9].find((number) => !parts.has(themePath(number)));
  return {
    master: template.master,
    masterId: template.masterId,
    theme: template.theme,
    notesTheme: themePath(free ?? 99),
    layoutOf: (id) => {
      const { path, marks } = template.layouts[id];
      return { path, link: { isTemplate: true, markOf: ({ type }) => marks.get(type) ?? '' } };
    },
  };
}

function themePath(number: number): string {
  return `ppt/theme/theme${number}.xml`;
}

/** Theme, master and layouts of the brand. */
function addShell(parts: Assembly, brand: Brand, words: FooterWords): Shell {
  const master = createRelations();
  LAYOUTS.forEach((layout, index) => {
    const name = `slideLayout${index + 1}.xml`;
    const relations = createRelations();
    relations.add({ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' });
    master.add({ type: 'slideLayout', target: `../slideLayouts/${name}` });
    parts.set(`ppt/slideLayouts/${name}`, writeSlideLayout(layout, words));
    parts.set(`ppt/slideLayouts/_rels/${name}.rels`, relations.write());
  });
  master.add({ type: 'theme', target: '../theme/theme1.xml' });
  parts.set('ppt/slideMasters/slideMaster1.xml', writeSlideMaster(words));
  parts.set('ppt/slideMasters/_rels/slideMaster1.xml.rels', master.write());
  parts.set('ppt/theme/theme1.xml', writeTheme(brand));
  return {
    master: 'ppt/slideMasters/slideMaster1.xml',
    theme: themePath(1),
    notesTheme: themePath(2),
    layoutOf: (id) => ({
      path: `ppt/slideLayouts/slideLayout${LAYOUTS.findIndex((layout) => layout.id === id) + 1}.xml`,
      link: { isTemplate: false, markOf: placeholderMark },
    }),
  };
}

function addNotesMaster(parts: Assembly, brand: Brand, theme: string): void {
  const notes = createRelations();
  notes.add({ type: 'theme', target: theme.replace('ppt/', '../') });
  parts.set('ppt/notesMasters/notesMaster1.xml', writeNotesMaster());
  parts.set('ppt/notesMasters/_rels/notesMaster1.xml.rels', notes.write());
  parts.set(theme, writeTheme(brand));
  parts.set('ppt/presProps.xml', PRESENTATION_PROPERTIES);
  parts.set('ppt/viewProps.xml', VIEW_PROPERTIES);
  parts.set('ppt/tableStyles.xml', TABLE_STYLES);
}

function addSlide(
  parts: Assembly,
  slide: LaidOutSlide,
  number: number,
  written: string,
  shell: Shell,
): void {
  const relations = createRelations();
  const { path, link } = shell.layoutOf(slide.layout);
  relations.add({ type: 'slideLayout', target: path.replace('ppt/', '../') });
  if (slide.notes.length > 0) {
    relations.add({ type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` });
    addNotes(parts, slide, number);
  }
  const keepMedia = (bytes: Part, extension: 'png' | 'svg') => {
    parts.set(`ppt/media/figure${number}.${extension}`, bytes);
    return `../media/figure${number}.${extension}`;
  };
  let charts = 0;
  const keepChart = (chart: ChartModel) => {
    charts += 1;
    return addChart(parts, chart, charts === 1 ? `${number}` : `${number}-${charts}`);
  };
  const repaired = repairSlide(parseXml(written), slide, { relations, link, keepMedia, keepChart });
  parts.set(`ppt/slides/slide${number}.xml`, formatXml(repaired));
  parts.set(`ppt/slides/_rels/slide${number}.xml.rels`, relations.write());
}

/** A chart is numbered as its slide, and further ones as its parts. */
function addChart(parts: Assembly, chart: ChartModel, number: string): string {
  const relations = createRelations();
  const workbook = relations.add({
    type: 'package',
    target: `../embeddings/donnees${number}.xlsx`,
  });
  parts.set(`ppt/embeddings/donnees${number}.xlsx`, writeWorkbook(chart));
  parts.set(`ppt/charts/chart${number}.xml`, writeChart(chart, workbook));
  parts.set(`ppt/charts/_rels/chart${number}.xml.rels`, relations.write());
  return `../charts/chart${number}.xml`;
}

function addNotes(parts: Assembly, { notes }: LaidOutSlide, number: number): void {
  const relations = createRelations();
  relations.add({ type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' });
  relations.add({ type: 'slide', target: `../slides/slide${number}.xml` });
  parts.set(`ppt/notesSlides/notesSlide${number}.xml`, writeNotesSlide(notes));
  parts.set(`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, relations.write());
}

function addPresentation(
  parts: Assembly,
  plan: SlidePlan,
  slides: readonly LaidOutSlide[],
  { master, masterId, theme }: Shell,
): void {
  const relations = createRelations();
  const ids = {
    master: relations.add({ type: 'slideMaster', target: master.replace('ppt/', '') }),
    ...(masterId === undefined ? {} : { masterId }),
    slides: slides.map((_, index) =>
      relations.add({ type: 'slide', target: `slides/slide${index + 1}.xml` }),
    ),
    notesMaster: relations.add({ type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' }),
  };
  for (const type of ['presProps', 'viewProps', 'tableStyles']) {
    relations.add({ type, target: `${type}.xml` });
  }
  relations.add({ type: 'theme', target: theme.replace('ppt/', '') });
  parts.set('ppt/presentation.xml', writePresentation(plan, ids));
  parts.set('ppt/_rels/presentation.xml.rels', relations.write());
}

function addProperties(
  parts: Assembly,
  { edition }: SlidePlan,
  slides: number,
  toolVersion: string | undefined,
): void {
  const relations = createRelations();
  relations.add({ type: 'officeDocument', target: 'ppt/presentation.xml' });
  relations.add({
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  });
  relations.add({ type: 'extended-properties', target: 'docProps/app.xml' });
  relations.add({ type: 'custom-properties', target: 'docProps/custom.xml' });
  parts.set('_rels/.rels', relations.write());
  parts.set('docProps/core.xml', writeCoreProperties(edition));
  parts.set('docProps/app.xml', writeApplicationProperties(edition, slides));
  parts.set('docProps/custom.xml', writeCustomProperties(edition, toolVersion));
}
