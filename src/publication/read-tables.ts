import type { Shelf } from '../kept-work.js';
import { gatherFaults, throwFaults } from '../report-error.js';
import { readYaml } from '../yaml/read-yaml.js';
import { checkTable } from './check-table.js';
import { listTemplates } from './list-templates.js';
import type { TableDeclaration } from './publication.js';
import { tableSchema } from './table-declaration.js';

const ENDING = '.yaml';

/**
 * Reads every table of `templates/tables/`.
 *
 * @throws ReportError with the faults of all tables.
 */
export function readTables(
  projectFolder: string,
  shelf?: Shelf,
): ReadonlyMap<string, TableDeclaration> {
  const names = listTemplates(projectFolder, 'tables', ENDING);
  const tables = gatherFaults(...names.map((name) => () => readTable(projectFolder, name, shelf)));
  return new Map(tables.map((table) => [table.id, table]));
}

function readTable(
  projectFolder: string,
  name: string,
  shelf: Shelf | undefined,
): TableDeclaration {
  const reading = readYaml(projectFolder, `templates/tables/${name}`, tableSchema, shelf);
  const table = { ...reading, id: name.slice(0, -ENDING.length) };
  throwFaults(checkTable(table));
  return table;
}
