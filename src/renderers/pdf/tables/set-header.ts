import type { TableGrid, TableSpanner } from '../../../document/table-block.js';
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
  const levels = [...new Set(table.spanners.map(({ level }) => level))].sort((a, b) => b - a);
  const spannerRows = levels.map((level) =>
    setSpanners(
      context,
      table.spanners.filter((spanner) => spanner.level === level),
      fit,
      block,
      elements,
    ),
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

function setSpanners(
  context: PrintContext,
  spanners: readonly TableSpanner[],
  fit: TableFit,
  block: BlockName,
  elements: TableStructure,
): Slug {
  const cells = spanners.map((spanner) => {
    const left = fit.columns[spanner.from]?.left ?? 0;
    const right = fit.columns[spanner.to]?.right ?? fit.width;
    const runs = composeRuns(context, spanner.label, block);
    return {
      left,
      right,
      slug: tagged(
        setHeaderText(context, runs, [], fit, right - left, 'center', block),
        elements.spanners.get(spanner) ?? ARTIFACT,
      ),
    };
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
