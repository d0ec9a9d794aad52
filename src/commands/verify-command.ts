import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { releaseMessages, type VerifyMessages } from '../messages/release-messages.js';
import type { Verdict } from '../verify-file.js';
import { chooseProject } from './choose-project.js';
import type { Conversation } from './conversation.js';
import { EXIT_CODES } from './exit-codes.js';
import { UsageError } from './usage-error.js';

export interface VerifyOptions {
  readonly files: readonly string[];
  readonly project?: string;
  readonly json?: boolean;
}

const CODES = {
  current: EXIT_CODES.done,
  superseded: EXIT_CODES.superseded,
  altered: EXIT_CODES.altered,
  'not-ours': EXIT_CODES.notOurs,
} as const;

/** `millesime verify`: tells of each file whether it still holds; answers with the worst of them. */
export async function runVerify(options: VerifyOptions, conversation: Conversation): Promise<void> {
  const { ports, language, answer, answerData } = conversation;
  const project = chooseProject(options.project, conversation);
  const files = options.files.map((name) => ({ name, bytes: readProduced(name, conversation) }));
  const verdicts: (Verdict & { readonly name: string })[] = [];
  for (const { name, bytes } of files) {
    const verdict = await ports.pipeline.verify({ project, bytes, version: ports.version });
    verdicts.push({ name, ...verdict });
  }
  if (options.json) answerData(verdicts.map(unfolded));
  else {
    for (const verdict of verdicts) {
      for (const line of verdictLines(verdict, releaseMessages[language].verify)) answer(line);
    }
  }
  const worst = Math.max(...verdicts.map(({ verdict }) => CODES[verdict]));
  conversation.endWith(Object.values(CODES).find((code) => code === worst) ?? EXIT_CODES.done);
}

/** Every value one by one: a program folds them as it likes. */
function unfolded(verdict: Verdict & { readonly name: string }): unknown {
  if (verdict.verdict !== 'superseded') return verdict;
  const { branches: _, ...whole } = verdict;
  return whole;
}

function readProduced(name: string, { ports, language }: Conversation): Uint8Array {
  try {
    return readFileSync(resolve(ports.workingFolder, name));
  } catch {
    throw new UsageError(releaseMessages[language].verify.unreadable(name));
  }
}

/** So many values are told one by one; `--json` has all. */
const MOST_LINES = 20;

function verdictLines(
  verdict: Verdict & { readonly name: string },
  messages: VerifyMessages,
): readonly string[] {
  const { name } = verdict;
  if (verdict.verdict === 'not-ours') return [messages.notOurs(name)];
  if (!verdict.file) return [messages.damaged(name)];
  const { publication, year, territory, vintage } = verdict.file;
  const edition = `${publication}, ${year}, ${territory}, ${vintage}`;
  switch (verdict.verdict) {
    case 'altered':
      return [messages[verdict.unlikeSeal ? 'unlikeSeal' : 'altered'](name, edition)];
    case 'current':
      return [
        messages.current(name, edition),
        ...(verdict.unchangedBy.length > 0
          ? [`  ${messages.unchangedBy(verdict.unchangedBy)}`]
          : []),
      ];
    case 'superseded': {
      const { by, files } = verdict;
      const branches = verdict.branches.toSorted((a, b) => mostOf(b) - mostOf(a));
      const shown = branches.slice(0, MOST_LINES);
      const hidden = branches.slice(MOST_LINES).flatMap(valuesOf).length;
      return [
        messages.superseded(name, edition, by),
        ...shown.map((branch) => `  ${branchLine(branch, messages)}`),
        ...(hidden > 0 ? [`  ${messages.more(hidden)}`] : []),
        ...files.map((file) => `  ${messages.changedInput(file)}`),
      ];
    }
  }
}

type Branch = Extract<Verdict, { readonly verdict: 'superseded' }>['branches'][number];
type Superseded = Branch['folded'][number];

/** A value, or a territory whose parts all moved the same way. */
function branchLine({ change, folded, label }: Branch, messages: VerifyMessages): string {
  const own = change ? messages.value(change) : '';
  const [first] = folded;
  if (!first) return own;
  if (change) return `${own} ${messages.folded(folded.length)}`;
  const { label: what, period, unit } = first;
  return messages.foldedAlone({ what, territory: label, period, unit }, folded.length);
}

function valuesOf({ change, folded }: Branch): readonly Superseded[] {
  return change ? [change, ...folded] : folded;
}

function mostOf(branch: Branch): number {
  return Math.max(...valuesOf(branch).map(sizeOf));
}

/** What a reader must know first: what is said no more or anew, then what moved most, a status last. */
function sizeOf({ from, to, decimals }: Superseded): number {
  if (from.type !== 'number' || to?.type !== 'number') return Number.MAX_VALUE;
  if (from.value.toFixed(decimals) === to.value.toFixed(decimals)) return 0;
  return Math.abs(to.value - from.value) / Math.max(Math.abs(from.value), Number.EPSILON);
}
