import type { KeptWork, Shelf } from '../src/kept-work.js';

/** What a folder keeps between builds, in memory. */
export function keepInMemory(): KeptWork & { readonly entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>();
  return { entries, get: (key) => entries.get(key), put: (key, bytes) => entries.set(key, bytes) };
}

/** A shelf that tells what had to be made, and whether it could be kept. */
export function watchShelf(shelf: Shelf): Shelf & { readonly made: boolean[] } {
  const made: boolean[] = [];
  const recall: Shelf['recall'] = (inputs, make) =>
    shelf.recall(inputs, () => {
      const result = make();
      made.push(result !== undefined);
      return result;
    });
  return { made, recall, recallAs: shelf.recallAs, close: () => shelf.close() };
}
