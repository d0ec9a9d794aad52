import { type Fault, fault } from '../report-error.js';
import type { YamlReading } from '../yaml/read-yaml.js';
import type { Release } from './dataset.js';
import { groupBy } from './group-by.js';
import { changesPublished, type LaidObservation } from './lay-deliveries.js';

type ReadRelease = YamlReading<Release>;

/**
 * Holds deliveries to what they say of themselves: what was published changes with a public reason
 * only, a final value stays final, an erratum corrects what was published and nothing else.
 *
 * @param found the faults of the rows themselves
 */
export function checkDeliveries(
  releases: readonly (ReadRelease | undefined)[],
  laid: readonly LaidObservation[],
  found: readonly Fault[],
): readonly Fault[] {
  const read = releases.filter((release) => release !== undefined);
  const laidBy = groupBy(laid, ({ observation }) => observation.vintage);
  return [
    ...firstKindFaults(releases[0]),
    ...read.flatMap((release, index) => {
      const { vintage } = release.data;
      const own = laidBy.get(vintage) ?? [];
      if (index === 0) return [];
      // A row at fault was not laid: its measure would seem untouched.
      const isWhole = !found.some(({ at }) => at?.file.startsWith(`data/vintages/${vintage}/`));
      return [...(isWhole ? idleReasonFaults(release, own) : []), ...deliveryFaults(release, own)];
    }),
  ];
}

/** Whether all that is missing is a public reason. */
export function isUnexplained({ code }: Fault): boolean {
  return code === 'revision-without-reason' || code === 'final-no-more';
}

/** Before the first delivery nothing was published that it could revise. */
function firstKindFaults(first: ReadRelease | undefined): readonly Fault[] {
  if (!first || first.data.kind === 'first') return [];
  return [fault('nothing-to-revise', first.positionOf(['kind']), { kind: first.data.kind })];
}

function deliveryFaults(release: ReadRelease, laid: readonly LaidObservation[]): readonly Fault[] {
  const { kind } = release.data;
  return [
    ...missingReasonFaults(release, laid),
    ...(kind === 'erratum' ? laid.flatMap(neverPublishedFaults) : []),
  ];
}

/** A reason is public: it must not announce what the delivery does not touch. */
function idleReasonFaults(
  { data, positionOf }: ReadRelease,
  laid: readonly LaidObservation[],
): readonly Fault[] {
  const delivered = new Set(laid.map(({ observation }) => observation.measure));
  return Object.keys(data.reasons)
    .filter((measure) => measure !== '*' && !delivered.has(measure))
    .map((measure) => fault('reason-without-rows', positionOf(['reasons', measure]), { measure }));
}

/** One fault a measure, at its first cell: the reason is missing once. */
function missingReasonFaults(
  { data }: ReadRelease,
  laid: readonly LaidObservation[],
): readonly Fault[] {
  const file = `data/vintages/${data.vintage}/release.yaml`;
  const unexplained = laid.filter(
    ({ observation }) => data.reasons[observation.measure] === undefined && !data.reasons['*'],
  );
  const changed = unexplained.filter(
    ({ observation, earlier }) => earlier && changesPublished(observation, earlier),
  );
  const unsettled = unexplained.filter(isFinalNoMore);
  return [
    ...[...byMeasure(changed)].map(([measure, [first, ...others]]) =>
      fault('revision-without-reason', first?.observation.origin, {
        measure,
        others: others.length,
        file,
      }),
    ),
    ...[...byMeasure(unsettled)].map(([measure, [first, ...others]]) =>
      fault('final-no-more', first?.observation.origin, { measure, others: others.length, file }),
    ),
  ];
}

function byMeasure(
  laid: readonly LaidObservation[],
): ReadonlyMap<string, readonly LaidObservation[]> {
  return groupBy(laid, ({ observation }) => observation.measure);
}

function isFinalNoMore({ observation, earlier }: LaidObservation): boolean {
  const wasFinal = earlier?.content.type === 'number' && !earlier.flags.includes('P');
  return wasFinal && observation.flags.includes('P');
}

function neverPublishedFaults({ key, observation, earlier }: LaidObservation): readonly Fault[] {
  if (earlier) return [];
  const parameters = { key: key.replaceAll('|', ', ') };
  return [fault('erratum-of-nothing', observation.origin, parameters)];
}
