import type { TableGrid, TableSpanner } from '../../../document/table-block.js';
import { french } from '../../../language/french.js';
import { composeRuns } from '../compose-runs.js';
import type { BlockName } from '../pages/piece.js';
import { assemble, drawing, type Slug, slugOf, stack, tagged } from '../pages/slug.js';
import type { LaidVector, TextRun } from '../pdfmake/pdfmake-model.js';
import type { PrintContext } from '../print-context.js';
import { setNode } from '../set-text.js';
import { ARTIFACT } from '../structure/structure-element.js';
import type { TableStructure } from '../structure/table-structure.js';
import { TOO_LONG } from '../type-scale.js';
import type { TableFit } from './fit-table.js';

const PAD = 3;

/** The header: spanners with a rule over their columns, then the columns' own labels. */
export function setHeader(
  context: PrintContext,
  table: TableGrid,
  fit: TableFit,
  block: BlockName,
  elements: TableStructure,
): Slug {
  const spannerRows = linesOf(table.spanners).map((spanners) =>
    setSpanners(context, spanners, fit, block, elements),
  );
  const { primary } = context.brand.colours;
  return stack([
    { slug: rule(fit.width, 1, primary) },
    ...spannerRows.map((slug) => ({ slug, above: PAD })),
    { slug: setLabels(context, table, fit, block, elements), above: PAD },
    { slug: rule(fit.width, 0.7, primary), above: PAD },
  ]);
}

/** A thin line across a table. */
export function rule(width: number, lineWidth: number, lineColor: string): Slug {
  const y = lineWidth / 2;
  return drawing(
    [{ type: 'line', x1: 0, x2: width, y1: y, y2: y, lineWidth, lineColor }],
    lineWidth,
  );
}

/** Spanners above the very same columns, outermost first: one line says them all. */
type Stacked = readonly TableSpanner[];

/** The spanners line by line, outermost first. */
function linesOf(spanners: readonly TableSpanner[]): readonly (readonly Stacked[])[] {
  const levels = [...new Set(spanners.map(({ level }) => level))].sort((a, b) => b - a);
  const lines: Stacked[][] = [];
  for (const level of levels) {
    const line = spanners.filter((spanner) => spanner.level === level);
    const above = lines.at(-1);
    if (above && line.length === above.length && line.every((one, at) => covers(one, above[at]))) {
      lines[lines.length - 1] = above.map((stacked, at) => [...stacked, ...line.slice(at, at + 1)]);
    } else {
      lines.push(line.map((one) => [one]));
    }
  }
  return lines;
}

function covers({ from, to }: TableSpanner, stacked: Stacked | undefined): boolean {
  return stacked?.[0]?.from === from && stacked[0].to === to;
}

function setSpanners(
  context: PrintContext,
  line: readonly Stacked[],
  fit: TableFit,
  block: BlockName,
  elements: TableStructure,
): Slug {
  const cells = line.map((stacked) => {
    const left = fit.columns[stacked[0]?.from ?? 0]?.left ?? 0;
    const right = fit.columns[stacked[0]?.to ?? 0]?.right ?? fit.width;
    const runs = stackedRuns(context, stacked, block, elements);
    const slug = setHeaderText(context, runs, [], fit, right - left, 'center', block);
    // Words of what belongs to nothing would be artifacts, whatever they are.
    const [outermost] = stacked;
    const element = outermost && elements.spanners.get(outermost);
    return { left, right, slug: element ? tagged(slug, element) : slug };
  });
  const height = Math.max(...cells.map(({ slug }) => slug.height)) + 2;
  const rules = cells.map(
    ({ left, right }): LaidVector => ({
      type: 'line',
      x1: left,
      x2: right,
      y1: height,
      y2: height,
      lineWidth: 0.5,
      lineColor: context.brand.colours.muted,
    }),
  );
  return assemble(
    [
      ...cells.map(({ left, slug }) => ({ slug, x: left, y: height - 2 - slug.height })),
      { slug: drawing(rules, height), x: 0, y: 0 },
    ],
    height + 0.5,
  );
}

function stackedRuns(
  context: PrintContext,
  stacked: Stacked,
  block: BlockName,
  { spanners }: TableStructure,
): readonly TextRun[] {
  return stacked.flatMap((spanner, index): readonly TextRun[] => {
    const element = spanners.get(spanner) ?? ARTIFACT;
    const label = composeRuns(context, spanner.label, block).map((run) => ({ ...run, element }));
    return index === 0 ? label : [{ text: french.dot, element: ARTIFACT }, ...label];
  });
}

function setLabels(
  context: PrintContext,
  table: TableGrid,
  fit: TableFit,
  block: BlockName,
  elements: TableStructure,
): Slug {
  const stub = setHeaderText(
    context,
    composeRuns(context, table.stub, block),
    [],
    fit,
    fit.stubWidth,
    'left',
    block,
  );
  const cells = fit.columns.map(({ left, right }, index) => {
    const column = table.columns[index];
    const label = composeRuns(context, column?.label ?? [], block);
    const unit = composeRuns(context, column?.unit ?? [], block);
    const slug = setHeaderText(context, label, unit, fit, right - left, 'right', block);
    return { slug: tagged(slug, elements.columns[index] ?? ARTIFACT), x: left };
  });
  const height = Math.max(stub.height, ...cells.map(({ slug }) => slug.height));
  return assemble([
    { slug: tagged(stub, elements.stub), x: 0, y: height - stub.height },
    ...cells.map(({ slug, x }) => ({ slug, x, y: height - slug.height })),
  ]);
}

function setHeaderText(
  context: PrintContext,
  label: readonly TextRun[],
  unit: readonly TextRun[],
  fit: TableFit,
  width: number,
  alignment: 'left' | 'right' | 'center',
  block: BlockName,
): Slug {
  const { fontSize } = fit;
  const style = { ...context.styles.body, ...TOO_LONG, fontSize, alignment };
  const { semibold, muted } = headerFaces(context);
  const lineHeight = (context.styles.body.lineHeight / 1.4) * 1.16;
  const nodes = [
    ...(label.length > 0 ? [{ text: label, ...style, lineHeight, font: semibold }] : []),
    ...(unit.length > 0 ? [{ text: unit, ...style, lineHeight, color: muted }] : []),
  ];
  if (nodes.length === 0) return drawing([], 0);
  return slugOf(setNode(context, { stack: nodes }, width, block));
}

function headerFaces(context: PrintContext): { semibold: string; muted: string } {
  const semibold = context.styles.heading3.font ?? context.brand.typography.family;
  return { semibold, muted: context.brand.colours.muted };
}
