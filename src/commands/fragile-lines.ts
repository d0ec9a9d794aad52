import type { CheckedPublication } from '../check-publication.js';
import { fragileMessagesIn } from '../messages/fragile-messages.js';
import type { MessageLanguage } from '../messages/wording.js';
import { formatOrigin } from '../report-error.js';
import { listFaults } from './list-faults.js';

type Fragility = NonNullable<CheckedPublication['fragility']>;

/** Which sentences a usual revision would flip, measure by measure; nothing where all is final. */
export function fragileLines(
  fragility: Fragility | undefined,
  language: MessageLanguage,
): readonly string[] {
  if (!fragility) return [];
  const { measures, unknown } = fragility;
  const messages = fragileMessagesIn(language);
  if (measures.length === 0 && unknown.length === 0) return [];
  return [
    '',
    ...(measures.length === 0 ? [] : [messages.title]),
    ...measures.flatMap(({ revision, direction, passages, faults }) => {
      const { label, size, isRelative, values } = revision;
      return [
        `  ${messages.measure(label, size, isRelative, direction === 'up', values)}`,
        ...passages.flatMap(({ origin, where, from, to }) => [
          `    ${where} (${formatOrigin(origin).replace(/: $/, '')})`,
          `      ${from || '–'}`,
          `      → ${to || '–'}`,
        ]),
        ...listFaults(faults, language).map((line) => `    ${line}`),
      ];
    }),
    ...(unknown.length > 0 ? [messages.unknown(unknown.map(({ label }) => label))] : []),
  ];
}
