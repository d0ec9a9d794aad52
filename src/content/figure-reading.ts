import type { Inline } from '../document/inline.js';
import { typeset } from '../language/typography.js';
import { placeholders, WORD_CELLS } from '../publication/check-figure.js';
import type { FigureDeclaration } from '../publication/publication.js';
import { fault } from '../report-error.js';
import type { Composition } from './composition.js';
import type { DrawnRow } from './figure-rows.js';
import { findTypedDigits } from './narrative/find-typed-digits.js';
import { printedLabel } from './print-value.js';

/**
 * « Lecture » of a figure: its declared sentence, said of a drawn row that has the declared cells and
 * all values that the sentence names. Its numbers are those of the row, so it cannot drift
 * from the chart.
 */
export function figureReading(
  declaration: FigureDeclaration,
  rows: readonly DrawnRow[],
  composition: Composition,
): readonly Inline[] {
  const { sentence, row: wanted, take } = declaration.data.reading;
  checkDigits(declaration, composition);
  const fields = placeholders(sentence).filter((name) => !WORD_CELLS.includes(name));
  const eligible = rows.filter(
    (one) => hasCells(one, wanted) && fields.every((field) => typeof one.cells[field] === 'number'),
  );
  const row = take === 'last' ? eligible.at(-1) : eligible[0];
  if (row) return sentence.split(/(\{[^{}]*\})/).flatMap((part) => say(part, row));
  const at = declaration.positionOf(['reading']);
  composition.context.faults.push(
    fault('figure-reading-without-row', at, { figure: declaration.id }),
  );
  return [];
}

function checkDigits(declaration: FigureDeclaration, { context, publication }: Composition): void {
  const { sentence } = declaration.data.reading;
  const at = declaration.positionOf(['reading', 'sentence']);
  for (const { digits, index } of findTypedDigits(blankPlaces(sentence), publication.names)) {
    const around = sentence.slice(Math.max(0, index - 20), index + digits.length + 20).trim();
    context.faults.push(fault('typed-digit', at, { digits, context: around }));
  }
}

function blankPlaces(sentence: string): string {
  return sentence.replace(/\{[^{}]*\}/g, (place) => ' '.repeat(place.length));
}

function hasCells({ cells }: DrawnRow, wanted: Readonly<Record<string, string | number>>): boolean {
  return Object.entries(wanted).every(([name, cell]) => cells[name] === cell);
}

function say(part: string, row: DrawnRow): readonly Inline[] {
  const name = /^\{(.*)\}$/.exec(part)?.[1];
  if (name === undefined) return part === '' ? [] : [{ type: 'text', text: typeset(part) }];
  const printed = row.printed[name];
  if (!printed) return [{ type: 'text', text: String(row.cells[name] ?? '') }];
  const key = row.valueKeys[name];
  return [{ type: 'number', text: printedLabel(printed), valueKeys: key ? [key] : [] }];
}
