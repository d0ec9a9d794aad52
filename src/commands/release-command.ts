import { join, relative, resolve } from 'node:path';
import { FORMATS } from '../built-publication.js';
import { releaseMessages } from '../messages/release-messages.js';
import { fault, ReportError, throwFaults } from '../report-error.js';
import { RELEASES, readSeals, type SealContent, writeSeal } from '../revision/seal.js';
import { differingFiles } from '../revision/seal-difference.js';
import { unapprovedFaults } from '../revision/unapproved-faults.js';
import { chooseProject } from './choose-project.js';
import type { Conversation } from './conversation.js';
import { editionFolder, formerFiles } from './edition-files.js';
import { inTurn } from './in-turn.js';
import { type MadeEdition, makeEdition, manifestFile } from './make-edition.js';
import { publishFiles } from './publish-files.js';
import { readCopies } from './read-copies.js';
import { runStages } from './run-stages.js';
import { writeSealFolder } from './write-seal-folder.js';

/** Beside the deliveries: only one run seals at a time. */
const TURN = 'data/.releasing';

export interface ReleaseOptions {
  readonly vintage: string;
  readonly year?: string;
  readonly project?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/**
 * `millesime release`: makes the edition of the network as of a vintage, and seals it. From then on
 * none of its deliveries may change, and it can be made again from what was sealed.
 *
 * @throws ReportError for faults in the inputs, sentences that wait for approval, a vintage dated
 *   after today, and one that is sealed with other content
 */
export async function runRelease(
  options: ReleaseOptions,
  conversation: Conversation,
): Promise<void> {
  const { ports, language, answer, answerData } = conversation;
  const project = chooseProject(options.project, conversation);
  const out = resolve(ports.workingFolder, options.out ?? resolve(project, 'output'));
  const { result } = await runStages(conversation, async (begin) => {
    const { year, vintage: asOf } = options;
    // Without a cache: nothing that a folder kept can get into what is sealed.
    const request = { project, year, asOf, formats: FORMATS };
    const made = await makeEdition(request, conversation, begin);
    const seal = sealOf(made);
    const { vintage } = seal;
    let known = checkReleasable(project, made, seal, ports.today());
    const folder = editionFolder(out, made.built.edition, asOf);
    const files = [...made.files, manifestFile(made.manifest)];
    await publishFiles(folder, files, formerFiles(made.built.edition, made.files));
    if (!known) {
      const copies = [
        ...readCopies(project, Object.entries(seal.inputs)),
        ...made.files.filter(({ name }) => name === 'document.json'),
        { name: 'seal.json', bytes: new TextEncoder().encode(writeSeal(seal)) },
      ];
      await inTurn(join(project, TURN), async () => {
        // Another run may have sealed it, or a later vintage, while this one was being made.
        const meanwhile = checkReleasable(project, made, seal, ports.today());
        if (!meanwhile) await writeSealFolder(join(project, RELEASES), vintage, copies);
        known = meanwhile;
      });
    }
    return {
      vintage,
      folder,
      sealed: `${RELEASES}/${vintage}`,
      again: known,
      outputs: seal.outputs,
    };
  });
  if (options.json) answerData(result);
  else {
    const folder = relative(ports.workingFolder, result.folder) || '.';
    const told = { ...result, folder };
    for (const line of releaseMessages[language].released(told)) answer(line);
  }
}

function sealOf({ built, manifest }: MadeEdition): SealContent {
  const { tool, edition, inputs, outputs } = manifest;
  return {
    version: tool.version,
    publication: edition.publication,
    vintage: built.edition.vintages.at(-1) ?? edition.vintage,
    year: edition.year,
    territory: edition.territory,
    inputs: Object.fromEntries(inputs.map(({ file, sha256 }) => [file, sha256])),
    outputs: Object.fromEntries(outputs.map(({ file, sha256 }) => [file, sha256])),
  };
}

/** Whether it is sealed already, with the same content. */
function checkReleasable(
  project: string,
  { built }: MadeEdition,
  seal: SealContent,
  today: string,
): boolean {
  const { vintage } = seal;
  const at = { file: `data/vintages/${vintage}/release.yaml` };
  const seals = readSeals(project);
  const former = seals.find((each) => each.vintage === vintage);
  if (former) {
    const differing = differingFiles(former, seal);
    if (differing.length === 0) return true;
    const parameters = { vintage, differing: differing.join(', ') };
    throw new ReportError([fault('sealed-otherwise', at, parameters)]);
  }
  const later = seals.find((each) => each.vintage > vintage)?.vintage;
  throwFaults([
    ...(later ? [fault('release-out-of-order', at, { vintage, later })] : []),
    ...(vintage.slice(0, 10) > today
      ? [fault('release-in-the-future', at, { vintage, today })]
      : []),
    ...unapprovedFaults(built.unapproved),
  ]);
  return false;
}
