import type { Origin } from '../report-error.js';
import type { YamlReading } from '../yaml/read-yaml.js';
import type { FigureContent } from './figure-declaration.js';
import type { IndicatorDefinitions } from './indicator-definition.js';
import type { PublicationContent } from './publication-declaration.js';
import type { TableContent } from './table-declaration.js';

/** All that the institution wrote beside its data, read and validated. */
export interface Publication {
  /** `templates/publication.yaml` */
  readonly declaration: YamlReading<PublicationContent>;
  /** by file name, in the order of the outline */
  readonly narratives: ReadonlyMap<string, WrittenText>;
  /** by id, in the order of the outline */
  readonly figures: ReadonlyMap<string, FigureDeclaration>;
  /** by id, in the order of the outline */
  readonly tables: ReadonlyMap<string, TableDeclaration>;
  readonly definitions: IndicatorDefinitions;
}

/** A text with helpers in it, and where it starts. */
export interface WrittenText {
  readonly text: string;
  readonly origin: Required<Origin>;
}

export interface FigureDeclaration extends YamlReading<FigureContent> {
  readonly id: string;
  /** the Vega-Lite specification beside it, as JSON without data */
  readonly specification: JsonObject;
}

export interface TableDeclaration extends YamlReading<TableContent> {
  readonly id: string;
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export type JsonObject = { readonly [name: string]: JsonValue };

/** The text at `path` of a declaration, with its place: what templates are written from. */
export function writtenText(
  reading: Pick<YamlReading<unknown>, 'positionOf'>,
  path: readonly (string | number)[],
  text: string,
): WrittenText {
  return { text, origin: reading.positionOf(path) };
}
