import { type Fault, fault } from '../report-error.js';
import type { YamlReading } from '../yaml/read-yaml.js';
import type { PublicationContent } from './publication-declaration.js';

/** What has a name that links, captions and slides find it by. */
export interface NamedTemplates {
  readonly figures: ReadonlyMap<string, unknown>;
  readonly tables: ReadonlyMap<string, unknown>;
}

/** Figures, tables and chapters have one space of names: a reference says only « parchemins ». */
export function checkSharedNames(
  declaration: YamlReading<PublicationContent>,
  { figures, tables }: NamedTemplates,
): readonly Fault[] {
  const twins = [...tables.keys()]
    .filter((id) => figures.has(id))
    .map((id) =>
      fault('name-shared', { file: tableFile(id) }, { kind: 'table', id, other: figureFile(id) }),
    );
  const chapters = declaration.data.outline.flatMap(({ id }, index) => {
    const other = figures.has(id) ? figureFile(id) : tables.has(id) ? tableFile(id) : undefined;
    if (other === undefined) return [];
    const at = declaration.positionOf(['outline', index, 'id']);
    return [fault('name-shared', at, { kind: 'chapter', id, other })];
  });
  return [...twins, ...chapters];
}

function figureFile(id: string): string {
  return `templates/figures/${id}.yaml`;
}

function tableFile(id: string): string {
  return `templates/tables/${id}.yaml`;
}
