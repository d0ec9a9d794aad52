import { strFromU8, strToU8 } from 'fflate';
import { type ManifestContent, withDigest, writeManifest } from './manifest.js';
import { digestParts } from './manifest-digest.js';
import { readParts } from './read-parts.js';
import { replaceEntries } from './replace-entries.js';

/** The custom XML part; the name is the one that Office itself gives. */
const MANIFEST_PART = 'customXml/item1.xml';
const RELATIONS = 'ppt/_rels/presentation.xml.rels';
const RELATION =
  '<Relationship Id="rIdMillesime" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>';
const CHANGED = new Set([RELATIONS, MANIFEST_PART]);
/** Names the manifest's form. */
const NAMESPACE = 'urn:millesime:manifest:1';

/**
 * Adds the manifest to a deck as a custom XML part of the presentation (ECMA-376, 15.2.5). All other
 * parts stay as they are; the same deck and manifest give the same bytes.
 */
export function attachToPptx(pptx: Uint8Array, content: ManifestContent): Uint8Array {
  const text = writeManifest(content);
  const parts = readParts(pptx);
  const relations = strFromU8(parts.get(RELATIONS) ?? new Uint8Array());
  if (!relations.includes('</Relationships>') || parts.has(MANIFEST_PART)) {
    throw new Error('the deck has no relations of its own, or has custom XML already');
  }
  const end = relations.replace('</Relationships>', `${RELATION}</Relationships>`);
  parts.set(RELATIONS, strToU8(end));
  parts.set(MANIFEST_PART, manifestPart(text));
  parts.set(MANIFEST_PART, manifestPart(withDigest(text, digestParts(parts, text))));
  return replaceEntries(pptx, new Map([...parts].filter(([path]) => CHANGED.has(path))));
}

function manifestPart(text: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<manifest xmlns="${NAMESPACE}">${text}</manifest>`,
  );
}
