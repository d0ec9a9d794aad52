import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { type EmbeddedManifest, findManifest, parseManifest } from './manifest.js';
import { digestParts, digestPdf } from './manifest-digest.js';

/** Which edition a file says it is. */
export type FileIdentity = Pick<EmbeddedManifest, 'publication' | 'year' | 'territory' | 'vintage'>;

/** What a PDF or a deck says of itself; whether that holds is `intact`. */
export interface ProducedFile {
  /** absent: it has a manifest of ours, which can no longer be read */
  readonly identity?: FileIdentity;
  /** absent: only the document's properties still say what it is */
  readonly manifest?: EmbeddedManifest;
  /** whether each byte that the digest covers is as it was made */
  readonly intact: boolean;
}

/** Recognises a file by what is in it, whatever its name; nothing where it is not one of ours. */
export function readProducedFile(bytes: Uint8Array): ProducedFile | undefined {
  const head = strFromU8(bytes.subarray(0, 5), true);
  if (head.startsWith('%PDF')) return readPdf(bytes);
  return head.startsWith('PK') ? readPackage(bytes) : undefined;
}

function readPdf(bytes: Uint8Array): ProducedFile | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = findManifest(file.toString('latin1'));
  // A program that saved the file again may have compressed what was attached.
  if (text === undefined) return fileOf(findInStreams(file), () => false);
  return fileOf(text, (manifest) => manifest.digest === digestPdf(file, text));
}

function findInStreams(file: Buffer): string | undefined {
  const text = file.toString('latin1');
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const start = text.indexOf('\n', index) + 1;
    const found = findManifest(inflate(file.subarray(start, text.indexOf('endstream', start))));
    if (found !== undefined) return found;
  }
  return undefined;
}

function inflate(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    // Not a stream of that kind.
    return '';
  }
}

function readPackage(bytes: Uint8Array): ProducedFile | undefined {
  const parts = readParts(bytes);
  for (const [path, content] of parts) {
    const text = path.startsWith('customXml/') ? findManifest(unescapeXml(content)) : undefined;
    if (text === undefined) continue;
    const file = fileOf(text, ({ digest }) => digest === digestParts(parts, text));
    if (file?.identity) return file;
  }
  const identity = identityOf(strFromU8(parts.get('docProps/custom.xml') ?? new Uint8Array()));
  return identity && { identity, intact: false };
}

/** A damaged package, or one of another program's, has no parts for us. */
function readParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return new Map();
  }
}

/** The properties of the deck, which programs keep when they save it in their own way. */
function identityOf(properties: string): FileIdentity | undefined {
  const [publication, year, vintage, territory] = [
    'Publication',
    'Année',
    'Millésime',
    'Territoire',
  ].map((name) => {
    const property = new RegExp(`name="${name}"[^>]*>\\s*<vt:\\w+>([^<]*)<`).exec(properties)?.[1];
    return property === undefined ? undefined : unescapeXml(property);
  });
  if (!publication || !year || !vintage || !territory) return undefined;
  return { publication, year, territory, vintage };
}

function fileOf(
  text: string | undefined,
  isIntact: (manifest: EmbeddedManifest) => boolean,
): ProducedFile | undefined {
  if (text === undefined) return undefined;
  const manifest = parseManifest(text);
  if (!manifest) return { intact: false };
  const { publication, year, territory, vintage } = manifest;
  const identity = { publication, year, territory, vintage };
  return { identity, manifest, intact: isIntact(manifest) };
}

function unescapeXml(content: Uint8Array | string): string {
  const text = typeof content === 'string' ? content : strFromU8(content);
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
