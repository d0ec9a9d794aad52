import { computeEdition } from './compute-edition.js';
import { draftDocument } from './content/compose-document.js';
import type { Dataset } from './dataset/dataset.js';
import { readDataset } from './dataset/read-dataset.js';
import { followChecks, partsOfTotal } from './indicators/follow-checks.js';
import type { EditionInputs } from './read-edition.js';
import type { Fault } from './report-error.js';
import { compareStates, type EditionState } from './revision/compare-states.js';
import type { PassageChange } from './revision/comparison.js';
import { listPassages, type Passage } from './revision/list-passages.js';
import { moveProvisional, provisionalMeasures } from './revision/move-provisional.js';
import { passageAtFault } from './revision/passage-at-fault.js';
import { type UsualRevision, usualRevisions } from './revision/usual-revisions.js';

/** What a usual revision of one measure would do to the report. */
export interface FragileMeasure {
  readonly revision: UsualRevision;
  readonly direction: 'up' | 'down';
  /** passages whose words would change, or the sign of a number in them */
  readonly passages: readonly PassageChange[];
  /** what would keep the report from being written: words that the data would contradict */
  readonly refused: readonly RefusedPassage[];
}

/** A passage as it reads now, which could no longer be said; without one, a figure or a table. */
export interface RefusedPassage {
  readonly passage?: Passage;
  readonly fault: Fault;
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
  const { publication, edition } = inputs;
  const dataset = moveCoherently(inputs, revision, way);
  const indicators = computeEdition({ ...inputs, dataset });
  const { document, faults } = draftDocument(publication, dataset, indicators, edition);
  const compared = compareStates(state, { dataset, indicators, document });
  const drafted = listPassages(document);
  // Where a fault stands the draft holds a stand-in: what would be said there is not known.
  const unsaid = new Set(faults.map((fault) => passageAtFault(drafted, fault)?.id));
  const passages = (compared.document?.passages ?? []).filter(
    (passage) => isFlipped(passage) && !unsaid.has(passage.id),
  );
  if (passages.length === 0 && faults.length === 0) return [];
  const present = state.document ? listPassages(state.document) : [];
  const refused = faults.map((fault): RefusedPassage => {
    const passage = passageAtFault(present, fault);
    return passage ? { passage, fault } : { fault };
  });
  return [{ revision, direction: way === 1 ? 'up' : 'down', passages, refused }];
}

/** A total takes its parts along, and follows them: else the data would contradict themselves. */
function moveCoherently(
  { dataset, publication }: Pick<EditionInputs, 'publication' | 'dataset'>,
  revision: UsualRevision,
  way: 1 | -1,
): Dataset {
  const { definitions } = publication;
  const parts = revision.isRelative ? partsOfTotal(revision.measure, definitions) : [];
  const measures = new Set([revision.measure, ...parts]);
  const moved = moveProvisional(dataset, measures, revision, way);
  return followChecks(dataset, moved, definitions, measures);
}

/**
 * Words change, or a sign before a number: from « +5,8 % » to « −0,3 % » the direction does. A cover
 * says what the release is, which no revision to come is.
 */
function isFlipped({ kind, place, from, to }: PassageChange): boolean {
  if (place === 'cover') return false;
  if (kind === 'number') return signsOf(from) !== signsOf(to);
  return kind !== 'mark';
}

function signsOf(text: string): string {
  return text.match(/[−+](?=\d)/g)?.join('') ?? '';
}
