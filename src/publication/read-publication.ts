import type { Shelf } from '../kept-work.js';
import { gatherFaults, throwFaults } from '../report-error.js';
import { readYaml } from '../yaml/read-yaml.js';
import { checkOutline } from './check-outline.js';
import { listTemplates } from './list-templates.js';
import type { FigureDeclaration, Publication, TableDeclaration } from './publication.js';
import { type PublicationContent, publicationSchema } from './publication-declaration.js';
import { readFigures } from './read-figures.js';
import { readIndicatorDefinitions } from './read-indicator-definitions.js';
import { readNarrative } from './read-narrative.js';
import { readTables } from './read-tables.js';

const FILE = 'templates/publication.yaml';

/**
 * Reads all that the institution wrote: the publication, its narrative, figures, tables and
 * indicators.
 *
 * @param shelf where readings of the same texts are found
 * @throws ReportError with the faults of every declaration, then of what the outline names.
 */
export function readPublication(projectFolder: string, shelf?: Shelf): Publication {
  const [declaration, figures, tables, definitions] = gatherFaults(
    () => readYaml(projectFolder, FILE, publicationSchema, shelf),
    () => readFigures(projectFolder, shelf),
    () => readTables(projectFolder, shelf),
    () => readIndicatorDefinitions(projectFolder, shelf),
  );
  const narrativeFiles = listTemplates(projectFolder, 'narrative', '.md.hbs');
  throwFaults(checkOutline(declaration, { figures, tables, narrativeFiles }));
  const { outline } = declaration.data;
  const files = outline.flatMap(({ narrative }) => narrative ?? []);
  const narratives = gatherFaults(...files.map((file) => () => readNarrative(projectFolder, file)));
  return {
    declaration,
    narratives: new Map(narratives.map((narrative, index) => [files[index] ?? '', narrative])),
    figures: inOutlineOrder(figures, figureIds(outline)),
    tables: inOutlineOrder(tables, tableIds(outline)),
    definitions,
  };
}

function figureIds(outline: PublicationContent['outline']): readonly string[] {
  return outline.flatMap((chapter) => chapter.figures);
}

function tableIds(outline: PublicationContent['outline']): readonly string[] {
  return outline.flatMap((chapter) => chapter.tables.flat());
}

function inOutlineOrder<Declaration extends FigureDeclaration | TableDeclaration>(
  declarations: ReadonlyMap<string, Declaration>,
  ids: readonly string[],
): ReadonlyMap<string, Declaration> {
  return new Map(
    ids.flatMap((id) => {
      const declaration = declarations.get(id);
      return declaration ? [[id, declaration] as const] : [];
    }),
  );
}
