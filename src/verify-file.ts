import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ComposedEdition, composeEdition } from './compose-edition.js';
import { documentText } from './document-text.js';
import { readPublication } from './publication/read-publication.js';
import { readPublished } from './read-preceding.js';
import { type Fault, ReportError } from './report-error.js';
import { checkSeals } from './revision/check-seals.js';
import type { TreeBranch } from './revision/fold-tree.js';
import { foldValues } from './revision/fold-values.js';
import { type EmbeddedManifest, TEMPLATE_INPUT } from './revision/manifest.js';
import type { Claim } from './revision/read-pdf-claim.js';
import { type FileIdentity, readProducedFile } from './revision/read-produced-file.js';
import { findSeal, type Seal } from './revision/seal.js';
import { listSuperseded, type SupersededValue } from './revision/verify-values.js';

export interface VerifyRequest {
  readonly project: string;
  readonly bytes: Uint8Array;
  /** of the program that verifies */
  readonly version: string;
}

/** What a file is, seen from the data at hand. */
export type Verdict =
  | { readonly verdict: 'not-ours' }
  /**
   * some of its bytes are not as they were made; without `file`, it no longer says what it was;
   * `unlikeSeal`: it is whole, and is not what was released of its edition
   */
  | { readonly verdict: 'altered'; readonly file?: FileIdentity; readonly unlikeSeal?: true }
  /** `unchangedBy`: later deliveries, none of which changes a number of it */
  | {
      readonly verdict: 'current';
      readonly file: FileIdentity;
      readonly unchangedBy: readonly string[];
    }
  /** `by`: the deliveries that changed it; `files`: inputs of the same delivery that changed */
  | {
      readonly verdict: 'superseded';
      readonly file: FileIdentity;
      readonly by: readonly string[];
      readonly values: readonly SupersededValue[];
      /** the same, folded over the territories */
      readonly branches: readonly TreeBranch<SupersededValue>[];
      readonly files: readonly string[];
    };

/**
 * Tells whether a PDF or a deck still says what the data say. Only the project is read.
 *
 * @throws ReportError where the project itself has faults
 */
export function verifyFile({ project, bytes, version }: VerifyRequest): Verdict {
  const produced = readProducedFile(bytes);
  if (!produced) return { verdict: 'not-ours' };
  const { identity: file, claim, manifest, intact } = produced;
  if (claim)
    return isOfPublication(claim, project) ? { verdict: 'altered' } : { verdict: 'not-ours' };
  if (!file) return { verdict: 'altered' };
  if (!intact || !manifest) {
    const { declaration } = readPublication(project);
    const ours = declaration.data.publication === file.publication;
    return ours ? { verdict: 'altered', file } : { verdict: 'not-ours' };
  }
  const seals = checkSeals(project);
  const present = composePresent(project, file, seals);
  if (!present) return { verdict: 'not-ours' };
  const seal = seals.find((each) => isOf(each, file));
  if (seal && !isReleased(bytes, seal)) return { verdict: 'altered', file, unlikeSeal: true };
  if (manifest.document === hashOf(documentText(present.document))) {
    return { verdict: 'current', file, unchangedBy: [] };
  }
  const { vintages } = present.edition;
  const later = vintages.slice(vintages.indexOf(file.vintage) + 1);
  if (later.length > 0) return judgeOlder(project, file, seal, present, later);
  // What was released last is what the data say, whatever another version would make of them.
  if (seal) return { verdict: 'current', file, unchangedBy: [] };
  return judgeSameVintage(project, file, manifest, version);
}

/** A title may go on with what its template chooses: its first words are known. */
function isOfPublication({ title, institution }: Claim, project: string): boolean {
  const { data } = readPublication(project).declaration;
  const [known = ''] = data.title.split('{{');
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return institution === data.institution && plain(title).startsWith(plain(known));
}

/** The newest state of the file's edition; nothing where the project has no such edition. */
function composePresent(
  project: string,
  { publication, year, territory, vintage }: FileIdentity,
  seals: readonly Seal[],
): ComposedEdition | undefined {
  try {
    const request = { project, year, territory };
    const composed = composeEdition(request);
    const { vintages } = composed.edition;
    const known = vintages.includes(vintage);
    if (!known || composed.document.edition.publication !== publication) return undefined;
    const newest = vintages.at(-1);
    // What was released is the sealed text, whatever became of the templates since.
    return findSeal(seals, newest) ? composeEdition({ ...request, asOf: newest }) : composed;
  } catch (error) {
    if (error instanceof ReportError && error.faults.every(isUnknownEdition)) return undefined;
    throw error;
  }
}

function isUnknownEdition({ code }: Fault): boolean {
  return code === 'unknown-year' || code === 'unknown-edition';
}

function isOf(seal: Seal, { vintage, year, territory }: FileIdentity): boolean {
  return seal.vintage === vintage && seal.year === year && seal.territory === territory;
}

/** Of a sealed edition, only what was published with its seal. */
function isReleased(bytes: Uint8Array, { outputs }: Seal): boolean {
  return Object.values(outputs).includes(hashOf(bytes));
}

function judgeOlder(
  project: string,
  file: FileIdentity,
  seal: Seal | undefined,
  present: ComposedEdition,
  later: readonly string[],
): Verdict {
  const { year, territory, vintage: asOf } = file;
  const published = seal && readPublished(project, seal, file);
  const former = published ?? composeEdition({ project, year, territory, asOf }).document;
  const values = listSuperseded(former, present.document, present.dataset);
  if (values.length === 0) return { verdict: 'current', file, unchangedBy: later };
  const cells = values.flatMap(({ cells }) => cells);
  const named = later.filter((name) => cells.some((cell) => cell.file.includes(`/${name}/`)));
  const territories = [...present.dataset.territories.values()];
  const isKnown = (key: string) => key in former.values;
  const branches = foldValues(values, territories, isKnown, statesOf);
  const by = named.length > 0 ? named : later;
  return { verdict: 'superseded', file, by, values, branches, files: [] };
}

function statesOf({ from, to, flags: [then, now] }: SupersededValue) {
  return [{ result: from, flags: then }, to && { result: to, flags: now }] as const;
}

/** No later delivery: then the inputs themselves moved, or the tool, or somebody wrote the manifest. */
function judgeSameVintage(
  project: string,
  file: FileIdentity,
  manifest: EmbeddedManifest,
  version: string,
): Verdict {
  const changed = Object.entries(manifest.inputs)
    // A template from elsewhere is not at hand: its name and hash are all that is known of it.
    .filter(([name]) => !name.startsWith(TEMPLATE_INPUT))
    .filter(([name, sha256]) => hashFile(project, name) !== sha256)
    .map(([name]) => name);
  if (changed.length > 0) {
    const none = { values: [], branches: [] };
    return { verdict: 'superseded', file, by: [file.vintage], ...none, files: changed };
  }
  if (manifest.version !== version) return { verdict: 'current', file, unchangedBy: [] };
  return { verdict: 'altered', file };
}

function hashFile(project: string, file: string): string | undefined {
  const path = join(project, file);
  return existsSync(path) ? hashOf(readFileSync(path)) : undefined;
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
