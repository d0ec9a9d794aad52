/** The disk said no to a file or folder of the output. */
export class DiskError extends Error {
  override readonly name = 'DiskError';
  /** system error: `ENOSPC` */
  readonly code: string;
  readonly path: string;

  constructor(path: string, code: string) {
    super(`${code}: ${path}`);
    this.path = path;
    this.code = code;
  }
}

/** Standard output did not take the answer. */
export class AnswerLostError extends Error {
  override readonly name = 'AnswerLostError';
  /** system error: `ENOSPC` */
  readonly code: string;

  constructor(code: string) {
    super(`${code}: standard output`);
    this.code = code;
  }
}

/** Runs a step that writes; what the system refuses becomes a `DiskError`. */
export async function onDisk<Result>(path: string, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new DiskError(pathOf(error) ?? path, code);
  }
}

/** `ENOENT` and the like; undefined for an error that is not the system's. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function pathOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('path' in error)) return undefined;
  return typeof error.path === 'string' ? error.path : undefined;
}
