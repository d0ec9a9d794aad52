import type { FaultCode, FaultParameters } from './messages/faults.js';

/**
 * A place in something the institution wrote. `file` is relative to the project folder, with `/`;
 * `line` and `column` count from 1.
 */
export interface Origin {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A place in a JSON file that was read as plain data: the keys that lead there, until its text gives the line. */
export interface KeyOrigin extends Origin {
  readonly path?: Path;
}

export type Path = readonly (string | number)[];

/** One thing that is wrong in the inputs. Its wording lives in `messages/`, by code. */
export interface Fault<Code extends FaultCode = FaultCode> {
  readonly code: Code;
  readonly parameters: FaultParameters<Code>;
  readonly at?: KeyOrigin;
}

/** The inputs have faults: all that one stage found, in reading order. */
export class ReportError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${formatOrigin(fault.at)}${fault.code}`).join('\n'));
    this.name = 'ReportError';
    this.faults = faults;
  }
}

/** Makes a fault; the compiler checks that the parameters are those of the code's wording. */
export function fault<Code extends FaultCode>(
  code: Code,
  at: KeyOrigin | undefined,
  parameters: FaultParameters<Code>,
): Fault {
  // The union over codes cannot be inferred from the generic: the pair is right by the signature.
  return { code, parameters, ...(at ? { at } : {}) } as unknown as Fault;
}

/** Throws a `ReportError` when there is at least one fault. */
export function throwFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ReportError(faults);
}

/**
 * Runs independent steps and reports the faults of all of them at once.
 *
 * @throws ReportError with the faults of every step that failed; any other error at once.
 */
export function gatherFaults<const Steps extends readonly (() => unknown)[]>(
  ...steps: Steps
): { -readonly [Index in keyof Steps]: ReturnType<Steps[Index]> } {
  const faults: Fault[] = [];
  const results = steps.map((step) => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      // One by one: a file may have more faults than a call takes arguments.
      for (const each of error.faults) faults.push(each);
      return undefined;
    }
  });
  throwFaults(faults);
  // No step failed, so every result is that step's own.
  return results as { -readonly [Index in keyof Steps]: ReturnType<Steps[Index]> };
}

/**
 * The same for steps that take their time, one after the other: what is wrong with the report does
 * not hide what is wrong with the deck.
 *
 * @throws ReportError with the faults of every step that failed; any other error at once.
 */
export async function gatherFaultsInTurn<const Steps extends readonly (() => Promise<unknown>)[]>(
  ...steps: Steps
): Promise<{ -readonly [Index in keyof Steps]: Awaited<ReturnType<Steps[Index]>> }> {
  const outcomes: (() => unknown)[] = [];
  for (const step of steps) {
    const [outcome] = await Promise.allSettled([step()]);
    outcomes.push(() => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    });
  }
  // Each outcome gives back its own step's result.
  return gatherFaults(...outcomes) as {
    -readonly [Index in keyof Steps]: Awaited<ReturnType<Steps[Index]>>;
  };
}

/** `file:line:column: `, as much of it as is known. */
export function formatOrigin(at: Origin | undefined): string {
  if (!at) return '';
  const parts = [at.file, at.line, at.column].filter((part) => part !== undefined);
  return `${parts.join(':')}: `;
}
