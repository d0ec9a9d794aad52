import type { ChartModel } from '../charts/chart-model.js';
import { writeChart } from '../charts/write-chart.js';
import { writeWorkbook } from '../charts/write-workbook.js';
import type { LaidOutSlide } from '../shapes/slide-shape.js';
import { formatXml, parseXml } from '../xml.js';
import type { Assembly, Shell } from './deck-shell.js';
import { createRelations } from './relations.js';
import { repairSlide } from './repair-slide.js';
import { writeNotesSlide } from './write-notes.js';
import type { Part } from './zip-parts.js';

/**
 * The parts of one slide by path: itself, repaired, with its notes, charts, workbooks and pictures.
 * They know no other slide: a slide of the same words and number in another deck has the same parts.
 *
 * @param written by pptxgenjs
 */
export function assembleSlide(
  slide: LaidOutSlide,
  number: number,
  written: string,
  shell: Shell,
): Assembly {
  const parts: Assembly = new Map();
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
  parts.set(slidePath(number), formatXml(shell.finish(repaired)));
  parts.set(`ppt/slides/_rels/slide${number}.xml.rels`, relations.write());
  return parts;
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

export function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}
