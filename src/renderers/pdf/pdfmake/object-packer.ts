import { deflateSync } from 'node:zlib';

/** An object as written in a file, by its number. */
export interface PackedObject {
  readonly id: number;
  readonly text: string;
}

/** Packed objects as streams, and where each of them stands. */
export interface ObjectStreams {
  /** by their number, from the one given on */
  readonly streams: readonly Buffer[];
  /** by object: number of its stream and place in it */
  readonly places: readonly {
    readonly id: number;
    readonly stream: number;
    readonly index: number;
  }[];
}

/** Larger streams pack hardly better, and a reader must open one to find one object. */
const OBJECTS_A_STREAM = 200;

/** Packs objects without streams (ISO 32000-1, 7.5.7): a structure tree has thousands of small ones. */
export function packObjects(objects: readonly PackedObject[], firstStream: number): ObjectStreams {
  const streams: Buffer[] = [];
  const places: { id: number; stream: number; index: number }[] = [];
  for (let start = 0; start < objects.length; start += OBJECTS_A_STREAM) {
    const group = objects.slice(start, start + OBJECTS_A_STREAM);
    const stream = firstStream + streams.length;
    places.push(...group.map(({ id }, index) => ({ id, stream, index })));
    streams.push(writeStream(stream, group));
  }
  return { streams, places };
}

/**
 * The cross-references of the whole file as a stream (7.5.8), which stands at its own place in them.
 *
 * @param offsets by number from 1: where each plain object begins
 * @param trailer the entries of the trailer, without its size
 */
export function writeCrossReferences(
  offsets: readonly number[],
  { places }: ObjectStreams,
  trailer: string,
): Buffer {
  const size = offsets.length + 1;
  const entries = Buffer.alloc(size * ENTRY);
  entries.writeUInt16BE(0xffff, ENTRY - 2);
  for (const [index, offset] of offsets.entries()) writeEntry(entries, index + 1, 1, offset, 0);
  for (const { id, stream, index } of places) writeEntry(entries, id, 2, stream, index);
  const head = `/Type /XRef /Size ${size} /W [1 4 2] ${trailer}`;
  return writeObject(offsets.length, head, entries);
}

/** Bytes: kind, place, index. */
const ENTRY = 7;

function writeEntry(entries: Buffer, id: number, kind: 1 | 2, place: number, index: number): void {
  entries.writeUInt8(kind, id * ENTRY);
  entries.writeUInt32BE(place, id * ENTRY + 1);
  entries.writeUInt16BE(index, id * ENTRY + 5);
}

function writeStream(id: number, objects: readonly PackedObject[]): Buffer {
  let body = '';
  const heads = objects.map((object) => {
    const head = `${object.id} ${body.length}`;
    body += `${object.text}\n`;
    return head;
  });
  const index = `${heads.join(' ')}\n`;
  const head = `/Type /ObjStm /N ${objects.length} /First ${index.length}`;
  return writeObject(id, head, Buffer.from(index + body, 'latin1'));
}

function writeObject(id: number, head: string, content: Buffer): Buffer {
  const packed = deflateSync(content);
  return Buffer.concat([
    Buffer.from(
      `${id} 0 obj\n<< ${head} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
      'latin1',
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}
