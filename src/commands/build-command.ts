import { relative, resolve } from 'node:path';
import { chooseProject } from './choose-project.js';
import type { Conversation } from './conversation.js';
import { createManifest, type Manifest } from './create-manifest.js';
import { editionFiles, editionFolder, formerFiles } from './edition-files.js';
import { hashInputs, stampInputs } from './list-inputs.js';
import { openPictureCache } from './open-picture-cache.js';
import { parseFormats } from './parse-formats.js';
import { publishFiles } from './publish-files.js';
import { runStages } from './run-stages.js';
import { summariseBuild } from './summarise-build.js';

export interface BuildOptions {
  readonly year?: string;
  readonly project?: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly edition?: string;
  readonly formats?: string;
  readonly json?: boolean;
  /** false: draws every picture anew */
  readonly cache?: boolean;
}

/** `millesime build`: makes an edition and writes it, whole or not at all. */
export async function runBuild(options: BuildOptions, conversation: Conversation): Promise<void> {
  const { ports, messages, answer, answerData } = conversation;
  const project = chooseProject(options.project, conversation);
  const formats = parseFormats(options.formats, messages);
  const pictures = openPictureCache(project, ports, options.cache);
  const out = resolve(ports.workingFolder, options.out ?? resolve(project, 'output'));
  const { result, times } = await runStages(conversation, async (begin) => {
    const stamps = stampInputs(project);
    const { year, edition: territory, asOf } = options;
    const request = { project, year, territory, asOf, formats, pictures };
    const built = await ports.pipeline.build(request, begin);
    begin('write');
    const inputs = hashInputs(project, stamps, built.edition.vintages);
    const files = editionFiles(built);
    const manifest = createManifest(built, files, inputs, ports.version);
    const folder = editionFolder(out, built.edition, asOf);
    const former = formerFiles(built.edition, files);
    const removed = await publishFiles(folder, [...files, manifestFile(manifest)], former);
    pictures?.tidy();
    return { manifest, folder, removed, ...(pictures && { pictures: pictures.counts }) };
  });
  if (options.json) answerData({ ...result, times });
  else {
    const shown = relative(ports.workingFolder, result.folder) || '.';
    const lines = summariseBuild({ ...result, folder: shown, times }, messages);
    for (const line of lines) answer(line);
  }
}

function manifestFile(manifest: Manifest) {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return { name: 'manifest.json', bytes: new TextEncoder().encode(text) };
}
