import { createHash } from 'node:crypto';

/**
 * What a build leaves for the next one, by keys that tell all that it was made from. A step that finds
 * its work kept gives the same as if it had done it; one that finds nothing does it and keeps it. Its
 * adapter lives in `commands/`, and knows by itself which program made an entry.
 */
export interface KeptWork {
  get(key: string): Uint8Array | undefined;
  put(key: string, bytes: Uint8Array): void;
}

/** Hundreds of small results of one step, kept as one entry: as much as its last run came by. */
export interface Shelf {
  /**
   * The result kept of the same inputs, else that of `make`. What is given out is never changed.
   *
   * @param inputs all that the result depends on, as a text
   * @param make gives plain data: JSON says all of it
   */
  recall<Result>(inputs: string, make: () => Result): Result;
  /** Keeps what was recalled, and nothing else, unless all of it was found and none is left over. */
  close(): void;
}

/** @param name of the step, and of what else keeps one run of it apart from others */
export function openShelf(kept: KeptWork | undefined, name: string): Shelf {
  if (!kept) return { recall: (_, make) => make(), close: () => {} };
  const key = `shelf ${name}`;
  let found: ReadonlyMap<string, unknown> | undefined;
  const recalled = new Map<string, unknown>();
  let made = false;
  return {
    recall: <Result>(inputs: string, make: () => Result): Result => {
      found ??= readShelf(kept.get(key));
      const place = createHash('sha256').update(inputs).digest('base64');
      // Kept under the same inputs by the same program: it is what `make` gave.
      const known = (recalled.get(place) ?? found.get(place)) as Result | undefined;
      if (known === undefined) made = true;
      const result = known ?? make();
      recalled.set(place, result);
      return result;
    },
    close: () => {
      const left = (found?.size ?? 0) - recalled.size;
      if (made || left > 0) kept.put(key, encoder.encode(JSON.stringify([...recalled])));
    },
  };
}

const encoder = new TextEncoder();

function readShelf(bytes: Uint8Array | undefined): ReadonlyMap<string, unknown> {
  // Written above in one piece; the store gives back what it was given, or nothing.
  return bytes
    ? new Map(JSON.parse(new TextDecoder().decode(bytes)) as [string, unknown][])
    : new Map();
}
