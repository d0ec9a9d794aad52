import type { PictureStore } from './picture-store.js';

/** Pictures and their further forms: those of two or three reports. */
const MOST_ENTRIES = 200;

/**
 * Remembers the pictures drawn last, so that editions made one after the other draw what they have in
 * common once. Known by all that they were drawn from: what is found is what would be drawn.
 */
export function createPictureMemory(mostEntries = MOST_ENTRIES): PictureStore {
  const pictures = createMemory<string>(mostEntries);
  const forms = createMemory<Uint8Array>(mostEntries);
  return {
    get: async (key) => pictures.get(key),
    put: async (key, svg) => pictures.put(key, svg),
    forms,
  };
}

/** The oldest goes first; what is used again becomes new. */
function createMemory<Kept>(mostEntries: number) {
  const kept = new Map<string, Kept>();
  const put = (key: string, value: Kept): void => {
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostEntries) break;
      kept.delete(oldest);
    }
  };
  const get = (key: string): Kept | undefined => {
    const value = kept.get(key);
    if (value !== undefined) put(key, value);
    return value;
  };
  return { get, put };
}
