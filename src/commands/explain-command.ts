import type { ExplainMessages } from '../messages/program-messages.js';
import { formatOrigin } from '../report-error.js';
import { chooseProject } from './choose-project.js';
import type { Conversation } from './conversation.js';
import { type ExplainedOptions, parseExplained } from './parse-explained.js';
import type { Pipeline } from './ports.js';

export interface ExplainOptions extends ExplainedOptions {
  readonly project?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

type Explanation = Awaited<ReturnType<Pipeline['explain']>>;

/** `millesime explain`: tells where a value comes from, cell by cell. */
export async function runExplain(
  options: ExplainOptions,
  conversation: Conversation,
): Promise<void> {
  const { ports, messages, answer, answerData } = conversation;
  const project = chooseProject(options.project, conversation);
  const request = parseExplained(options, messages.usage.badDimension);
  const explanation = await ports.pipeline.explain({ project, asOf: options.asOf }, request);
  if (options.json) answerData(explanation);
  else for (const line of explanationLines(explanation, messages.explain)) answer(line);
}

function explanationLines(explanation: Explanation, messages: ExplainMessages): readonly string[] {
  const { label, key, definition, formula, source, flags } = explanation;
  const { observations, absentInputs } = explanation;
  return [
    `${label} (${key}) = ${resultText(explanation, messages)}`,
    messages.formula(formula),
    ...(definition ? [messages.definition(definition)] : []),
    ...(source ? [messages.source(source)] : []),
    ...(flags.length > 0 ? [messages.flags(flags)] : []),
    messages.observations(observations.length),
    ...observations.map((observation) => `  ${observationText(observation, messages)}`),
    ...(absentInputs.length > 0 ? [messages.absentInputs(absentInputs.length)] : []),
    ...absentInputs.map(absentInputText),
  ];
}

function resultText({ result, unit }: Explanation, messages: ExplainMessages): string {
  if (result.type === 'absence') return messages.absent(result.reason);
  return `${messages.value(result.value)} ${unit}`;
}

function observationText(
  observation: Explanation['observations'][number],
  messages: ExplainMessages,
): string {
  const { measure, territory, period, dimensions, flags, vintage, source, comment } = observation;
  const further = Object.entries(dimensions).map(([name, code]) => `${name}=${code}`);
  const content =
    'value' in observation
      ? messages.value(observation.value)
      : messages.absent(observation.reason);
  const status = flags.length > 0 ? ` (${flags.join(', ')})` : '';
  const identity = [measure, territory, period, ...further].join('|');
  const origins = [source, comment].filter((text) => text !== '').join(' — ');
  return `${formatOrigin(observation)}${identity} = ${content}${status} [${vintage}] ${origins}`.trim();
}

function absentInputText({ key, reason, rule, why }: Explanation['absentInputs'][number]): string {
  return `  ${key}: ${[reason, rule, why].filter((text) => text !== '').join(', ')}`;
}
