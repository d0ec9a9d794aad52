import type {
  ComputedFormula,
  InputReference,
  RollUp,
} from '../publication/indicator-definition.js';
import { inputIndicator } from '../publication/indicator-inputs.js';
import type { AbsentInput } from './indicator-value.js';

/** A formula in words, with the ids of the catalogue: « 100 × diplomes ÷ parchemins ». */
export function describeFormula(formula: ComputedFormula): string {
  switch (formula.kind) {
    case 'total':
      return formula.of.map(nameOf).join(' + ');
    case 'total-over':
      return `somme de ${formula.of} sur ${formula.dimension}`;
    case 'share':
      return `100 × ${nameOf(formula.part)} ÷ ${nameOf(formula.whole)}`;
    case 'ratio':
      return `${nameOf(formula.numerator)} ÷ ${nameOf(formula.denominator)}`;
    case 'rate-per-100':
      return `100 × ${nameOf(formula.numerator)} ÷ ${nameOf(formula.denominator)}`;
    case 'weighted-mean':
      return `moyenne de ${formula.of
        .map(({ value, weight }) => `${nameOf(value)} (poids ${nameOf(weight)})`)
        .join(', ')}`;
    case 'difference':
      return `${nameOf(formula.minuend)} − ${nameOf(formula.subtrahend)}`;
    case 'relative-change':
      return `100 × (${nameOf(formula.later)} − ${nameOf(formula.earlier)}) ÷ ${nameOf(formula.earlier)}`;
    case 'complement':
      return `100 − ${nameOf(formula.share)}`;
    case 'part-of-whole':
      return `${nameOf(formula.share)} × ${nameOf(formula.whole)} ÷ 100`;
    case 'share-of-ratio':
      return `100 × 100 ÷ (100 + ${nameOf(formula.ratio)})`;
    case 'count-of-territories':
      return `nombre de territoires de niveau « ${formula.level} »`;
  }
}

/** More than these are only counted: the observations name them all. */
const MOST_NAMED = 6;

/** « age-moyen : moyenne de 3 territoires (alsace, …), pondérée par auditeurs ». */
export function describeRollUp(
  id: string,
  rollUp: Exclude<RollUp, { method: 'none' }>,
  parts: readonly string[],
): string {
  const names = parts.length <= MOST_NAMED ? ` (${parts.join(', ')})` : '';
  const from = `${parts.length > 1 ? `${parts.length} territoires` : 'un territoire'}${names}`;
  switch (rollUp.method) {
    case 'total':
      return `${id}\u00A0: somme de ${from}`;
    case 'weighted-mean':
      return `${id}\u00A0: moyenne de ${from}, pondérée par ${rollUp.weight}`;
    case 'combined-ratio':
      return `${id}\u00A0: les deux groupes de ${from} réunis, d’après ${rollUp.weight}`;
  }
}

/**
 * What was done about absent inputs, after the formula: « ; liban, maroc (non communiqué) : vaut 0
 * ici, … ». An input is named by its territory, or by its indicator where the territory is the own.
 */
export function describeAbsences(absentInputs: readonly AbsentInput[], territory: string): string {
  const groups = new Map<string, string[]>();
  for (const { key, reason, rule, why } of absentInputs) {
    const [indicator = key, where = territory] = key.split('|');
    const done = `(${REASONS[reason]})\u00A0: ${RULES[rule]}${why ? `, ${why}` : ''}`;
    const names = groups.get(done) ?? [];
    groups.set(done, [...names, where === territory ? indicator : where]);
  }
  return [...groups]
    .map(([done, names]) => `\u202F; ${[...new Set(names)].join(', ')} ${done}`)
    .join('');
}

const REASONS: Readonly<Record<AbsentInput['reason'], string>> = {
  'not-communicated': 'non communiqué',
  'cannot-exist': 'sans objet',
  'not-collected': 'non disponible',
  suppressed: 'secret statistique',
  'not-significant': 'non significatif',
  'not-given': 'sans valeur ni motif',
  'no-row': 'absent des données',
};

const RULES = { skip: 'sans effet', zero: 'vaut 0 ici', refuse: 'pas de valeur' } as const;

function nameOf(input: InputReference): string {
  if (typeof input === 'string') return input;
  const codes = Object.values(input.dimensions ?? {});
  const where =
    input.territory === 'network' ? ['réseau'] : input.territory ? [input.territory] : [];
  const details = [...where, ...codes];
  const name = inputIndicator(input);
  return details.length > 0 ? `${name} (${details.join(', ')})` : name;
}
