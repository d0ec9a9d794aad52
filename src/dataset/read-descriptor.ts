import type { Shelf } from '../kept-work.js';
import { type Fault, fault, type Origin, ReportError, throwFaults } from '../report-error.js';
import { readYaml, type YamlReading } from '../yaml/read-yaml.js';
import type { DeclaredSign } from './dataset.js';
import { type DescribedResource, descriptorSchema } from './descriptor.js';
import { nearestCode } from './nearest-code.js';
import { createPlaceFinder } from './place-finder.js';
import type { CsvColumn, Delimiter } from './read-csv.js';
import { readText } from './read-text.js';

export const DESCRIPTOR_FILE = 'data/datapackage.json';

export interface Descriptor {
  readonly signs: readonly DeclaredSign[];
  readonly observations: readonly ObservationResource[];
  /** by name: `territories`, `measures`, `periods` and one for each further dimension */
  readonly codeLists: ReadonlyMap<string, CodeListResource>;
}

export interface CodeListResource {
  readonly name: string;
  /** relative to the project folder */
  readonly file: string;
  readonly delimiter: Delimiter | undefined;
  /** columns that its schema describes, beside those that its reader knows */
  readonly described: readonly string[];
}

export interface ObservationResource {
  readonly name: string;
  /** matches paths below `data/`: `vintages/2018-01-31/auditeurs.csv` */
  readonly pattern: RegExp;
  /** the pattern as written, for faults */
  readonly patternText: string;
  /** at least one vintage must deliver it */
  readonly required: boolean;
  readonly delimiter: Delimiter | undefined;
  readonly decimalMark: '.' | ',';
  readonly columns: readonly CsvColumn[];
  /** name of the code list by column: `mode` → `modes` */
  readonly dimensions: ReadonlyMap<string, string>;
  /** columns whose cells must not be empty */
  readonly filled: readonly string[];
  readonly at: Required<Origin>;
}

type Reading = YamlReading<{
  readonly 'millesime:signs': readonly DeclaredSign[];
  readonly resources: readonly DescribedResource[];
}>;

const CODE_LISTS = ['territories', 'measures', 'periods'];
const KEY_COLUMNS = ['measure', 'territory', 'period'];
const FIXED_COLUMNS = [...KEY_COLUMNS, 'value', 'reason', 'flags', 'source', 'comment'];
const NEEDED_COLUMNS = [...KEY_COLUMNS, 'value'];

/**
 * Reads and validates `data/datapackage.json`.
 *
 * @throws ReportError when it is no JSON, lacks what the reader needs, or contradicts itself.
 */
export function readDescriptor(projectFolder: string, shelf?: Shelf): Descriptor {
  checkJson(projectFolder);
  const reading: Reading = readYaml(projectFolder, DESCRIPTOR_FILE, descriptorSchema, shelf);
  throwFaults([...repeatedFaults(reading), ...missingLists(reading), ...resourceFaults(reading)]);
  const { resources } = reading.data;
  return {
    signs: reading.data['millesime:signs'],
    observations: resources.flatMap((resource, index) =>
      observationResource(resource, index, reading),
    ),
    codeLists: new Map(resources.filter(isCodeList).map((list) => [list.name, codeList(list)])),
  };
}

/** YAML would let pass what no other Data Package tool can read. */
function checkJson(projectFolder: string): void {
  const faults: Fault[] = [];
  const bytes = readText(projectFolder, DESCRIPTOR_FILE, faults);
  // Tabs may indent JSON, so only what leaves nothing to read counts here.
  if (!bytes) throw new ReportError(faults);
  const text = bytes.toString('utf8');
  try {
    JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(detail)?.[1];
    const offset = position === undefined ? text.length : Number(position);
    const place = createPlaceFinder(bytes, DESCRIPTOR_FILE);
    throw new ReportError([
      fault('bad-json', place(Buffer.byteLength(text.slice(0, offset))), { detail }),
    ]);
  }
}

function isCodeList(resource: DescribedResource): boolean {
  return resource['millesime:pattern'] === undefined;
}

function codeList(resource: DescribedResource): CodeListResource {
  const [path] = [resource.path].flat();
  return {
    name: resource.name,
    file: `data/${path ?? ''}`,
    delimiter: resource.dialect?.delimiter,
    described: resource.schema.fields.map(({ name }) => name),
  };
}

