import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { BuildRequest, BuiltPublication } from '../built-publication.js';
import { TEMPLATE_INPUT } from '../revision/manifest.js';
import type { Conversation } from './conversation.js';
import { createManifest, type Manifest } from './create-manifest.js';
import type { EditionFile } from './edition-files.js';
import { embedManifests } from './embed-manifests.js';
import { hashInputs, type InputFile, inputFolders, sha256, stampInputs } from './list-inputs.js';
import type { runStages } from './run-stages.js';

/** An edition ready to be written. */
export interface MadeEdition {
  readonly built: BuiltPublication;
  readonly files: readonly EditionFile[];
  readonly manifest: Manifest;
}

/**
 * Builds an edition, its files with their manifests in them; writes nothing.
 *
 * @throws ReportError for faults in the inputs, and for an input that changed meanwhile
 */
export async function makeEdition(
  request: BuildRequest,
  { ports }: Conversation,
  begin: Parameters<Parameters<typeof runStages>[1]>[0],
): Promise<MadeEdition> {
  const folders = inputFolders(request.project, request.asOf);
  const stamps = stampInputs(folders);
  const built = await ports.pipeline.build({ ...request, toolVersion: ports.version }, begin);
  begin('write');
  const read = hashInputs(folders, stamps, built.edition.vintages);
  const inputs = [...read, ...hashTemplate(request)];
  const files = embedManifests(built, inputs, ports.version);
  return { built, files, manifest: createManifest(built, files, inputs, ports.version) };
}

/** A presentation named on the command line may stand anywhere: it is known by its name and bytes. */
function hashTemplate({ template }: BuildRequest): readonly InputFile[] {
  if (template === undefined) return [];
  const bytes = readFileSync(template);
  const file = `${TEMPLATE_INPUT}${basename(template)}`;
  return [{ file, bytes: bytes.length, sha256: sha256(bytes) }];
}

/** `manifest.json` as a file of the edition; the last to take its place. */
export function manifestFile(manifest: Manifest): EditionFile {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return { name: 'manifest.json', bytes: new TextEncoder().encode(text) };
}
