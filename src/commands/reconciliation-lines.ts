import type { CheckedPublication } from '../check-publication.js';
import type { CheckMessages } from '../messages/program-messages.js';
import { formatOrigin } from '../report-error.js';

type Reconciliation = CheckedPublication['reconciliation'];
type Check = Reconciliation['checks'][number];

/** How many totals agree, then each gap with both intervals and its declared reason. */
export function reconciliationLines(
  { checks }: Reconciliation,
  messages: CheckMessages,
): readonly string[] {
  const counts = { consistent: 0, gap: 0, 'not-checkable': 0 };
  for (const { verdict } of checks) counts[verdict] += 1;
  const gaps = checks.filter(({ verdict }) => verdict === 'gap');
  return [messages.reconciliation(counts), ...gaps.flatMap((gap) => gapLines(gap, messages))];
}

function gapLines(check: Check, messages: CheckMessages): readonly string[] {
  const { label, territory, period, dimensions, formula, published, recomputed, size, reason } =
    check;
  if (!recomputed || size === undefined) throw new Error(`a gap without a size: ${label}`);
  const further = Object.entries(dimensions).map(([name, code]) => `${name}=${code}`);
  const what = [label, territory, period, ...further].join(', ');
  return [
    `  ${formatOrigin(published.cell)}${what}`,
    `    ${shortened(formula)}`,
    `    ${messages.gap(published.interval, recomputed, size)}`,
    `    ${messages.reason(reason)}`,
  ];
}

/** A sum names all its parts, up to forty territories: `--json` tells them all. */
function shortened(formula: string): string {
  return formula.length > 160 ? `${formula.slice(0, 159)}…` : formula;
}
