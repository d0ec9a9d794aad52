import type { Composition } from '../../src/content/composition.js';
import { createWriter } from '../../src/content/narrative/create-writer.js';
import type { Footnote } from '../../src/document/document.js';
import { formatFault } from '../../src/messages/format-fault.js';
import { figureSchema } from '../../src/publication/figure-declaration.js';
import { namePeriods } from '../../src/publication/name-periods.js';
import type { FigureDeclaration, TableDeclaration } from '../../src/publication/publication.js';
import {
  type PublicationContent,
  publicationSchema,
} from '../../src/publication/publication-declaration.js';
import { readPublication } from '../../src/publication/read-publication.js';
import { tableSchema } from '../../src/publication/table-declaration.js';
import { parseYaml } from '../../src/yaml/parse-yaml.js';
import type { YamlReading } from '../../src/yaml/read-yaml.js';
import { type Mutation, openContext } from './open-context.js';

/** The publication of this repository. */
export const publication = readPublication('.');

/** What the real publication is composed with, its observations changed as asked. */
export function openComposition(...mutations: readonly Mutation[]): Composition {
  const { data } = publication.declaration;
  const opened = openContext(...mutations);
  const namePeriod = (name: string) => namePeriods(data, opened.year, name)[0] ?? name;
  const context = { ...opened, namePeriod };
  const footnotes: Footnote[] = [];
  return {
    context,
    publication: data,
    write: createWriter(context, data.names, footnotes),
    footnotes,
    referenceOf: (id) => (id === 'tableau-1' ? 'Tableau 1' : undefined),
  };
}

/** The faults of a composition, as its author reads them in French, spaces made plain. */
export function faultLines({ context }: Composition): readonly string[] {
  return context.faults.map((fault) => formatFault(fault, 'fr').replace(/[\u00A0\u202F]/g, ' '));
}

/** @param label the field of which the chart writes the text */
export function declareFigure(yaml: string, label = 'auditeursText'): FigureDeclaration {
  const source = parseYaml('figure.yaml', yaml);
  const { positionOf } = source;
  const specification = { mark: 'text', encoding: { text: { field: label } } };
  return { data: figureSchema.parse(source.data), positionOf, id: 'figure', specification };
}

export function declareTable(yaml: string): TableDeclaration {
  const source = parseYaml('table.yaml', yaml);
  return { data: tableSchema.parse(source.data), positionOf: source.positionOf, id: 'table' };
}

export function declarePublication(yaml: string): YamlReading<PublicationContent> {
  const source = parseYaml('publication.yaml', yaml);
  return { data: publicationSchema.parse(source.data), positionOf: source.positionOf };
}
