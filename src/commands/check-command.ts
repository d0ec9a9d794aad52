import { resolve } from 'node:path';
import type { CheckedPublication } from '../check-publication.js';
import { formatReconciliationRemark } from '../messages/reconciliation-remark.js';
import { formatOrigin, ReportError } from '../report-error.js';
import type { BuildCache } from './build-cache.js';
import { chooseProject } from './choose-project.js';
import type { Conversation } from './conversation.js';
import { fragileLines } from './fragile-lines.js';
import { faultsAsData } from './list-faults.js';
import { reconciliationLines } from './reconciliation-lines.js';
import { runStages } from './run-stages.js';
import { withBuildCache } from './with-build-cache.js';

export interface CheckOptions {
  readonly year?: string;
  readonly project?: string;
  readonly asOf?: string;
  readonly edition?: string;
  /** a .pptx or .potx whose master the deck would adopt */
  readonly template?: string;
  readonly json?: boolean;
  /** false: makes everything anew */
  readonly cache?: boolean;
}

/**
 * `millesime check`: tells how the figures agree and what looks odd, and finds every fault.
 *
 * @throws ReportError when there are faults, after the rest has been told
 */
export async function runCheck(options: CheckOptions, conversation: Conversation): Promise<void> {
  const { ports, language, answerData } = conversation;
  const project = chooseProject(options.project, conversation);
  const examine = (cache: BuildCache | undefined) =>
    runStages(conversation, (begin) => {
      const { year, edition: territory, asOf } = options;
      const template = options.template && resolve(ports.workingFolder, options.template);
      return ports.pipeline.check(
        { project, year, territory, asOf, template, pictures: cache?.pictures, kept: cache?.kept },
        begin,
      );
    });
  const { result: checked } = await withBuildCache(project, conversation, options.cache, examine);
  if (options.json) {
    answerData({ ...checked, faults: faultsAsData(checked.faults, language) });
  } else {
    tellCheck(checked, conversation);
  }
  if (checked.faults.length > 0) throw new ReportError(checked.faults);
}

function tellCheck(
  checked: CheckedPublication,
  { messages, language, answer }: Conversation,
): void {
  const { check } = messages;
  const { edition, reconciliation, faults } = checked;
  const { remarks } = reconciliation;
  answer(check.checked([edition.year, edition.territory, edition.vintages.at(-1)].join(', ')));
  answer('');
  for (const line of reconciliationLines(reconciliation, check)) answer(line);
  answer('');
  answer(remarks.length === 0 ? check.noRemark : check.remarks);
  for (const remark of remarks) {
    answer(`  ${formatOrigin(remark.origin)}${formatReconciliationRemark(remark, language)}`);
  }
  for (const line of fragileLines(checked.fragility, language)) answer(line);
  if (faults.length === 0) answer(`\n${check.nothingWrong}`);
}
