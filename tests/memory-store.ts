import type { KeptWork } from '../src/kept-work.js';

/** Work kept in memory, as the folder of a project keeps it: copies of bytes, by their keys. */
export function memoryStore(): KeptWork & { readonly entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>();
  return {
    entries,
    get: (key) => entries.get(key)?.slice(),
    put: (key, bytes) => entries.set(key, bytes.slice()),
  };
}
