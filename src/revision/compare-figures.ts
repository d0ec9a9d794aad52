import type { Block, ReportDocument } from '../document/document.js';
import type { FigureBlock, FigureRow } from '../document/figure-block.js';
import { french } from '../language/french.js';
import type { FigureChange, MarkChange, PassageChange } from './comparison.js';
import { hasLapsed } from './has-lapsed.js';
import type { TraceCauses } from './trace-causes.js';

/** Which charts change: which of their marks, and whether the words of the message do. */
export function compareFigures(
  from: ReportDocument,
  to: ReportDocument,
  passages: readonly PassageChange[],
  trace: TraceCauses,
): readonly FigureChange[] {
  const [old, now] = [figuresOf(from), figuresOf(to)];
  const flips = new Set(
    passages
      .filter(({ kind, place }) => kind === 'wording' && place === 'figure-title')
      .map(({ id }) => id),
  );
  const changed = [...now].flatMap(([id, figure]): readonly FigureChange[] => {
    const before = old.get(id);
    if (!before) return [{ ...bare(figure), kind: 'appeared' }];
    const marks = compareMarks(before, figure);
    const messageFlips = flips.has(figure.title.id);
    const redrawn = drawingOf(before) !== drawingOf(figure);
    if (marks.length === 0 && !messageFlips && !redrawn) return [];
    const cells = [...cellsOf(before, from), ...cellsOf(figure, to)];
    const told = { messageFlips, redrawn, marks, causes: trace(cells) };
    return [{ ...bare(figure), kind: 'changed', ...told }];
  });
  const lost = [...old.values()].filter(({ id }) => !now.has(id));
  return [...changed, ...lost.map((figure) => ({ ...bare(figure), kind: 'disappeared' as const }))];
}

function bare({ id, number }: FigureBlock) {
  const label = french.figure(number);
  return { id, label, messageFlips: false, redrawn: false, marks: [], causes: [] };
}

/** How a chart is drawn, whatever its values. */
function drawingOf({ specification, aspect }: FigureBlock): string {
  return JSON.stringify([specification, aspect]);
}

function figuresOf({ chapters }: ReportDocument): ReadonlyMap<string, FigureBlock> {
  const isFigure = (block: Block): block is FigureBlock => block.type === 'figure';
  const figures = chapters.flatMap(({ blocks }) => blocks.filter(isFigure));
  return new Map(figures.map((figure) => [figure.id, figure]));
}

function cellsOf({ rows, title }: FigureBlock, { values }: ReportDocument) {
  const keys = [
    ...rows.flatMap(({ valueKeys }) => Object.values(valueKeys)),
    ...title.inlines.flatMap((inline) => (inline.type === 'number' ? inline.valueKeys : [])),
  ];
  return keys.flatMap((key) => values[key]?.cells ?? []);
}

/** A mark moves when its unrounded value does, though its label may read the same. */
function compareMarks(from: FigureBlock, to: FigureBlock): readonly MarkChange[] {
  const [old, now] = [rowsByName(from), rowsByName(to)];
  const names = new Set([...old.keys(), ...now.keys()]);
  const fields = new Map([...from.fields, ...to.fields].map(({ name, label }) => [name, label]));
  return [...names].flatMap((row) =>
    [...fields].flatMap(([field, name]): readonly MarkChange[] => {
      const [then, after] = [old.get(row), now.get(row)];
      const text = (one: FigureRow | undefined) => String(one?.cells[`${field}Text`] ?? '');
      const stands = then?.cells[field] === after?.cells[field];
      if (stands && text(then) === text(after)) return [];
      const lapsed = stands && hasLapsed(then?.flags[field], after?.flags[field]);
      const label = fields.size > 1 ? name : '';
      return [{ row, field, label, from: text(then), to: text(after), lapsed }];
    }),
  );
}

function rowsByName({ rows }: FigureBlock): ReadonlyMap<string, FigureRow> {
  return new Map(
    rows.map((row) => {
      const { territory, period, series, group } = row.cells;
      const names = [territory, group, series, period].filter((name) => name);
      return [names.join(', '), row];
    }),
  );
}
