/** How a run ends, for shells and schedulers (70 and 74: `sysexits.h`; 10 to 12: `verify`). */
export const EXIT_CODES = {
  done: 0,
  faults: 1,
  usage: 2,
  superseded: 10,
  altered: 11,
  notOurs: 12,
  defect: 70,
  disk: 74,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
