import { createHash } from 'node:crypto';
import { withDigest } from './manifest.js';

/**
 * The digest of a produced file, which its manifest holds: a SHA-256 over everything but the 64
 * hexadecimal digits of the digest itself, which count as zeros. A manifest edited by hand is thus
 * as much a change as an edited page.
 *
 * - PDF: over the bytes of the file, from the first to the last. The manifest stands in the file as
 *   it is, in the uncompressed stream of an attachment.
 * - PPTX: over the parts of the package sorted by path (in UTF-16 code units), each as its path, a
 *   line feed, the length of its content in bytes, a line feed, and its content. The content of
 *   the manifest's own part is that of the part with the digits as zeros. How parts are compressed
 *   and ordered does not count.
 */
export function digestPdf(bytes: Uint8Array, manifest: string): string {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(
    manifest,
    0,
    'latin1',
  );
  if (at === -1) throw new Error('the manifest is not in the file');
  return createHash('sha256')
    .update(bytes.subarray(0, at))
    .update(withDigest(manifest), 'latin1')
    .update(bytes.subarray(at + manifest.length))
    .digest('hex');
}

/** The digest of a package; its rule stands above. */
export function digestParts(parts: ReadonlyMap<string, Uint8Array>, manifest: string): string {
  const hash = createHash('sha256');
  for (const path of [...parts.keys()].sort()) {
    const content = withoutDigest(parts.get(path) ?? new Uint8Array(), manifest);
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function withoutDigest(content: Uint8Array, manifest: string): Uint8Array {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.length);
  if (!buffer.includes(manifest, 0, 'latin1')) return content;
  return Buffer.from(buffer.toString('latin1').replace(manifest, withDigest), 'latin1');
}
