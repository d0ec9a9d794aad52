import type { StageName } from '../messages/program-messages.js';

export interface StageTime {
  readonly stage: StageName;
  readonly milliseconds: number;
}

/** Measures a run's stages by when each begins; the first began when the program was started. */
export interface StageClock {
  readonly begin: (stage: StageName) => void;
  /** Ends the last stage and tells the time of each. */
  readonly end: () => readonly StageTime[];
}

export function startStageClock(now: () => number): StageClock {
  const times: StageTime[] = [];
  let current: { readonly stage: StageName; readonly since: number } | undefined;
  const close = () => {
    if (current) times.push({ stage: current.stage, milliseconds: now() - current.since });
  };
  return {
    begin: (stage) => {
      close();
      current = { stage, since: current ? now() : 0 };
    },
    end: () => {
      close();
      current = undefined;
      return times;
    },
  };
}
