import type { BuildRequest, BuiltPublication } from '../built-publication.js';
import type { Conversation } from './conversation.js';
import { createManifest, type Manifest } from './create-manifest.js';
import type { EditionFile } from './edition-files.js';
import { embedManifests } from './embed-manifests.js';
import { hashInputs, inputFolders, stampInputs } from './list-inputs.js';
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
  const inputs = hashInputs(folders, stamps, built.edition.vintages);
  const files = embedManifests(built, inputs, ports.version);
  return { built, files, manifest: createManifest(built, files, inputs, ports.version) };
}

/** `manifest.json` as a file of the edition; the last to take its place. */
export function manifestFile(manifest: Manifest): EditionFile {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return { name: 'manifest.json', bytes: new TextEncoder().encode(text) };
}
