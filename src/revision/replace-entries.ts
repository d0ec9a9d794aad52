import { crc32 } from 'node:zlib';

/**
 * Replaces entries of a zip, or adds them at its end, without inflating and deflating the others: a
 * deck holds megabytes, and only two small entries change. What is new is stored as it is, with the
 * earliest date a zip knows (PKWARE APPNOTE 6.3, 4.3).
 *
 * @param zip of less than 4 GB, without comment, encryption or data descriptors
 */
export function replaceEntries(
  zip: Uint8Array,
  replaced: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const file = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  const entries = readDirectory(file);
  const kept = entries.filter(({ name }) => !replaced.has(name));
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const add = (local: Buffer, central: Buffer) => {
    central.writeUInt32LE(offset, OFFSET_AT);
    locals.push(local);
    directory.push(central);
    offset += local.length;
  };
  for (const { local, central } of kept) add(local, Buffer.from(central));
  for (const [name, content] of replaced) {
    const header = storedHeader(name, content);
    add(Buffer.concat([LOCAL, header, Buffer.from(name), content]), centralOf(header, name));
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...locals, central, endOf(directory.length, central.length, offset)]);
}

export interface Entry {
  readonly name: string;
  /** its header and its content */
  readonly local: Buffer;
  /** its line of the directory */
  readonly central: Buffer;
}

const LOCAL = Buffer.from('PK\x03\x04', 'latin1');
const CENTRAL = Buffer.from('PK\x01\x02', 'latin1');
const END = Buffer.from('PK\x05\x06', 'latin1');
const [END_LENGTH, CENTRAL_LENGTH, LOCAL_LENGTH] = [22, 46, 30];
/** In a line of the directory: where the entry stands. */
const OFFSET_AT = 42;

/** Every entry of a plain zip, in the order of its directory. */
export function readDirectory(file: Buffer): readonly Entry[] {
  const end = file.length - END_LENGTH;
  if (!file.subarray(end).subarray(0, 4).equals(END)) throw new Error('the zip has no plain end');
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  while (at < end) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const length = CENTRAL_LENGTH + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    const central = file.subarray(at, at + length);
    const name = central.toString('utf8', CENTRAL_LENGTH, CENTRAL_LENGTH + (nameLength ?? 0));
    entries.push({ name, local: localOf(file, central), central });
    at += length;
  }
  return entries;
}

function localOf(file: Buffer, central: Buffer): Buffer {
  const start = central.readUInt32LE(OFFSET_AT);
  const names = file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
  return file.subarray(start, start + LOCAL_LENGTH + names + central.readUInt32LE(20));
}

/** What both headers of a stored entry share, from the version needed to the lengths of its names. */
function storedHeader(name: string, content: Uint8Array): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  // 1 January 1980, midnight.
  header.writeUInt16LE(0x21, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

function centralOf(header: Buffer, name: string): Buffer {
  const made = Buffer.from([20, 0]);
  return Buffer.concat([CENTRAL, made, header, Buffer.alloc(14), Buffer.from(name)]);
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(END_LENGTH);
  END.copy(end);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
