import { type ChangeOptions, verifyBranch, verifySize } from '../../../language/direction.js';
import { followDirection } from '../../../language/direction-words.js';
import type { Direction } from '../../../language/verdict.js';
import { fault } from '../../../report-error.js';
import type { HelperCall, KnownValue } from '../helper.js';
import { noteVerdict } from '../note-verdict.js';

/**
 * The author's words for the direction that the data took; what is not written follows from the rest.
 * All that is written is verified, for the data may turn round: the direction of each, and the size
 * of what is said today.
 */
export function wordsFor(
  direction: Direction,
  value: KnownValue,
  call: HelperCall,
  fallback: Partial<Record<Direction, string>> = {},
): string | undefined {
  const change = value.result.value;
  const written = {
    up: call.text(ARGUMENTS.up),
    down: call.text(ARGUMENTS.down),
    stable: call.text(ARGUMENTS.stable),
  };
  for (const branch of DIRECTIONS) {
    const words = written[branch];
    if (words === undefined) continue;
    const ofDirection = verifyBranch(words, branch);
    const isSaid = branch === direction && ofDirection.fair;
    const verdict = isSaid ? verifySize(words, change, changeOptions(value, call)) : ofDirection;
    noteVerdict(verdict, value, call);
  }
  const own = written[direction];
  if (own !== undefined) return own;
  const other = Object.values(written).find((words) => words !== undefined);
  const turned = other === undefined ? undefined : followDirection(other, direction);
  const words = turned ?? fallback[direction];
  if (words === undefined) {
    const missing = ARGUMENTS[direction];
    call.faults.push((sentence) =>
      fault('missing-direction', call.origin, { missing, key: value.key, sentence }),
    );
  }
  return words;
}

/** The author's threshold; without one, only no change at all is stable. */
export function zeroOr(call: HelperCall): ChangeOptions {
  return { stableWithin: call.number('seuil') ?? 0 };
}

export function changeOptions(value: KnownValue, call: HelperCall): ChangeOptions {
  const within = call.number('seuil');
  return {
    unit: value.quantity === 'points' ? 'points' : 'percent',
    ...(within === undefined ? {} : { stableWithin: within }),
  };
}

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'stable'];

const ARGUMENTS: Readonly<Record<Direction, string>> = {
  up: 'hausse',
  down: 'baisse',
  stable: 'stable',
};
