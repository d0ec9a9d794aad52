import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

/** What a package holds at one path, which may still be being made. */
export type Part = string | Uint8Array | Promise<Uint8Array>;

const deflate = promisify(deflateRaw);

/** What deflating would not make smaller. */
const COMPRESSED = /\.(?:png|xlsx)$/u;

/**
 * Zips a package to the same bytes whenever and wherever the same Node does: paths sorted, the list
 * of types first, the earliest date a zip knows. A writer of our own: JavaScript takes three times as
 * long as Node's zlib to deflate, which works beside the main thread, and libraries read the date in
 * local time.
 *
 * Source: PKWARE, APPNOTE 6.3.10, 4.3.6: local headers, central directory, its end. No zip64: parts
 * and package stay below 4 GB.
 */
export async function zipParts(
  parts: ReadonlyMap<string, Part>,
  first: string,
): Promise<Uint8Array> {
  const others = [...parts.keys()].filter((path) => path !== first).sort();
  const paths = [first, ...others];
  const packed = await Promise.all(paths.map((path) => packPart(path, parts.get(path))));
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, fields, data } of packed) {
    const name = Buffer.from(path);
    directory.push(centralHeader(fields, name.length, offset), name);
    for (const piece of [localHeader(fields, name.length), name, data]) {
      entries.push(piece);
      offset += piece.length;
    }
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...entries, ...directory, endOfDirectory(parts.size, size, offset)]);
}

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, 0:00, as MS-DOS wrote it. */
const [TIME, DATE] = [0, 0x21];

interface PackedPart {
  readonly path: string;
  readonly fields: Buffer;
  readonly data: Buffer;
}

/** The fields that both headers of a part have in common, from the version on. */
async function packPart(path: string, part: Part | undefined): Promise<PackedPart> {
  if (part === undefined) throw new Error(`no part ${path}`);
  const content = Buffer.from(await part);
  const deflated = !COMPRESSED.test(path);
  const data = deflated ? await deflate(content) : content;
  const fields = Buffer.alloc(22);
  [VERSION, UTF8_NAMES, deflated ? DEFLATED : STORED, TIME, DATE].forEach((value, index) => {
    fields.writeUInt16LE(value, 2 * index);
  });
  [crc32(content), data.length, content.length].forEach((value, index) => {
    fields.writeUInt32LE(value, 10 + 4 * index);
  });
  return { path, fields, data };
}

/** Signature, fields, length of the name, no extra field. */
function localHeader(fields: Buffer, nameLength: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  fields.copy(header, 4);
  header.writeUInt16LE(nameLength, 26);
  return header;
}

/** Signature, version that made it, fields, length of the name, nothing further, offset. */
function centralHeader(fields: Buffer, nameLength: number, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  fields.copy(header, 6);
  header.writeUInt16LE(nameLength, 28);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endOfDirectory(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
