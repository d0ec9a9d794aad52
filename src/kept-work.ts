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
   * @param make gives plain data, of which JSON says all, or undefined: nothing is kept of that
   */
  recall<Result>(inputs: string, make: () => Result): Result;
  /**
   * The same of what is no plain data; a new one each time.
   *
   * @param inputs asked for only where something is kept
   */
  recallAs<Result, Packed>(
    inputs: () => string,
    make: () => Result,
    packing: Packing<Result, Packed>,
  ): Result;
  /** Keeps what was recalled, and nothing else, unless all of it was found and none is left over. */
  close(): void;
}

/** How a result is put down as plain data. */
export interface Packing<Result, Packed> {
  /** nothing where plain data cannot say it: it is not kept */
  pack(result: Result): Packed | undefined;
  unpack(packed: Packed): Result;
}

/** @param name of the step, and of what else keeps one run of it apart from others */
export function openShelf(kept: KeptWork | undefined, name: string): Shelf {
  if (!kept) return NO_SHELF;
  const key = `shelf ${name}`;
  let found: ReadonlyMap<string, unknown> | undefined;
  const recalled = new Map<string, unknown>();
  let made = false;
  const recallAs: Shelf['recallAs'] = <Result, Packed>(
    inputs: () => string,
    make: () => Result,
    { pack, unpack }: Packing<Result, Packed>,
  ) => {
    found ??= readShelf(kept.get(key));
    const place = createHash('sha256').update(inputs()).digest('base64');
    // Kept under the same inputs by the same program: it is what was packed.
    const known = (recalled.get(place) ?? found.get(place)) as Packed | undefined;
    if (known !== undefined) {
      recalled.set(place, known);
      return unpack(known);
    }
    const result = make();
    const packed = pack(result);
    if (packed !== undefined) recalled.set(place, packed);
    made ||= packed !== undefined;
    return result;
  };
  return {
    recallAs,
    recall: <Result>(inputs: string, make: () => Result) =>
      recallAs<Result, Result>(() => inputs, make, { pack: asIs, unpack: asIs }),
    close: () => {
      const left = (found?.size ?? 0) - recalled.size;
      if (made || left > 0) kept.put(key, encoder.encode(JSON.stringify([...recalled])));
    },
  };
}

/** Nothing is kept, all is done. */
export const NO_SHELF: Shelf = {
  recall: (_, make) => make(),
  recallAs: (_, make) => make(),
  close: () => {},
};

function asIs<Result>(result: Result): Result {
  return result;
}

const encoder = new TextEncoder();

function readShelf(bytes: Uint8Array | undefined): ReadonlyMap<string, unknown> {
  // Written above in one piece; the store gives back what it was given, or nothing.
  return bytes
    ? new Map(JSON.parse(new TextDecoder().decode(bytes)) as [string, unknown][])
    : new Map();
}
