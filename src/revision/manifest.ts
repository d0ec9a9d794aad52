import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  millesime: z.literal(1),
  version: z.string(),
  publication: z.string(),
  year: z.string(),
  territory: z.string(),
  vintage: z.string(),
  document: sha256,
  inputs: z.record(z.string(), sha256),
  digest: sha256,
});

/** What a produced file says of itself, so that it can be recognised under any name. */
export type EmbeddedManifest = z.output<typeof manifestSchema>;

/** Names an input that is no file of the project: a presentation given with `--template`. */
export const TEMPLATE_INPUT = '--template ';

/** What is known before the file is complete. */
export interface ManifestContent {
  /** of the tool */
  readonly version: string;
  readonly publication: string;
  readonly year: string;
  readonly territory: string;
  /** the newest delivery it is made from */
  readonly vintage: string;
  /** ISO date of the release */
  readonly releaseDate: string;
  /** SHA-256 of `document.json` */
  readonly document: string;
  /** SHA-256 by file */
  readonly inputs: Readonly<Record<string, string>>;
}

/** The digest before it is known, and where it is not counted. */
const NO_DIGEST = '0'.repeat(64);
const PREFIX = '{"millesime":1,';
const DIGEST_KEY = '"digest":"';

/**
 * The manifest's text in ASCII, without what XML reserves, its digest still to be filled in: it ends
 * with it.
 */
export function writeManifest(content: ManifestContent): string {
  const { version, publication, year, territory, vintage, document, inputs } = content;
  const manifest: EmbeddedManifest = {
    millesime: 1,
    ...{ version, publication, year, territory, vintage, document, inputs },
    digest: NO_DIGEST,
  };
  return JSON.stringify(manifest).replaceAll(/[^ -~]|[&<>]/g, escapeCharacter);
}

/** The same text with its digest filled in, or taken out. */
export function withDigest(text: string, digest = NO_DIGEST): string {
  const at = text.lastIndexOf(DIGEST_KEY) + DIGEST_KEY.length;
  return text.slice(0, at) + digest + text.slice(at + NO_DIGEST.length);
}

/** The manifest's text somewhere in another, from its first brace to its last. */
export function findManifest(text: string): string | undefined {
  const start = text.indexOf(PREFIX);
  const digest = text.indexOf(DIGEST_KEY, start);
  if (start === -1 || digest === -1) return undefined;
  return text.slice(start, digest + DIGEST_KEY.length + NO_DIGEST.length + '"}'.length);
}

/** The manifest as data; nothing where it is not one. */
export function parseManifest(text: string): EmbeddedManifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
