import type { Dataset } from '../dataset/dataset.js';
import type { KeyFigure, KeyFiguresBlock, SeriesPoint } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import { typeset } from '../language/typography.js';
import { belongsToEdition } from '../publication/belongs-to-edition.js';
import { writtenText } from '../publication/publication.js';
import type {
  KeyFigureContent,
  KeyFiguresContent,
  PublicationContent,
} from '../publication/publication-declaration.js';
import { fault } from '../report-error.js';
import type { YamlReading } from '../yaml/read-yaml.js';
import { type Composition, writeLine } from './composition.js';
import { printValue } from './print-value.js';
import { joinSources, printedSources } from './printed-sources.js';
import { requestValue } from './request-value.js';
import { selectPeriods } from './select-periods.js';
import { signsInUse } from './signs-in-use.js';

type Path = readonly (string | number)[];
type Declaration = YamlReading<PublicationContent>;

/**
 * The page of large numbers, as `keyFigures` of `publication.yaml` declares it; undefined where it
 * declares none. What is wrong goes to the context's faults.
 *
 * @param id of the block
 */
export function composeKeyFigures(
  id: string,
  declaration: Declaration,
  composition: Composition,
): KeyFiguresBlock | undefined {
  const { keyFigures } = declaration.data;
  if (!keyFigures) return undefined;
  const block = keyFiguresBlock(id, declaration, keyFigures, composition);
  return block.items.length > 0 ? block : undefined;
}

function keyFiguresBlock(
  id: string,
  declaration: Declaration,
  { items, source }: KeyFiguresContent,
  composition: Composition,
): KeyFiguresBlock {
  const { level } = composition.context.territory;
  const drafts = items.flatMap((item, index) =>
    belongsToEdition(item, level)
      ? draftKeyFigure(declaration, item, ['keyFigures', 'items', index], composition)
      : [],
  );
  const figures = drafts.map(({ figure }) => figure);
  return {
    type: 'key-figures',
    id,
    items: figures,
    signs: signsInUse(
      composition.context.dataset,
      drafts.flatMap(({ series }) => series.map(({ mark }) => mark)),
      figures.flatMap(({ number, label, comparison }) => [number, label, comparison]),
    ),
    source: writeSource(declaration, source, figures, composition),
    origin: declaration.positionOf(['keyFigures']),
  };
}

/** As declared, else what the numbers come from: an edition that prints others has other sources. */
function writeSource(
  declaration: Declaration,
  source: string | undefined,
  figures: readonly KeyFigure[],
  composition: Composition,
): readonly Inline[] {
  if (source !== undefined) {
    return writeLine(writtenText(declaration, ['keyFigures', 'source'], source), composition);
  }
  const sources = printedSources(figures, composition.context);
  if (sources.length === 0) return [];
  return [{ type: 'text', text: typeset(joinSources(sources)) }];
}

interface DraftKeyFigure {
  readonly figure: KeyFigure;
  readonly series: readonly MarkedPoint[];
}

/** None where its number says nothing, as « {{#si-connu}} » makes it of an absent value. */
function draftKeyFigure(
  declaration: Declaration,
  item: KeyFigureContent,
  path: Path,
  composition: Composition,
): readonly DraftKeyFigure[] {
  const line = (name: 'number' | 'label' | 'comparison') => {
    const text = item[name];
    const written = text ? writtenText(declaration, [...path, name], text) : undefined;
    return writeLine(written, composition);
  };
  const faultsBefore = composition.context.faults.length;
  const number = line('number');
  // What could not be written has a fault, and is no choice of its author's.
  if (number.length === 0 && composition.context.faults.length === faultsBefore) return [];
  const stray = strayText(number, composition.context.dataset);
  if (stray !== '') {
    const at = declaration.positionOf([...path, 'number']);
    composition.context.faults.push(
      fault('key-figure-not-number', at, { id: item.id, found: stray }),
    );
  }
  const series = seriesOf(declaration, item, path, composition);
  const points = series.map(({ mark, ...point }) => (mark === '' ? point : { ...point, mark }));
  const figure = {
    id: item.id,
    number,
    label: line('label'),
    comparison: line('comparison'),
    series: points,
  };
  return [{ figure, series }];
}

/** Words beside the number; its mark « (p) » belongs to it. */
function strayText(number: readonly Inline[], { signs }: Dataset): string {
  const texts = number.map((inline) => (inline.type === 'text' ? inline.text.trim() : ''));
  return texts.filter((text) => signs.every(({ sign }) => sign !== text)).join('');
}

interface MarkedPoint extends SeriesPoint {
  readonly mark: string;
}

function seriesOf(
  declaration: Declaration,
  { id, series }: KeyFigureContent,
  path: Path,
  composition: Composition,
): readonly MarkedPoint[] {
  if (!series) return [];
  const at = (name: string) => declaration.positionOf([...path, 'series', name]);
  const { context } = composition;
  const points = selectPeriods(series.periods, at('periods'), composition).flatMap((period) => {
    const cell = { territory: context.territory.code, period };
    const value = requestValue(series.value, cell, at('value'), composition);
    if (!value) return [];
    const { result, flags } = value;
    const { mark } = printValue(value, value.decimals, at('value'), composition);
    return [{ period, result, flags, valueKey: context.ledger.record(value), mark }];
  });
  if (points.length < 3) {
    const parameters = { id, points: points.length };
    context.faults.push(fault('key-figure-short-series', at('periods'), parameters));
  }
  return points;
}
