import type { FigureBlock, FigureField, FigureRow } from '../document/figure-block.js';
import { plainText } from '../document/plain-text.js';
import { type FigureDeclaration, writtenText } from '../publication/publication.js';
import { fault } from '../report-error.js';
import { alternativeText } from './alternative-text.js';
import { checkNative } from './check-native.js';
import { type Composition, writeLine } from './composition.js';
import { figureReading } from './figure-reading.js';
import { type DrawnRow, fieldDecimals, figureRows } from './figure-rows.js';
import { nativeChart } from './native-chart.js';
import { signsDrawn } from './signs-drawn.js';
import { signsInUse } from './signs-in-use.js';
import { writeMessage } from './write-message.js';

/**
 * A figure from its declaration: its rows with their values, its message, its texts. What is wrong
 * goes to the context's faults.
 *
 * @param number « Figure 3 »: 3
 */
export function composeFigure(
  declaration: FigureDeclaration,
  number: number,
  composition: Composition,
): FigureBlock {
  const { id, specification, data } = declaration;
  const line = (name: 'subtitle' | 'coverage' | 'source') => {
    const text = data[name];
    return writeLine(text ? writtenText(declaration, [name], text) : undefined, composition);
  };
  const { faults } = composition.context;
  const faultsBefore = faults.length;
  const rows = figureRows(declaration, composition);
  // Rows that could not be made explain an empty figure and a reading that cannot be said.
  const isWhole = faults.length === faultsBefore;
  if (isWhole) checkRows(declaration, rows, composition);
  const native = nativeChart(data);
  faults.push(...checkNative(declaration, native, rows));
  const fields = figureFields(declaration, rows);
  const title = writeMessage(writtenText(declaration, ['title'], data.title), id, composition);
  const subtitle = line('subtitle');
  const reading = isWhole ? figureReading(declaration, rows, composition) : [];
  // A note that says nothing, as « {{#si-connu}} » makes it, is none.
  const notes = data.notes
    .map((note, index) => writeLine(writtenText(declaration, ['notes', index], note), composition))
    .filter((note) => note.length > 0);
  const prints = signsDrawn(declaration, rows);
  return {
    type: 'figure',
    id,
    number,
    title,
    subtitle,
    specification,
    rows: rows.map((row) => figureRow(declaration, fields, row)),
    fields,
    ...(data.aspect === undefined ? {} : { aspect: data.aspect }),
    alternative: alternativeText({
      chart: data.chart,
      subtitle: plainText(subtitle),
      rows,
      fields,
      table: data.table && composition.referenceOf(data.table),
      tie: composition.publication.rounding.ties,
    }),
    reading,
    coverage: line('coverage'),
    notes,
    source: line('source'),
    signs: signsInUse(composition.context.dataset, prints, [title.inlines, reading, ...notes]),
    ...(native && { native }),
    origin: declaration.positionOf([]),
  };
}

function checkRows(
  declaration: FigureDeclaration,
  rows: readonly DrawnRow[],
  { context }: Composition,
): void {
  const hasNumber = rows.some(({ values }) =>
    Object.values(values).some(({ result }) => result.type === 'number'),
  );
  if (hasNumber) return;
  const at = declaration.positionOf(['rows']);
  context.faults.push(fault('figure-without-rows', at, { figure: declaration.id }));
}

function figureRow(
  declaration: FigureDeclaration,
  fields: readonly FigureField[],
  { cells, valueKeys, flags, values }: DrawnRow,
): FigureRow {
  const fewer = fields.flatMap((field) => {
    const value = values[field.name];
    const decimals = value ? fieldDecimals(declaration, field.name, value) : field.decimals;
    return decimals < field.decimals ? [[field.name, decimals] as const] : [];
  });
  const row = { cells, valueKeys, flags };
  return fewer.length > 0 ? { ...row, decimals: Object.fromEntries(fewer) } : row;
}

/** What a field is called: as declared, else as the first value that it holds. */
function figureFields(
  declaration: FigureDeclaration,
  rows: readonly DrawnRow[],
): readonly FigureField[] {
  return Object.entries(declaration.data.fields).map(([name, field]) => {
    const declared = typeof field === 'string' ? {} : field;
    const values = rows.flatMap((row) => row.values[name] ?? []);
    const decimals = values.map((value) => fieldDecimals(declaration, name, value));
    return {
      name,
      label: declared.label ?? values[0]?.label ?? name,
      unit: declared.unit ?? values[0]?.unit ?? '',
      decimals: Math.max(0, ...decimals),
    };
  });
}
