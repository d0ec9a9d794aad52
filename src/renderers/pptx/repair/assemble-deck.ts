import { strFromU8, unzipSync } from 'fflate';
import type { Brand } from '../../../brand/brand.js';
import type { SlidePlan } from '../../../document/slide-plan.js';
import type { ChartModel } from '../charts/chart-model.js';
import { writeChart } from '../charts/write-chart.js';
import { writeWorkbook } from '../charts/write-workbook.js';
import type { LaidOutSlide } from '../shapes/slide-shape.js';
import { writeNotesMaster } from '../shell/write-masters.js';
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
import { type Assembly, addShell, adoptShell, type Shell } from './deck-shell.js';
import { createRelations } from './relations.js';
import { repairSlide } from './repair-slide.js';
import { writeContentTypes } from './write-content-types.js';
import { writeNotesSlide } from './write-notes.js';
import { type Part, zipParts } from './zip-parts.js';

/** What a deck may be given besides its slides. */
interface DeckExtras {
  readonly template?: DeckTemplate | undefined;
  readonly toolVersion?: string | undefined;
}

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
    return addChart(parts, chart, charts === 1 ? `${number}` : `${number}-${charts}`, shell);
  };
  const repaired = repairSlide(parseXml(written), slide, { relations, link, keepMedia, keepChart });
  parts.set(`ppt/slides/slide${number}.xml`, formatXml(shell.finish(repaired)));
  parts.set(`ppt/slides/_rels/slide${number}.xml.rels`, relations.write());
}

/** A chart is numbered as its slide, and further ones as its parts. */
function addChart(parts: Assembly, chart: ChartModel, number: string, { finish }: Shell): string {
  const relations = createRelations();
  const workbook = relations.add({
    type: 'package',
    target: `../embeddings/donnees${number}.xlsx`,
  });
  parts.set(`ppt/embeddings/donnees${number}.xlsx`, writeWorkbook(chart));
  parts.set(
    `ppt/charts/chart${number}.xml`,
    formatXml(finish(parseXml(writeChart(chart, workbook)))),
  );
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
  { masters, theme }: Shell,
): void {
  const relations = createRelations();
  const ids = {
    masters: masters.map(({ path, id }) => ({
      id,
      relation: relations.add({ type: 'slideMaster', target: path.replace('ppt/', '') }),
    })),
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
