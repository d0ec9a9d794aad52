import type { FigureBlock, JsonObject, JsonValue } from '../document/figure-block.js';
import { nearestWord } from '../nearest-word.js';
import { type Fault, fault } from '../report-error.js';
import { placeOf, type SpecificationNode } from './place-in-specification.js';

/**
 * What a specification must not hold, and the fields it names that no row has. Data come from the
 * rows alone; pictures and links would read files and the network.
 */
export function checkSpecification(figure: FigureBlock): Fault[] {
  const found: Findings = { forbidden: new Set(), used: new Set(), made: new Set() };
  inspect(figure.specification, found);
  const rowFields = new Set(figure.rows.flatMap((row) => Object.keys(row.cells)));
  const known = [...rowFields].sort().join(', ');
  const names = (name: string) => placeOf(figure, (node) => namesField(node, name));
  const holds = (what: string) =>
    placeOf(figure, ({ key, value }) => key === what || value === what);
  const unknown = [...found.used].filter((name) => !rowFields.has(name) && !found.made.has(name));
  return [
    ...[...found.forbidden].map((what) =>
      fault('figure-forbidden', holds(what), { figure: figure.id, what }),
    ),
    // Without rows there is no field at all: the chart is empty, which is said instead.
    ...(figure.rows.length === 0 ? [] : unknown).map((field) =>
      fault('figure-unknown-field', names(field), {
        figure: figure.id,
        field,
        known,
        nearest: nearestWord(field, rowFields),
      }),
    ),
  ];
}

interface Findings {
  readonly forbidden: Set<string>;
  readonly used: Set<string>;
  readonly made: Set<string>;
}

const FORBIDDEN_KEYS = new Set(['data', 'datasets', 'href', 'url', 'from', 'geojson']);
const FORBIDDEN_MARKS = new Set(['image', 'geoshape']);

// Inside an axis, a legend or a header, `datum` is one of their own labels, not a row.
const GUIDES = new Set(['axis', 'legend', 'header']);

function inspect(object: JsonObject, found: Findings, inGuide = false): void {
  for (const [name, value] of Object.entries(object)) {
    const ofGuide = inGuide || GUIDES.has(name);
    if (FORBIDDEN_KEYS.has(name)) found.forbidden.add(name);
    if (name === 'mark' || name === 'type') inspectMark(value, found);
    if (name === 'as') for (const made of namesIn(value)) found.made.add(made);
    if (name === 'field') for (const used of namesIn(value)) found.used.add(fieldOf(used));
    if (name === 'groupby') for (const used of namesIn(value)) found.used.add(used);
    for (const used of ofGuide ? [] : datumFields(value)) found.used.add(used);
    for (const child of childrenOf(value)) inspect(child, found, ofGuide);
  }
}

function inspectMark(value: JsonValue, found: Findings): void {
  if (typeof value === 'string' && FORBIDDEN_MARKS.has(value)) found.forbidden.add(value);
}

function childrenOf(value: JsonValue): readonly JsonObject[] {
  // Arrays and objects are the two compound kinds of JSON.
  if (Array.isArray(value)) return value.flatMap(childrenOf);
  return typeof value === 'object' && value !== null ? [value as JsonObject] : [];
}

function namesIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value)
    ? value.filter((name): name is string => typeof name === 'string')
    : [];
}

/** `a.b` and `a[0]` read inside a cell; cells are flat, so the first name is the field. */
function fieldOf(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}

/** Where a field is named: as a field, in a grouping, in an expression. */
function namesField({ name, value }: SpecificationNode, field: string): boolean {
  if (typeof value !== 'string') return false;
  if (name === 'field') return fieldOf(value) === field;
  return (name === 'groupby' && value === field) || datumFields(value).includes(field);
}

/** The fields that an expression reads: `datum.x`, `datum['x']`. */
function datumFields(expression: JsonValue): readonly string[] {
  if (typeof expression !== 'string') return [];
  const reads = expression.matchAll(/\bdatum(?:\.(\w+)|\[\s*(['"])(.+?)\2\s*\])/g);
  return [...reads]
    .map(([, plain, , quoted]) => plain ?? quoted ?? '')
    .filter((name) => name !== '');
}
