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
  if (chosen.length > 0 && !role?.trim()) {
    throw new UsageError(releaseMessages[language].approve.noRole);
  }
  if (role && chosen.length > 0) {
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
  throwFaults([
    ...sentences
      .filter((sentence) => !ids.has(sentence))
      .map((sentence) =>
        fault('unknown-sentence', undefined, { sentence, nearest: nearestWord(sentence, ids) }),
      ),
    ...chapter
      .filter((name) => !chapters.has(name))
      .map((name) => fault('unknown-chapter', undefined, { name, known: [...chapters] })),
  ]);
  return known.filter(
    (each) => all || sentences.includes(each.id) || chapter.includes(each.chapter),
  );
}

/** A role approves a text once; what it approved in the same place, and no longer reads so, goes. */
function merge(
  former: readonly Approval[],
  chosen: readonly ApprovableSentence[],
  role: string,
  { document, sentences }: ComposedEdition,
): readonly Approval[] {
  const { year, territory } = document.edition;
  const given = chosen.map(({ id, hash }) => ({
    year,
    territory: territory.code,
    sentence: id,
    role,
    hash,
  }));
  const present = new Set(sentences.map(({ hash }) => hash));
  const identity = ({ year, territory, sentence, role, hash }: Approval) =>
    [year, territory, role, present.has(hash) ? hash : sentence].join('\n');
  const replaced = new Set(
    given.flatMap((each) => [identity(each), identity({ ...each, hash: '' })]),
  );
  return [...former.filter((each) => !replaced.has(identity(each))), ...given];
}

function withoutHash({ id, chapter, text, origin }: ApprovableSentence) {
  return { id, chapter, text, ...origin };
}
