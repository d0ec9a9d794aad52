import { inflateRawSync } from 'node:zlib';
import { readDirectory } from './replace-entries.js';

const DEFLATED = 8;
const LOCAL_LENGTH = 30;

/**
 * The parts by path of a package that this program wrote a moment ago, inflated by Node's zlib: a deck
 * holds megabytes. Who reads a file that came from elsewhere does not trust its directory like this.
 */
export function readParts(zip: Uint8Array): Map<string, Uint8Array> {
  const file = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  return new Map(
    readDirectory(file).map(({ name, local, central }) => {
      const names = local.readUInt16LE(26) + local.readUInt16LE(28);
      const content = local.subarray(LOCAL_LENGTH + names);
      const deflated = central.readUInt16LE(10) === DEFLATED;
      return [name, deflated ? inflateRawSync(content) : content];
    }),
  );
}
