import type { ContentContext } from '../../src/content/context.js';
import { createLedger } from '../../src/content/create-ledger.js';
import type { Dataset } from '../../src/dataset/dataset.js';
import type { Observation, ObservationContent } from '../../src/dataset/observation.js';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { computeIndicators } from '../../src/indicators/compute-indicators.js';
import { readIndicatorDefinitions } from '../../src/publication/read-indicator-definitions.js';
import type { Flag } from '../../src/vocabulary.js';

const YEAR = '2016-2017';
const PERIODS: Readonly<Record<string, string>> = { civil: '2017', parchemins: '2015-2016' };

const dataset = readDataset('.');
const definitions = readIndicatorDefinitions('.');

/** What becomes of an observation of the real data; undefined withdraws it. */
export type Mutation = (observation: Observation) => Observation | undefined;

/** The real dataset with some observations changed. */
export function mutateDataset(...mutations: readonly Mutation[]): Dataset {
  if (mutations.length === 0) return dataset;
  const observations = new Map<string, Observation>();
  for (const [key, original] of dataset.observations) {
    let observation: Observation | undefined = original;
    for (const mutate of mutations) observation = observation && mutate(observation);
    if (observation) observations.set(key, observation);
  }
  return { ...dataset, observations };
}

/** The context of the real edition of 2016-2017, its observations changed as asked. */
export function openContext(...mutations: readonly Mutation[]): ContentContext {
  const mutated = mutateDataset(...mutations);
  const territory = mutated.territories.get('cnam');
  if (!territory) throw new Error('the network is missing from the code list');
  return {
    dataset: mutated,
    indicators: computeIndicators(mutated, definitions, { territory: 'cnam', year: YEAR }),
    territory,
    year: YEAR,
    namePeriod: (name) => PERIODS[name] ?? name,
    ties: 'half-even',
    ledger: createLedger(),
    faults: [],
  };
}

interface Selection {
  readonly territory?: string;
  readonly period?: string;
  readonly mode?: string;
}

/** Gives the selected observations of a measure another number. */
export function setValue(
  measure: string,
  where: Selection,
  change: (value: number) => number,
): Mutation {
  return onSelected(measure, where, (observation) => {
    if (observation.content.type !== 'number') return observation;
    const { value, decimals } = observation.content;
    return withContent(observation, { type: 'number', value: change(value), decimals });
  });
}

/** Says of the selected observations that they were not communicated. */
export function withhold(measure: string, where: Selection): Mutation {
  return onSelected(measure, where, (observation) =>
    withContent(observation, { type: 'absence', reason: 'not-communicated' }),
  );
}

export function withdraw(measure: string, where: Selection): Mutation {
  return onSelected(measure, where, () => undefined);
}

export function flag(measure: string, where: Selection, ...flags: readonly Flag[]): Mutation {
  return onSelected(measure, where, (observation) => ({ ...observation, flags }));
}

function onSelected(
  measure: string,
  { territory = 'cnam', period = YEAR, mode }: Selection,
  change: (observation: Observation) => Observation | undefined,
): Mutation {
  return (observation) =>
    observation.measure === measure &&
    observation.territory === territory &&
    observation.period === period &&
    observation.dimensions.mode === mode
      ? change(observation)
      : observation;
}

function withContent(observation: Observation, content: ObservationContent): Observation {
  return { ...observation, content };
}
