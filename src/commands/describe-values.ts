import type { ComparedReleases } from '../compare-releases.js';
import type { DiffMessages } from '../messages/diff-wording.js';
import { type ChangeLine, describeValue, looksDifferent } from './describe-diff.js';

type Comparison = ComparedReleases['comparison'];
type Branch = Comparison['valueBranches'][number];

/** A computed value that changed, or all those below a territory that moved alike. */
export interface ValueLine extends ChangeLine {
  /** « et ses 4 territoires, dans le même sens »; '' where nothing is folded into it */
  readonly below: string;
  /** keys of the changed cells, other than the value itself */
  readonly causes: readonly string[];
}

export interface DescribedValues {
  readonly lines: readonly ValueLine[];
  /** how many move by less than is printed: counted, not listed */
  readonly unseen: number;
}

/** The values that a reader can see move, a line for a territory whose parts all moved alike. */
export function describeValues(
  { valueBranches }: Comparison,
  messages: DiffMessages,
): DescribedValues {
  const isSeen = (branch: Branch) =>
    valuesOf(branch).some((value) => looksDifferent(value, messages));
  const seen = valueBranches.filter(isSeen);
  const unseen = valueBranches.filter((branch) => !isSeen(branch)).flatMap(valuesOf);
  return { lines: seen.map((branch) => describeBranch(branch, messages)), unseen: unseen.length };
}

function describeBranch(branch: Branch, messages: DiffMessages): ValueLine {
  const { change, folded } = branch;
  const values = valuesOf(branch);
  const keys = new Set(values.map(({ key }) => key));
  const causes = [...new Set(values.flatMap((value) => value.causes))];
  const others = causes.filter((key) => !keys.has(key));
  if (!change || !looksDifferent(change, messages))
    return { ...partsOf(branch, messages), causes: others };
  const told = describeValue(change, messages);
  const below = folded.length > 0 ? messages.folded(folded.length, true) : '';
  return { ...told, below, causes: others };
}

/** Where no number of the territory itself can be seen to move. */
function partsOf({ folded, label }: Branch, messages: DiffMessages): Omit<ValueLine, 'causes'> {
  const what = [folded[0]?.label, label, folded[0]?.period].join(', ');
  return { what, from: '', to: '', difference: '', below: messages.folded(folded.length, false) };
}

function valuesOf({ change, folded }: Branch) {
  return change ? [change, ...folded] : folded;
}
