import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs through before V8 optimises it; its own pace is a ninth. */
const PACE = '--interrupt-budget=600000';
/** Of Node. Later ones have compilers between, and refuse the flag aloud. */
const VERSION = 20;

/**
 * Lets V8 optimise code later: at its own pace it spends a second of processor time on that in a program
 * that runs for two. What runs for long is optimised all the same.
 */
export function sparePace(): void {
  if (Number.parseInt(process.versions.node, 10) === VERSION) setFlagsFromString(PACE);
}
