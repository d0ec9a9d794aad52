import type { StageName } from '../messages/program-messages.js';
import type { Conversation } from './conversation.js';

/** Tells the stages of a run as they begin: one line that changes on a terminal, a line each elsewhere. */
export interface Progress {
  readonly show: (stage: StageName) => void;
  /** Leaves the terminal clean for what comes next. */
  readonly clear: () => void;
}

const CLEAR_LINE = '\r\u001B[2K';
const DIM = ['\u001B[2m', '\u001B[22m'] as const;

export function showProgress({ ports, messages, say }: Conversation): Progress {
  const { errors, environment } = ports;
  const name = (stage: StageName) => messages.run.stages[stage];
  if (!errors.isTerminal || environment.TERM === 'dumb') {
    return { show: (stage) => say(name(stage)), clear: () => {} };
  }
  const [on, off] = environment.NO_COLOR ? ['', ''] : DIM;
  return {
    show: (stage) => errors.write(`${CLEAR_LINE}${on}${name(stage)}…${off}`),
    clear: () => errors.write(CLEAR_LINE),
  };
}
