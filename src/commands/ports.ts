import type { buildPublication } from '../build-publication.js';
import type { checkPublication } from '../check-publication.js';
import type { compareReleases } from '../compare-releases.js';
import type { composeEdition } from '../compose-edition.js';
import type { explainRequest } from '../explain-request.js';
import type { planDelivery } from '../plan-delivery.js';
import type { verifyFile } from '../verify-file.js';

/** What a run needs of the world around it; tests bring their own. */
export interface Ports {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
  /** the program's own */
  readonly version: string;
  /** tells one build of the program from another: what it draws may differ */
  programStamp(): string;
  /** milliseconds since the program was started */
  now(): number;
  /** ISO date: nothing is released before its day */
  today(): string;
  /** answers: standard output */
  readonly output: Screen;
  /** progress and faults: standard error */
  readonly errors: Screen;
  readonly pipeline: Pipeline;
}

export interface Screen {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** characters a line, where known */
  readonly columns?: number;
}

/** The pipeline, each part loaded when it is first called. */
export interface Pipeline {
  build(...args: Parameters<typeof buildPublication>): ReturnType<typeof buildPublication>;
  check(...args: Parameters<typeof checkPublication>): ReturnType<typeof checkPublication>;
  explain(...args: Parameters<typeof explainRequest>): Promise<ReturnType<typeof explainRequest>>;
  compare(...args: Parameters<typeof compareReleases>): Promise<ReturnType<typeof compareReleases>>;
  compose(...args: Parameters<typeof composeEdition>): Promise<ReturnType<typeof composeEdition>>;
  verify(...args: Parameters<typeof verifyFile>): Promise<ReturnType<typeof verifyFile>>;
  planDelivery(...args: Parameters<typeof planDelivery>): Promise<ReturnType<typeof planDelivery>>;
}
