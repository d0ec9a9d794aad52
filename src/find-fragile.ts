import { composeState } from './compose-state.js';
import { readDataset } from './dataset/read-dataset.js';
import type { EditionInputs } from './read-edition.js';
import type { Fault } from './report-error.js';
import { compareStates, type EditionState } from './revision/compare-states.js';
import type { PassageChange } from './revision/comparison.js';
import { moveProvisional, provisionalMeasures } from './revision/move-provisional.js';
import { type UsualRevision, usualRevisions } from './revision/usual-revisions.js';

/** What a usual revision of one measure would do to the report. */
export interface FragileMeasure {
  readonly revision: UsualRevision;
  readonly direction: 'up' | 'down';
  /** passages whose words would change, or the sign of a number in them */
  readonly passages: readonly PassageChange[];
  /** what would keep the report from being written: words that the data would contradict */
  readonly faults: readonly Fault[];
}

export interface Fragility {
  readonly measures: readonly FragileMeasure[];
  /** measures with provisional values of which no past revision tells how far they move */
  readonly unknown: readonly { readonly measure: string; readonly label: string }[];
}

/**
 * Finds the sentences, titles and signs that would flip if the provisional values moved as values of
 * their measure usually do. Nothing is drawn for it.
 *
 * @param state the edition as it is, its document written
 */
export function findFragile(
  project: string,
  inputs: Pick<EditionInputs, 'publication' | 'dataset' | 'edition' | 'preceding'>,
  state: EditionState,
): Fragility {
  const provisional = provisionalMeasures(inputs.dataset);
  if (provisional.length === 0) return { measures: [], unknown: [] };
  const usual = usualRevisions(readHistory(project, inputs));
  return {
    unknown: provisional
      .filter((measure) => !usual.has(measure))
      .map((measure) => ({
        measure,
        label: inputs.dataset.measures.get(measure)?.label ?? measure,
      })),
    measures: provisional.flatMap((measure) => {
      const revision = usual.get(measure);
      if (!revision || revision.size === 0) return [];
      return ([1, -1] as const).flatMap((way) => tryRevision(inputs, state, revision, way));
    }),
  };
}

function readHistory(project: string, { dataset }: Pick<EditionInputs, 'dataset'>) {
  const past = dataset.releases.slice(0, -1);
  return [...past.map(({ vintage }) => readDataset(project, { asOf: vintage })), dataset];
}

function tryRevision(
  inputs: Pick<EditionInputs, 'publication' | 'dataset' | 'edition' | 'preceding'>,
  state: EditionState,
  revision: UsualRevision,
  way: 1 | -1,
): readonly FragileMeasure[] {
  const moved = composeState({
    ...inputs,
    dataset: moveProvisional(inputs.dataset, revision, way),
  });
  const { document } = compareStates(state, moved);
  const passages = (document?.passages ?? []).filter(isFlipped);
  if (passages.length === 0 && moved.faults.length === 0) return [];
  const direction = way === 1 ? 'up' : 'down';
  return [{ revision, direction, passages, faults: moved.faults }];
}

/** Words change, or a sign before a number: from « +5,8 % » to « −0,3 % » the direction does. */
function isFlipped({ kind, from, to }: PassageChange): boolean {
  if (kind === 'number') return signsOf(from) !== signsOf(to);
  return kind !== 'mark';
}

function signsOf(text: string): string {
  return text.match(/[−+](?=\d)/g)?.join('') ?? '';
}
