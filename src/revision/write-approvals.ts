import { stringify } from 'yaml';
import type { Approval } from './approvals.js';

/** `data/approvals.yaml`, in an order that does not depend on who approved first. */
export function writeApprovals(approvals: readonly Approval[]): string {
  const sorted = approvals
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .map(({ year, territory, sentence, role, hash }) => ({
      year,
      territory,
      sentence,
      role,
      hash,
    }));
  const heading =
    '# Écrit par « millesime approve ». Une phrase qui change se fait approuver à nouveau.\n';
  return heading + stringify({ approvals: sorted }, { lineWidth: 0 });
}

function sortKey({ year, territory, sentence, role }: Approval): string {
  return [year, territory, sentence, role].join('\n');
}
