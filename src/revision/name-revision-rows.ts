import type { Dataset } from '../dataset/dataset.js';
import { revisionWords } from '../language/revision-words.js';
import type { ObservationChange } from './comparison.js';
import { nameWithUnit } from './print-state.js';
import type { RankedChange } from './rank-changes.js';

/** What the rows of a table of revisions are called. */
export interface RevisionNames {
  /** what they all share: « Âge moyen (ans), 2016-2017 », or '' */
  readonly above: string;
  readonly stub: string;
  readonly rows: readonly string[];
}

/** From so many rows on, what they share is said once. */
const SEVERAL = 4;

/**
 * « Âge moyen (ans), Cnam Corse », or the territory alone where all rows are of one measure.
 *
 * @param network what the network is called, where it must be named
 */
export function nameRows(
  lines: readonly RankedChange[],
  dataset: Dataset,
  network?: string,
): RevisionNames {
  const changes = lines.map(({ change }) => change);
  const [first] = changes;
  const isSeveral = changes.length >= SEVERAL;
  const shares = (part: (change: ObservationChange) => string) =>
    isSeveral && new Set(changes.map(part)).size === 1;
  const period = first && shares((change) => change.period) ? first.period : '';
  const measure = first && shares(({ measure: code }) => code) ? measureOf(first, dataset) : '';
  const own = (change: ObservationChange): string => {
    const when = period === '' ? change.period : '';
    if (measure === '') return nameWithUnit(change, dataset, when, network);
    const territory = dataset.territories.get(change.territory)?.label ?? change.territory;
    return [...furtherOf(change, dataset), territory, ...(when === '' ? [] : [when])].join(', ');
  };
  const { table } = revisionWords;
  return {
    above: [measure, period].filter((words) => words !== '').join(', '),
    stub: table.stub(measure === '', period === ''),
    rows: lines.map(({ change, folded }) => own(change) + table.below(folded)),
  };
}

/** « Âge moyen (ans) » */
function measureOf(change: ObservationChange, dataset: Dataset): string {
  const network = [...dataset.territories.values()].find(({ level }) => level === 'network');
  const bare = { ...change, territory: network?.code ?? '', dimensions: {} };
  return nameWithUnit(bare, dataset, '');
}

function furtherOf(change: ObservationChange, dataset: Dataset): readonly string[] {
  return Object.entries(change.dimensions).map(
    ([name, code]) => dataset.dimensions.get(name)?.get(code) ?? code,
  );
}
