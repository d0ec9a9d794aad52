import { nearestWord } from '../nearest-word.js';
import { type Fault, fault } from '../report-error.js';
import type { YamlReading } from '../yaml/read-yaml.js';
import { shareAnEdition } from './belongs-to-edition.js';
import { checkSharedNames } from './check-shared-names.js';
import type { FigureDeclaration, TableDeclaration } from './publication.js';
import type { ChapterContent, PublicationContent } from './publication-declaration.js';

type Path = readonly (string | number)[];
type Kind = 'narrative' | 'figure' | 'table';

/** What stands in `templates/` for an outline to name. */
interface Templates {
  readonly figures: ReadonlyMap<string, FigureDeclaration>;
  readonly tables: ReadonlyMap<string, TableDeclaration>;
  readonly narrativeFiles: readonly string[];
}

/** Every name of the outline exists, once; and everything that exists is in the outline. */
export function checkOutline(
  declaration: YamlReading<PublicationContent>,
  { figures, tables, narrativeFiles }: Templates,
): readonly Fault[] {
  const { outline } = declaration.data;
  const uses = (kind: Kind) => outline.flatMap((chapter, index) => namesOf(kind, chapter, index));
  const check = (kind: Kind, known: readonly string[]) => [
    ...nameFaults(kind, uses(kind), known, declaration),
    ...unusedFaults(kind, uses(kind), known),
  ];
  return [
    ...chapterFaults(declaration),
    ...checkSharedNames(declaration, { figures, tables }),
    ...check('narrative', narrativeFiles),
    ...check('figure', [...figures.keys()]),
    ...check('table', [...tables.keys()]),
    ...[...figures.values()].flatMap((figure) => pointerFaults(figure, [...tables.keys()])),
  ];
}

interface Use {
  readonly chapter: ChapterContent;
  readonly name: string;
  readonly path: Path;
}

function namesOf(kind: Kind, chapter: ChapterContent, index: number): readonly Use[] {
  const at = (...path: Path) => ['outline', index, ...path];
  if (kind === 'narrative') {
    return chapter.narrative ? [{ chapter, name: chapter.narrative, path: at('narrative') }] : [];
  }
  if (kind === 'figure') {
    return chapter.figures.map((name, order) => ({ chapter, name, path: at('figures', order) }));
  }
  return chapter.tables.flatMap((table, order) =>
    typeof table === 'string'
      ? [{ chapter, name: table, path: at('tables', order) }]
      : table.map((name, part) => ({ chapter, name, path: at('tables', order, part) })),
  );
}

function nameFaults(
  kind: Kind,
  uses: readonly Use[],
  known: readonly string[],
  declaration: YamlReading<PublicationContent>,
): readonly Fault[] {
  return uses.flatMap(({ chapter, name, path }, index) => {
    const at = declaration.positionOf(path);
    if (!known.includes(name)) {
      return [
        fault('outline-unknown-name', at, { kind, name, known, nearest: nearestWord(name, known) }),
      ];
    }
    const isAgain = uses
      .slice(0, index)
      .some((use) => use.name === name && shareAnEdition(use.chapter, chapter));
    return isAgain ? [fault('outline-name-twice', at, { kind, name })] : [];
  });
}

function unusedFaults(
  kind: Kind,
  uses: readonly Use[],
  known: readonly string[],
): readonly Fault[] {
  const used = new Set(uses.map(({ name }) => name));
  const file = (name: string) =>
    ({
      narrative: `templates/narrative/${name}`,
      figure: `templates/figures/${name}.yaml`,
      table: `templates/tables/${name}.yaml`,
    })[kind];
  return known
    .filter((name) => !used.has(name))
    .map((name) => fault('outline-unused', { file: file(name) }, { kind, name }));
}

function chapterFaults(declaration: YamlReading<PublicationContent>): readonly Fault[] {
  const { outline, keyFigures } = declaration.data;
  return outline.flatMap((chapter, index) => {
    const at = (...path: Path) => declaration.positionOf(['outline', index, ...path]);
    const isAgain = outline.findIndex(({ id }) => id === chapter.id) < index;
    return [
      ...(isAgain ? [fault('outline-chapter-twice', at('id'), { id: chapter.id })] : []),
      ...(chapter.title === undefined && chapter.narrative === undefined
        ? [fault('outline-chapter-without-title', at(), { id: chapter.id })]
        : []),
      ...(chapter.keyFigures && keyFigures === undefined
        ? [fault('outline-without-key-figures', at('keyFigures'), {})]
        : []),
    ];
  });
}

/** The table that a figure points its reader to. */
function pointerFaults(figure: FigureDeclaration, tables: readonly string[]): readonly Fault[] {
  const { table } = figure.data;
  if (table === undefined || tables.includes(table)) return [];
  const nearest = nearestWord(table, tables);
  const at = figure.positionOf(['table']);
  return [
    fault('outline-unknown-name', at, { kind: 'table', name: table, known: tables, nearest }),
  ];
}
