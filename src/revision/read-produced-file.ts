import { strFromU8 } from 'fflate';
import { type EmbeddedManifest, findManifest, parseManifest } from './manifest.js';
import { digestParts, digestPdf } from './manifest-digest.js';
import { readPackage } from './read-package.js';
import { type Claim, readPdfClaim } from './read-pdf-claim.js';
import { textsOfPdf } from './texts-of-pdf.js';
import { unescapeXml } from './unescape-xml.js';

/** Which edition a file says it is. */
export type FileIdentity = Pick<EmbeddedManifest, 'publication' | 'year' | 'territory' | 'vintage'>;

/** What a PDF or a deck says of itself; whether that holds is `intact`. */
export interface ProducedFile {
  /** absent: its manifest is lost or can no longer be read */
  readonly identity?: FileIdentity;
  /** where the manifest of a PDF is lost: what its metadata still say */
  readonly claim?: Claim;
  /** absent: only the document's properties still say what it is */
  readonly manifest?: EmbeddedManifest;
  /** whether each byte that the digest covers is as it was made */
  readonly intact: boolean;
}

/** Recognises a file by what is in it, whatever its name; nothing where it is not one of ours. */
export function readProducedFile(bytes: Uint8Array): ProducedFile | undefined {
  const head = strFromU8(bytes.subarray(0, 5), true);
  if (head.startsWith('%PDF')) return readPdf(bytes);
  return head.startsWith('PK') ? readDeck(bytes) : undefined;
}

function readPdf(bytes: Uint8Array): ProducedFile | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let isOwn = true;
  for (const text of textsOfPdf(file)) {
    const found = findManifest(text);
    // A program that saved the file again may have compressed what was attached.
    if (found !== undefined)
      return fileOf(found, ({ digest }) => isOwn && digest === digestPdf(file, found));
    isOwn = false;
  }
  const claim = readPdfClaim(file);
  return claim && { claim, intact: false };
}

function readDeck(bytes: Uint8Array): ProducedFile | undefined {
  const parts = readPackage(bytes);
  for (const [path, content] of parts) {
    const isItem = path.startsWith('customXml/');
    const text = isItem ? findManifest(unescapeXml(strFromU8(content))) : undefined;
    if (text === undefined) continue;
    const file = fileOf(text, ({ digest }) => digest === digestParts(parts, text));
    if (file.identity) return file;
  }
  const identity = identityOf(strFromU8(parts.get('docProps/custom.xml') ?? new Uint8Array()));
  return identity && { identity, intact: false };
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

function fileOf(text: string, isIntact: (manifest: EmbeddedManifest) => boolean): ProducedFile {
  const manifest = parseManifest(text);
  if (!manifest) return { intact: false };
  const { publication, year, territory, vintage } = manifest;
  const identity = { publication, year, territory, vintage };
  return { identity, manifest, intact: isIntact(manifest) };
}
