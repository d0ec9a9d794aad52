import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fault, ReportError } from '../report-error.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const sealSchema = z.strictObject({
  seal: z.literal(1),
  /** of the tool that made the release */
  version: z.string(),
  publication: z.string(),
  vintage: z.string(),
  year: z.string(),
  territory: z.string(),
  inputs: z.record(z.string(), sha256),
  outputs: z.record(z.string(), sha256),
  digest: z.string(),
});

/** What was released: hashes of every file read and of every file published. */
export type Seal = z.output<typeof sealSchema>;
export type SealContent = Omit<Seal, 'seal' | 'digest'>;

/** Relative to the project. */
export const RELEASES = 'data/releases';
export const DELIVERIES = 'data/vintages';
const SEAL_FILE = 'seal.json';

/** The seal as it stands in its file; its digest is over the rest of it. */
export function writeSeal(content: SealContent): string {
  const { version, publication, vintage, year, territory, inputs, outputs } = content;
  const seal = {
    seal: 1 as const,
    version,
    publication,
    vintage,
    year,
    territory,
    inputs,
    outputs,
  };
  return `${JSON.stringify({ ...seal, digest: digestOf(seal) }, null, 2)}\n`;
}

/**
 * The sealed releases, oldest first.
 *
 * @throws ReportError for a seal that cannot be read, or was edited.
 */
export function readSeals(project: string): readonly Seal[] {
  const folder = join(project, RELEASES);
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return names.map(({ name }) => readSeal(project, name)).toSorted(byVintage);
}

/** The seal of a vintage named by its folder or its date. */
export function findSeal(seals: readonly Seal[], asOf: string | undefined): Seal | undefined {
  return seals.find(({ vintage }) => vintage === asOf || vintage.slice(0, 10) === asOf);
}

/** Where the templates, code lists and document of a release stand, laid out as a project. */
export function sealedFolder(project: string, vintage: string): string {
  return join(project, RELEASES, vintage);
}

/** The seal of a release: its digest vouches for all that was sealed with it. */
export function sealFile(vintage: string): string {
  return `${RELEASES}/${vintage}/${SEAL_FILE}`;
}

/** Deliveries and other releases stay where they are and are watched; all else is copied. */
export function isCopied(file: string): boolean {
  return !isDelivered(file) && !file.startsWith(`${RELEASES}/`);
}

export function isDelivered(file: string): boolean {
  return file.startsWith(`${DELIVERIES}/`);
}

function readSeal(project: string, name: string): Seal {
  const file = sealFile(name);
  const seal = parseSeal(join(project, file));
  if (!seal || seal.vintage !== name) {
    throw new ReportError([fault('bad-seal', { file }, { vintage: name })]);
  }
  return seal;
}

function parseSeal(path: string): Seal | undefined {
  try {
    const seal = sealSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
    if (!seal) return undefined;
    const { digest, ...rest } = seal;
    return digest === digestOf(rest) ? seal : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(seal: Omit<Seal, 'digest'>): string {
  const sorted = (record: Readonly<Record<string, string>>) => Object.entries(record).toSorted();
  const { inputs, outputs, ...rest } = seal;
  const text = JSON.stringify([Object.entries(rest).toSorted(), sorted(inputs), sorted(outputs)]);
  return createHash('sha256').update(text).digest('hex');
}

function byVintage(a: Seal, b: Seal): number {
  return a.vintage < b.vintage ? -1 : 1;
}
