import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib';

/** What a package holds at one path, which may still be being made. */
export type Part = string | Uint8Array | Promise<Uint8Array>;

/** Handing less than this over to another thread takes longer than deflating it. */
const SMALL = 4096;
const deflateBeside = promisify(deflateRaw);

function deflate(content: Buffer): Buffer | Promise<Buffer> {
  return content.length < SMALL ? deflateRawSync(content) : deflateBeside(content);
}

/** What deflating would not make smaller. */
const COMPRESSED = /\.(?:png|xlsx)$/u;

/** A part as it stands in a package: its header, its name, its content. */
export interface PackedPart {
  readonly path: string;
  readonly bytes: Buffer;
}

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
  return zipPacked(await packParts(parts), first);
}

/** The same of parts that are packed; of two at one path, the last. */
export function zipPacked(packed: readonly PackedPart[], first: string): Uint8Array {
  const byPath = new Map(packed.map((part) => [part.path, part]));
  const others = [...byPath.keys()].filter((path) => path !== first).sort();
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const path of [first, ...others]) {
    const bytes = byPath.get(path)?.bytes;
    if (!bytes) throw new Error(`no part ${path}`);
    directory.push(centralHeader(bytes, offset), nameIn(bytes));
    entries.push(bytes);
    offset += bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...entries, ...directory, endOfDirectory(byPath.size, size, offset)]);
}

export function packParts(parts: ReadonlyMap<string, Part>): Promise<readonly PackedPart[]> {
  return Promise.all([...parts].map(([path, part]) => packPart(path, part)));
}

/** Packed parts one behind the other, told apart again; undefined for what is no row of them. */
export function readPacked(row: Uint8Array): readonly PackedPart[] | undefined {
  const bytes = Buffer.from(row.buffer, row.byteOffset, row.length);
  const parts: PackedPart[] = [];
  let at = 0;
  while (at < bytes.length) {
    const left = bytes.subarray(at);
    if (left.length < HEADER || left.readUInt32LE(0) !== LOCAL) return undefined;
    const length = HEADER + left.readUInt16LE(NAME_AT) + left.readUInt32LE(SIZE_AT);
    if (left.length < length) return undefined;
    const part = left.subarray(0, length);
    parts.push({ path: nameIn(part).toString(), bytes: part });
    at += length;
  }
  return parts;
}

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, 0:00, as MS-DOS wrote it. */
const [TIME, DATE] = [0, 0x21];

/** What a part begins with; its length without the name, and where those of name and content stand. */
const LOCAL = 0x04034b50;
const [HEADER, SIZE_AT, NAME_AT] = [30, 18, 26];

async function packPart(path: string, part: Part): Promise<PackedPart> {
  const content = Buffer.from(await part);
  const deflated = !COMPRESSED.test(path);
  const data = deflated ? await deflate(content) : content;
  const name = Buffer.from(path);
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(LOCAL, 0);
  [VERSION, UTF8_NAMES, deflated ? DEFLATED : STORED, TIME, DATE].forEach((value, index) => {
    header.writeUInt16LE(value, 4 + 2 * index);
  });
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(data.length, SIZE_AT);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, NAME_AT);
  return { path, bytes: Buffer.concat([header, name, data]) };
}

function nameIn(part: Buffer): Buffer {
  return part.subarray(HEADER, HEADER + part.readUInt16LE(NAME_AT));
}

/** Signature, version that made it, what the part's own header says, nothing further, offset. */
function centralHeader(part: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  part.copy(header, 6, 4, HEADER);
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
