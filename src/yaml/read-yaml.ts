import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Shelf } from '../kept-work.js';
import { type Fault, fault, type Origin, ReportError, throwFaults } from '../report-error.js';
import { isJson } from './is-json.js';
import { issueFaults, listKnownKeys } from './issue-faults.js';
import { parseYaml, type YamlSource } from './parse-yaml.js';
import { placeAt } from './places.js';

/** A declaration that passed its schema, and where each part of it stands in the file. */
export interface YamlReading<Value> {
  readonly data: Value;
  /** where the value at `path` starts, for a text its first character; the nearest parent's place if absent */
  positionOf(path: readonly (string | number)[]): Required<Origin>;
}

/**
 * Reads a YAML file of the institution and validates it. Keys are texts, each given once; aliases and
 * tags beyond YAML 1.2's own are refused.
 *
 * @param file relative to the project folder, with `/`
 * @param shelf where a reading of the same text is found. A file is always held to the same schema.
 * @throws ReportError with every fault of the file, in reading order, at the offending node.
 */
export function readYaml<Schema extends z.ZodType>(
  projectFolder: string,
  file: string,
  schema: Schema,
  shelf?: Shelf,
): YamlReading<z.output<Schema>> {
  const text = readText(projectFolder, file);
  const kept = shelf?.recall(`${file}\n${text}`, () => keepReading(file, text, schema));
  if (!kept) return readSource(parseYaml(file, text), schema);
  const { data, places } = kept;
  return {
    data,
    positionOf: (path) => {
      const [line, column] = placeAt(places, path);
      return { file, line, column };
    },
  };
}

function readSource<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
): YamlReading<z.output<Schema>> {
  const checked = schema.safeParse(source.data, { reportInput: true, error: listKnownKeys });
  if (!checked.success) throwFaults(inReadingOrder(issueFaults(checked.error.issues, source)));
  // Without success there is at least one issue, so the line above has thrown.
  return { data: checked.data as z.output<Schema>, positionOf: source.positionOf };
}

/** A reading without faults as plain data; nothing where JSON would not say all of it. */
function keepReading<Schema extends z.ZodType>(file: string, text: string, schema: Schema) {
  const source = parseYaml(file, text);
  const { data } = readSource(source, schema);
  return isJson(source.data) && isJson(data) ? { data, places: source.places() } : undefined;
}

function readText(projectFolder: string, file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(projectFolder, file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ReportError([fault('unreadable-file', { file }, { reason })]);
  }
  try {
    // Drops a byte order mark too.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ReportError([fault('yaml-not-utf8', { file }, {})]);
  }
}

function inReadingOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted(
    (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
}
