import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { formatFault } from '../../src/messages/format-fault.js';
import { formatOrigin, ReportError } from '../../src/report-error.js';

export const ROWS = 'data/vintages/2020-01-31/tableau.csv';
export const HEADER = 'measure,territory,period,mode,value,reason,flags,source,comment';

export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A small institution that reads without fault: one network, two centres, three measures. */
export function smallProject(): Record<string, string | Uint8Array | undefined> {
  return {
    'data/datapackage.json': JSON.stringify(descriptor(), null, 2),
    'data/territories.csv': [
      'code,label,short_label,sentence_label,level,parent,order,tile_column,tile_row',
      'reseau,Réseau,Réseau,le réseau,network,,1,,',
      'nord,Centre Nord,Nord,le Nord,centre,reseau,2,1,1',
      'sud,Centre Sud,Sud,le Sud,centre,reseau,3,1,2',
    ].join('\n'),
    'data/measures.csv': [
      'code,label,quantity,unit',
      'inscrits,Inscrits,count,inscrits',
      'part-femmes,Part des femmes,share,%',
      'rapport,Rapport de masculinité,ratio,hommes pour 100 femmes',
      'evolution-part,Évolution de la part,points,points',
      'evolution,Évolution,change,%',
      'age,Âge moyen,mean,ans',
    ].join('\n'),
    'data/periods.csv': 'code,kind\n2018-2019,academic\n2019,civil\n2019-2020,academic\n',
    'data/modes.csv': 'code,label\nsoir,Cours du soir\njour,Cours du jour\n',
    'data/vintages/2020-01-31/release.yaml':
      'date: 2020-01-31\nkind: first\nservice: Service des études\n',
    [ROWS]: csv('inscrits,nord,2019-2020,,120,,,Enquête,'),
  };
}

export function descriptor() {
  const list = (name: string) => ({ name, path: `${name}.csv`, schema: { fields: [] } });
  return {
    name: 'petite-ecole',
    'millesime:signs': [{ sign: '(p)', standsFor: 'P', meaning: 'donnée provisoire' }],
    resources: [
      list('territories'),
      list('measures'),
      list('periods'),
      list('modes'),
      {
        name: 'tableau',
        path: ['vintages/2020-01-31/tableau.csv'],
        'millesime:pattern': 'vintages/*/tableau.csv',
        'millesime:required': true,
        schema: {
          fields: HEADER.split(',').map((name) => ({
            name,
            ...(name === 'source' ? { constraints: { required: true } } : {}),
          })),
          foreignKeys: [{ fields: ['mode'], reference: { resource: 'modes', fields: ['code'] } }],
        },
      },
    ],
  };
}

/** A text of observations: the usual header, then the rows. */
export function csv(...rows: readonly string[]): string {
  return [HEADER, ...rows, ''].join('\n');
}

/** Writes a project into a folder of its own, gone when the test is over. */
export function writeProject(changes: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'read-dataset-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFiles(folder, { ...smallProject(), ...changes });
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    if (content === undefined) continue;
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** What reading refuses, as `file:line:column: code`. */
export function faultsOf(changes: Files, asOf?: string): readonly string[] {
  return faultsIn(writeProject(changes), asOf).map(({ at, code }) => `${formatOrigin(at)}${code}`);
}

/** What reading refuses, as its user reads it; every space plain, whatever French typography wants. */
export function wordingsOf(changes: Files, language: 'fr' | 'en', asOf?: string) {
  return faultsIn(writeProject(changes), asOf).map((each) =>
    formatFault(each, language).replace(/[\u00a0\u202f]/g, ' '),
  );
}

function faultsIn(folder: string, asOf: string | undefined) {
  try {
    readDataset(folder, asOf === undefined ? {} : { asOf });
  } catch (error) {
    if (error instanceof ReportError) return error.faults;
    throw error;
  }
  throw new Error('the project was read without fault');
}

/** A text with `¦` before each thing that is wrong, and their places as `line:column`. */
export function marked(text: string): {
  readonly text: string;
  readonly places: readonly string[];
} {
  const parts = text.split('¦');
  const places = parts.slice(1).map((_, index) => {
    const lines = parts
      .slice(0, index + 1)
      .join('')
      .split('\n');
    return `${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`;
  });
  return { text: parts.join(''), places };
}
