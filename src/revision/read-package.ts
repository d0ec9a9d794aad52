import { Unzip, UnzipInflate, unzipSync } from 'fflate';

/**
 * The parts by path of a package that came from anywhere. Of one that is cut, whose directory stood at
 * its end, those that are whole; of one that is no package, none.
 */
export function readPackage(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return readFront(bytes);
  }
}

function readFront(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const unzip = new Unzip((file) => {
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) return;
      chunks.push(chunk);
      if (isLast) parts.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    unzip.push(bytes, true);
  } catch {
    // Here it is cut.
  }
  return parts;
}
