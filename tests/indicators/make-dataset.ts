import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dataset, observationKey, type Territory } from '../../src/dataset/dataset.js';
import type { Observation, ObservationContent } from '../../src/dataset/observation.js';
import type { IndicatorDefinitions } from '../../src/publication/indicator-definition.js';
import { readIndicatorDefinitions } from '../../src/publication/read-indicator-definitions.js';
import {
  ABSENCE_REASONS,
  type AbsenceReason,
  type Flag,
  type Quantity,
} from '../../src/vocabulary.js';

/** A printed number (« 45.9 »: one decimal) or a reason of absence, and its flags. */
export interface Row {
  readonly measure: string;
  readonly territory: string;
  readonly printed: string;
  readonly period?: string;
  readonly mode?: string;
  readonly flags?: readonly Flag[];
}

/** A dataset in memory: a tree of territories by parent, measures by quantity, rows. */
export function makeDataset(
  parents: Readonly<Record<string, string | undefined>>,
  measures: Readonly<Record<string, Quantity>>,
  rows: readonly Row[],
): Dataset {
  const observations = rows.map(makeObservation);
  return {
    territories: new Map(
      Object.entries(parents).map(([code, parent], index) => [
        code,
        territory(code, parent, index),
      ]),
    ),
    measures: new Map(
      Object.entries(measures).map(([code, quantity]) => [
        code,
        { code, label: code, quantity, unit: quantity === 'share' ? '%' : code },
      ]),
    ),
    periods: new Map([
      ['2014-2015', { code: '2014-2015', kind: 'academic' }],
      ['2015-2016', { code: '2015-2016', kind: 'academic' }],
      ['2016-2017', { code: '2016-2017', kind: 'academic' }],
      ['2017-2018', { code: '2017-2018', kind: 'academic' }],
      ['2016', { code: '2016', kind: 'civil' }],
      ['2017', { code: '2017', kind: 'civil' }],
    ]),
    dimensions: new Map([
      [
        'mode',
        new Map([
          ['near', 'Near'],
          ['far', 'Far'],
        ]),
      ],
    ]),
    signs: [],
    releases: [],
    observations: new Map(
      observations.map((one) => [
        observationKey(one.measure, one.territory, one.period, one.dimensions),
        one,
      ]),
    ),
  };
}

/** Reads a catalogue of indicators from its YAML text. */
export function defineIndicators(yaml: string): IndicatorDefinitions {
  const folder = mkdtempSync(join(tmpdir(), 'indicators-'));
  mkdirSync(join(folder, 'templates'));
  writeFileSync(join(folder, 'templates/indicators.yaml'), yaml);
  try {
    return readIndicatorDefinitions(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One indicator's YAML, its heading filled in. */
export function indicatorYaml(id: string, quantity: Quantity, rest: string): string {
  return [
    `  - id: ${id}`,
    `    label: Label of ${id}`,
    `    definition: What ${id} is.`,
    `    unit: "${quantity === 'share' ? '%' : id}"`,
    `    quantity: ${quantity}`,
    '    decimals: 1',
    '    source: A source',
    ...rest.split('\n').map((line) => `    ${line}`),
  ].join('\n');
}

function territory(code: string, parent: string | undefined, index: number): Territory {
  return {
    code,
    label: code,
    shortLabel: code,
    sentenceLabel: code,
    level: parent === undefined ? 'network' : 'centre',
    ...(parent === undefined ? {} : { parent }),
    order: index + 1,
  };
}

function makeObservation(row: Row, index: number): Observation {
  return {
    measure: row.measure,
    territory: row.territory,
    period: row.period ?? '2016-2017',
    dimensions: row.mode === undefined ? {} : { mode: row.mode },
    content: contentOf(row.printed),
    flags: row.flags ?? [],
    source: 'A table',
    comment: '',
    vintage: '2018-01-31',
    origin: { file: 'data/vintages/2018-01-31/rows.csv', line: index + 2, column: 1 },
  };
}

function contentOf(printed: string): ObservationContent {
  if (isReason(printed)) return { type: 'absence', reason: printed };
  const decimals = printed.split('.')[1]?.length ?? 0;
  return { type: 'number', value: Number(printed), decimals };
}

function isReason(text: string): text is AbsenceReason {
  return ABSENCE_REASONS.some((reason) => reason === text);
}
