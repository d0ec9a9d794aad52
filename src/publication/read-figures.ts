import type { Shelf } from '../kept-work.js';
import { fault, gatherFaults, ReportError, throwFaults } from '../report-error.js';
import { readYaml } from '../yaml/read-yaml.js';
import { checkFigure } from './check-figure.js';
import { figureSchema } from './figure-declaration.js';
import { listTemplates } from './list-templates.js';
import type { FigureDeclaration } from './publication.js';
import { readSpecification } from './read-specification.js';

const TEXTS = '.yaml';
const LOOKS = '.vl.json';

/**
 * Reads every figure of `templates/figures/`: its texts (`.yaml`) and its looks (`.vl.json`), which
 * go together.
 *
 * @throws ReportError with the faults of all figures.
 */
export function readFigures(
  projectFolder: string,
  shelf?: Shelf,
): ReadonlyMap<string, FigureDeclaration> {
  const texts = listTemplates(projectFolder, 'figures', TEXTS);
  const looks = listTemplates(projectFolder, 'figures', LOOKS);
  const ids = [
    ...texts.map((name) => stem(name, TEXTS)),
    ...looks.map((name) => stem(name, LOOKS)),
  ];
  const figures = gatherFaults(
    ...[...new Set(ids)].sort().map((id) => () => {
      checkPair(id, texts.includes(id + TEXTS), looks.includes(id + LOOKS));
      return readFigure(projectFolder, id, shelf);
    }),
  );
  return new Map(figures.map((figure) => [figure.id, figure]));
}

function stem(name: string, ending: string): string {
  return name.slice(0, -ending.length);
}

function checkPair(id: string, hasTexts: boolean, hasLooks: boolean): void {
  if (hasTexts && hasLooks) return;
  const [present, missing] = hasTexts ? [TEXTS, LOOKS] : [LOOKS, TEXTS];
  const at = { file: pathOf(id, present) };
  throw new ReportError([fault('figure-half', at, { missing: pathOf(id, missing) })]);
}

function readFigure(
  projectFolder: string,
  id: string,
  shelf: Shelf | undefined,
): FigureDeclaration {
  const [reading, specification] = gatherFaults(
    () => readYaml(projectFolder, pathOf(id, TEXTS), figureSchema, shelf),
    () => readSpecification(projectFolder, pathOf(id, LOOKS)),
  );
  const figure = { ...reading, id, specification };
  throwFaults(checkFigure(figure));
  return figure;
}

function pathOf(id: string, ending: string): string {
  return `templates/figures/${id}${ending}`;
}
