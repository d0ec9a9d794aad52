import type { Dataset } from './dataset/dataset.js';
import type { Observation } from './dataset/observation.js';
import type { Attachment } from './document/attachment.js';
import type { ReportDocument } from './document/document.js';
import { documentText } from './document-text.js';
import type { IndicatorDefinitions } from './publication/indicator-definition.js';
import type { Origin } from './report-error.js';

/**
 * What rides inside the report, so that its numbers can be made again from the file alone: the
 * observations behind them, the catalogue that says how, and the report itself without its pages.
 */
export function composeAttachments(
  document: ReportDocument,
  dataset: Dataset,
  definitions: IndicatorDefinitions,
): readonly Attachment[] {
  return [
    {
      name: 'document.json',
      content: documentText(document),
      mediaType: 'application/json',
      relationship: 'Alternative',
      description: 'Le rapport sans mise en page, chaque nombre avec les cellules dont il vient',
    },
    {
      name: 'indicateurs.json',
      content: `${JSON.stringify([...definitions.indicators.values()], null, 2)}\n`,
      mediaType: 'application/json',
      relationship: 'Supplement',
      description: 'Le catalogue des indicateurs : définitions, unités, formules',
    },
    {
      name: 'observations.csv',
      content: writeObservations(citedObservations(document, dataset)),
      mediaType: 'text/csv',
      relationship: 'Source',
      description: 'Les observations dont les nombres du rapport sont calculés',
    },
  ];
}

/** The observations that the report's values come from, in the order of the dataset. */
function citedObservations(document: ReportDocument, dataset: Dataset): readonly Observation[] {
  const cited = new Set(Object.values(document.values).flatMap(({ cells }) => cells.map(placeOf)));
  return [...dataset.observations.values()].filter(({ origin }) => cited.has(placeOf(origin)));
}

function placeOf({ file, line, column }: Origin): string {
  return `${file}:${line}:${column}`;
}

const COLUMNS: readonly (readonly [string, (observation: Observation) => string])[] = [
  ['mesure', ({ measure }) => measure],
  ['territoire', ({ territory }) => territory],
  ['periode', ({ period }) => period],
  ['dimensions', ({ dimensions }) => pairs(dimensions)],
  ['valeur', ({ content }) => (content.type === 'number' ? plainNumber(content) : '')],
  ['absence', ({ content }) => (content.type === 'absence' ? content.reason : '')],
  ['statut', ({ flags }) => flags.join(' ')],
  ['source', ({ source }) => source],
  ['commentaire', ({ comment }) => comment],
  ['millesime', ({ vintage }) => vintage],
  ['fichier', ({ origin }) => origin.file],
  ['ligne', ({ origin }) => String(origin.line ?? '')],
];

/** As data packages are written: UTF-8, commas, a point in numbers (RFC 4180). */
function writeObservations(observations: readonly Observation[]): string {
  const head = COLUMNS.map(([name]) => name);
  const rows = observations.map((each) => COLUMNS.map(([, write]) => quoted(write(each))));
  return [head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function pairs(dimensions: Readonly<Record<string, string>>): string {
  return Object.entries(dimensions)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

function plainNumber({ value, decimals }: { value: number; decimals: number }): string {
  return value.toFixed(decimals);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
