import type { CheckedPublication } from '../check-publication.js';
import { fragileMessagesIn } from '../messages/fragile-messages.js';
import type { MessageLanguage } from '../messages/wording.js';
import { formatOrigin } from '../report-error.js';
import { listFaults } from './list-faults.js';

type Fragility = NonNullable<CheckedPublication['fragility']>;
type Passages = Fragility['measures'][number]['passages'];

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
    ...measures.flatMap(({ revision, direction, passages, refused }) => {
      const { label, size, isRelative, values } = revision;
      return [
        `  ${messages.measure(label, size, isRelative, direction === 'up', values)}`,
        ...refused.flatMap(({ passage, fault }) => [
          ...(passage ? [`    ${place(passage)}${messages.refused}`, `      ${passage.text}`] : []),
          ...listFaults([fault], language).map((line) => `      ${line}`),
        ]),
        ...passages.flatMap((passage) => [
          `    ${place(passage)}`,
          `      ${passage.from || '–'}`,
          `      → ${passage.to || '–'}`,
        ]),
      ];
    }),
    ...(unknown.length > 0 ? [messages.unknown(unknown.map(({ label }) => label))] : []),
  ];
}

/** « Figure 12 (templates/…:3:7) » */
function place({ where, origin }: Pick<Passages[number], 'where' | 'origin'>): string {
  return `${where} (${formatOrigin(origin).replace(/: $/, '')})`;
}
