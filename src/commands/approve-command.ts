import { join } from 'node:path';
import type { ComposedEdition } from '../compose-edition.js';
import { releaseMessages } from '../messages/release-messages.js';
import { nearestWord } from '../nearest-word.js';
import { fault, throwFaults } from '../report-error.js';
import {
  APPROVALS_FILE,
  type ApprovableSentence,
  type Approval,
  readApprovals,
} from '../revision/approvals.js';
import { writeApprovals } from '../revision/write-approvals.js';
import { chooseProject } from './choose-project.js';
import type { Conversation } from './conversation.js';
import { inTurn } from './in-turn.js';
import { publishFiles } from './publish-files.js';
import { UsageError } from './usage-error.js';

export interface ApproveOptions {
  /** ids of sentences */
  readonly sentences: readonly string[];
  readonly role?: string;
  readonly chapter?: readonly string[];
  readonly all?: boolean;
  readonly year?: string;
  readonly edition?: string;
  readonly project?: string;
  readonly json?: boolean;
}

/**
 * `millesime approve`: records which role approved which sentences as they read now; without any, it
 * lists those that wait.
 *
 * @throws ReportError for a sentence or a chapter that is not in the edition
 */
export async function runApprove(
  options: ApproveOptions,
  conversation: Conversation,
): Promise<void> {
  const { ports, language, answer, answerData } = conversation;
  const project = chooseProject(options.project, conversation);
  const { year, edition: territory, role } = options;
  const composed = await ports.pipeline.compose({ project, year, territory });
  const chosen = chooseSentences(options, composed);
  if (chosen.length > 0 && role === undefined) {
    throw new UsageError(releaseMessages[language].approve.noRole);
  }
  if (role !== undefined && chosen.length > 0) {
    const folder = join(project, 'data');
    // Two people may approve at once: what the other has just given is read before it is written over.
    await inTurn(join(folder, '.approving'), async () => {
      const text = writeApprovals(merge(readApprovals(project), chosen, role, composed));
      const name = APPROVALS_FILE.slice('data/'.length);
      await publishFiles(folder, [{ name, bytes: new TextEncoder().encode(text) }], []);
    });
  }
  const approved = new Set(chosen.map(({ id }) => id));
  const waiting = composed.unapproved.filter(({ id }) => !approved.has(id));
  if (options.json) {
    answerData({ approved: chosen.map(({ id }) => id), waiting: waiting.map(withoutHash) });
  } else
    for (const line of releaseMessages[language].approve.told(chosen.length, waiting)) answer(line);
}

function chooseSentences(
  { sentences, chapter = [], all }: ApproveOptions,
  composed: ComposedEdition,
): readonly ApprovableSentence[] {
  const known = composed.sentences;
  const ids = new Set(known.map(({ id }) => id));
  const chapters = new Set(known.map((each) => each.chapter));
  const check = (name: string, among: ReadonlySet<string>) =>
    among.has(name)
      ? []
      : [
          fault('unknown-sentence', undefined, {
            sentence: name,
            nearest: nearestWord(name, among),
          }),
        ];
  throwFaults([
    ...sentences.flatMap((name) => check(name, ids)),
    ...chapter.flatMap((name) => check(name, chapters)),
  ]);
  return known.filter(
    (each) => all || sentences.includes(each.id) || chapter.includes(each.chapter),
  );
}

/** A role approves a sentence once: its newest approval is the one that counts. */
function merge(
  former: readonly Approval[],
  chosen: readonly ApprovableSentence[],
  role: string,
  { document }: ComposedEdition,
): readonly Approval[] {
  const { year, territory } = document.edition;
  const given = chosen.map(({ id, hash }) => ({
    year,
    territory: territory.code,
    sentence: id,
    role,
    hash,
  }));
  const identity = (each: Approval) => [each.year, each.territory, each.sentence, each.role].join();
  const replaced = new Set(given.map(identity));
  return [...former.filter((each) => !replaced.has(identity(each))), ...given];
}

function withoutHash({ id, chapter, text, origin }: ApprovableSentence) {
  return { id, chapter, text, ...origin };
}
