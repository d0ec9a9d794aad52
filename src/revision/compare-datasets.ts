import type { Dataset } from '../dataset/dataset.js';
import { groupBy } from '../dataset/group-by.js';
import type { Observation } from '../dataset/observation.js';
import type {
  MeasureComparison,
  ObservationChange,
  ObservationChangeKind,
  ObservationComparison,
  ObservationState,
} from './comparison.js';
import { foldTerritories } from './fold-territories.js';
import { measureChange } from './measure-change.js';
import { nameCell } from './name-cell.js';

/** Tells which cells changed between two states of the data: revised, added, withdrawn, re-flagged. */
export function compareDatasets(from: Dataset, to: Dataset): ObservationComparison {
  const changes = [...keysOf(from, to)].flatMap((key) => {
    const change = compareObservation(
      key,
      from.observations.get(key),
      to.observations.get(key),
      to,
    );
    return change ? [change] : [];
  });
  const counts = { revised: 0, added: 0, withdrawn: 0, reflagged: 0, 'reason-changed': 0 };
  for (const { kind } of changes) counts[kind] += 1;
  const unchanged = keysOf(from, to).size - changes.length;
  return {
    counts: { ...counts, unchanged },
    changes,
    measures: [...groupBy(changes, ({ measure }) => measure)].map(([measure, own]) =>
      compareMeasure(measure, own, from, to),
    ),
  };
}

function keysOf(from: Dataset, to: Dataset): ReadonlySet<string> {
  return new Set([...from.observations.keys(), ...to.observations.keys()]);
}

function compareObservation(
  key: string,
  from: Observation | undefined,
  to: Observation | undefined,
  dataset: Dataset,
): ObservationChange | undefined {
  const one = to ?? from;
  const kind = kindOfChange(from, to);
  if (!one || !kind) return undefined;
  const { measure, territory, period, dimensions } = one;
  const quantity = dataset.measures.get(measure)?.quantity ?? 'count';
  const [then, now] = [from?.content, to?.content];
  const size =
    kind === 'revised' && then?.type === 'number' && now?.type === 'number'
      ? { size: measureChange(then.value, now.value, quantity) }
      : {};
  return {
    kind,
    key,
    name: nameCell(one, dataset),
    measure,
    territory,
    period,
    dimensions,
    quantity,
    ...(from ? { from: stateOf(from) } : {}),
    ...(to ? { to: stateOf(to) } : {}),
    ...size,
  };
}

function kindOfChange(
  from: Observation | undefined,
  to: Observation | undefined,
): ObservationChangeKind | undefined {
  const [then, now] = [from?.content, to?.content];
  if (now?.type === 'number') {
    if (then?.type !== 'number') return 'added';
    if (then.value !== now.value) return 'revised';
    return typedFlags(from) === typedFlags(to) ? undefined : 'reflagged';
  }
  if (then?.type === 'number') return 'withdrawn';
  return then?.reason === now?.reason ? undefined : 'reason-changed';
}

function typedFlags(observation: Observation | undefined): string {
  return (observation?.flags ?? []).filter((flag) => flag !== 'R').join(' ');
}

function stateOf({ content, flags, vintage, origin }: Observation): ObservationState {
  return { content, flags: flags.filter((flag) => flag !== 'R'), vintage, origin };
}

function compareMeasure(
  code: string,
  changes: readonly ObservationChange[],
  from: Dataset,
  to: Dataset,
): MeasureComparison {
  const measure = to.measures.get(code) ?? from.measures.get(code);
  return {
    measure: code,
    label: measure?.label ?? code,
    unit: measure?.unit ?? '',
    quantity: measure?.quantity ?? 'count',
    reason: reasonsSince(code, from, to),
    branches: foldTerritories(changes, from, to),
  };
}

/** The public reasons of the releases that lead from one state to the other. */
function reasonsSince(measure: string, from: Dataset, to: Dataset): string {
  const known = new Set(from.releases.map(({ vintage }) => vintage));
  const reasons = to.releases
    .filter(({ vintage }) => !known.has(vintage))
    .flatMap((release) => release.reasons[measure] ?? release.reasons['*'] ?? []);
  return [...new Set(reasons)].join(' ');
}