function observationResource(
  resource: DescribedResource,
  index: number,
  reading: Reading,
): ObservationResource[] {
  const patternText = resource['millesime:pattern'];
  if (patternText === undefined) return [];
  const { fields } = resource.schema;
  const declared = fields.filter((field) => field.constraints?.required).map(({ name }) => name);
  const filled = [...new Set([...KEY_COLUMNS, ...declared])];
  return [
    {
      name: resource.name,
      pattern: compilePattern(patternText),
      patternText,
      required: resource['millesime:required'],
      delimiter: resource.dialect?.delimiter,
      decimalMark: fields.find(({ name }) => name === 'value')?.decimalChar ?? '.',
      columns: fields.map(({ name }) => ({
        name,
        required: name === 'value' || filled.includes(name),
      })),
      dimensions: new Map(
        fields
          .filter(({ name }) => !FIXED_COLUMNS.includes(name))
          .map(({ name }) => [name, listOf(resource, name) ?? '']),
      ),
      filled: filled.filter((name) => name !== 'value'),
      at: reading.positionOf(['resources', index, 'name']),
    },
  ];
}

/** `*` stands for any characters but `/`. */
function compilePattern(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}$`, 'u');
}

function listOf(resource: DescribedResource, column: string): string | undefined {
  const key = resource.schema.foreignKeys.find(({ fields }) => [fields].flat().includes(column));
  return key?.reference.resource;
}

function repeatedFaults({ data, positionOf }: Reading): Fault[] {
  const names = data.resources.map(({ name }) => name);
  const signs = data['millesime:signs'];
  return [
    ...names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : [fault('repeated-resource', positionOf(['resources', index, 'name']), { name })],
    ),
    ...(['sign', 'standsFor'] as const).flatMap((key) =>
      signs.flatMap((sign, index) =>
        signs.findIndex((other) => other[key] === sign[key]) === index
          ? []
          : [
              fault('repeated-sign', positionOf(['millesime:signs', index, key]), {
                sign: sign[key],
              }),
            ],
      ),
    ),
  ];
}

function missingLists({ data, positionOf }: Reading): Fault[] {
  const names = data.resources.filter(isCodeList).map(({ name }) => name);
  const at = positionOf(['resources']);
  return [
    ...CODE_LISTS.filter((name) => !names.includes(name)).map((name) =>
      fault('missing-code-list', at, { name }),
    ),
    ...(data.resources.every(isCodeList) ? [fault('no-observations-described', at, {})] : []),
  ];
}

function resourceFaults(reading: Reading): Fault[] {
  return reading.data.resources.flatMap((resource, index) => {
    const pattern = resource['millesime:pattern'];
    return pattern === undefined
      ? pathFaults(resource, index, reading)
      : [...patternFaults(pattern, index, reading), ...columnFaults(resource, index, reading)];
  });
}

function pathFaults(resource: DescribedResource, index: number, { positionOf }: Reading): Fault[] {
  const paths = [resource.path].flat();
  const [path = ''] = paths;
  const safe = paths.length === 1 && path !== '' && !path.split('/').includes('..');
  // Absolute paths and addresses would leave the project folder: Data Package forbids the first.
  if (safe && !path.startsWith('/') && !path.includes(':') && !path.includes('\\')) return [];
  return [
    fault('bad-list-path', positionOf(['resources', index, 'path']), { path: paths.join(', ') }),
  ];
}

function patternFaults(pattern: string, index: number, { positionOf }: Reading): Fault[] {
  if (/^vintages\/\*\/[^/]+$/.test(pattern)) return [];
  const at = positionOf(['resources', index, 'millesime:pattern']);
  return [fault('bad-pattern', at, { pattern })];
}

function columnFaults(resource: DescribedResource, index: number, reading: Reading): Fault[] {
  const { fields } = resource.schema;
  const names = fields.map(({ name }) => name);
  const path = ['resources', index, 'schema', 'fields'];
  const missing = NEEDED_COLUMNS.filter((name) => !names.includes(name)).map((name) =>
    fault('missing-field', reading.positionOf(path), { name }),
  );
  return [
    ...missing,
    ...names.flatMap((name, field) => fieldFaults(name, names.indexOf(name) !== field)),
  ];

  function fieldFaults(name: string, repeated: boolean): Fault[] {
    const at = reading.positionOf([...path, names.lastIndexOf(name), 'name']);
    if (repeated) return [fault('repeated-field', at, { name })];
    if (FIXED_COLUMNS.includes(name)) return [];
    const list = listOf(resource, name);
    const lists = reading.data.resources.filter(isCodeList).map((other) => other.name);
    if (list === undefined)
      return [fault('field-without-list', at, { name, ...nearestCode(name, FIXED_COLUMNS) })];
    if (lists.includes(list)) return [];
    return [fault('unknown-code-list', at, { name: list, ...nearestCode(list, lists) })];
  }
}
