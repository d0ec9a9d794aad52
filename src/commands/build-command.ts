import { relative, resolve } from 'node:path';
import type { BuildCache } from './build-cache.js';
import { chooseProject } from './choose-project.js';
import { compareWithRelease } from './compare-with-release.js';
import type { Conversation } from './conversation.js';
import { editionFolder, formerFiles } from './edition-files.js';
import { makeEdition, manifestFile } from './make-edition.js';
import { parseFormats } from './parse-formats.js';
import { publishFiles } from './publish-files.js';
import { runStages } from './run-stages.js';
import { summariseBuild } from './summarise-build.js';
import { withBuildCache } from './with-build-cache.js';

export interface BuildOptions {
  readonly year?: string;
  readonly project?: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly edition?: string;
  readonly formats?: string;
  /** a .pptx or .potx whose master the deck adopts */
  readonly template?: string;
  readonly json?: boolean;
  /** false: makes everything anew */
  readonly cache?: boolean;
}

/** `millesime build`: makes an edition and writes it, whole or not at all. */
export async function runBuild(options: BuildOptions, conversation: Conversation): Promise<void> {
  const { ports, messages, language, answer, answerData } = conversation;
  const project = chooseProject(options.project, conversation);
  const formats = parseFormats(options.formats, messages);
  const out = resolve(ports.workingFolder, options.out ?? resolve(project, 'output'));
  const make = (cache: BuildCache | undefined) =>
    runStages(conversation, async (begin) => {
      const { year, edition: territory, asOf } = options;
      const template = options.template && resolve(ports.workingFolder, options.template);
      const request = {
        project,
        year,
        territory,
        asOf,
        formats,
        template,
        pictures: cache?.pictures,
        kept: cache?.kept,
      };
      const { built, files, manifest } = await makeEdition(request, conversation, begin);
      const folder = editionFolder(out, built.edition, asOf);
      const former = formerFiles(built.edition, files);
      const removed = await publishFiles(folder, [...files, manifestFile(manifest)], former);
      const release = compareWithRelease(built.edition, manifest);
      const { unapproved, recomposed } = built;
      const told = { unapproved: unapproved.length, ...(recomposed && { recomposed }), ...release };
      return { manifest, folder, removed, ...told, pictures: cache?.counts };
    });
  const { result, times } = await withBuildCache(project, conversation, options.cache, make);
  if (options.json) answerData({ ...result, times });
  else {
    const shown = relative(ports.workingFolder, result.folder) || '.';
    const lines = summariseBuild({ ...result, folder: shown, times }, messages, language);
    for (const line of lines) answer(line);
  }
}
