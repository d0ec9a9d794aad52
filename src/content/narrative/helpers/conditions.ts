import { wordDirection } from '../../../language/direction.js';
import { roundTo } from '../../../language/round.js';
import type { ConditionHelper, HelperCall, Parameter } from '../helper.js';

const INDICATOR: Parameter = { name: 'indicateur', type: 'value' };
const WITHIN: Parameter = { name: 'seuil', type: 'number', optional: true };
const SIDES: readonly Parameter[] = [
  { name: 'gauche', type: 'value' },
  { name: 'droite', type: 'value' },
];

/** Helpers that choose a wording by what the data say; `{{else}}` holds the other one. */
export const conditionHelpers: readonly ConditionHelper[] = [
  {
    kind: 'condition',
    name: 'si-connu',
    summary: 'la valeur existe : sinon, la branche {{else}} est dite',
    positional: [INDICATOR],
    repeats: true,
    named: [],
    namesValue: true,
    holds: (call) => call.areKnown('indicateur'),
  },
  {
    kind: 'condition',
    name: 'si-provisoire',
    summary: 'la valeur est provisoire',
    positional: [INDICATOR],
    named: [],
    namesValue: true,
    holds: (call) => call.value('indicateur')?.flags.includes('P') ?? false,
  },
  {
    kind: 'condition',
    name: 'si-revise',
    summary: 'la valeur diffère de celle qui a été publiée auparavant',
    positional: [INDICATOR],
    named: [],
    namesValue: true,
    holds: (call) => call.value('indicateur')?.flags.includes('R') ?? false,
  },
  {
    kind: 'condition',
    name: 'si-mention',
    summary:
      'la livraison dit de la valeur, dans la colonne comment, exactement ces mots : la mention disparaît quand une autre livraison la remplace',
    positional: [INDICATOR, { name: 'mention', type: 'text' }],
    named: [],
    namesValue: true,
    holds: (call) => {
      const said = call.value('indicateur')?.observations ?? [];
      return said.some(({ comment }) => comment === call.text('mention'));
    },
  },
  {
    kind: 'condition',
    name: 'si-hausse',
    summary: 'l’évolution dépasse le seuil (0 par défaut)',
    positional: [INDICATOR],
    named: [WITHIN],
    namesValue: true,
    holds: (call) => (moved(call) ?? 0) > (call.number('seuil') ?? 0),
  },
  {
    kind: 'condition',
    name: 'si-baisse',
    summary: 'l’évolution est sous l’opposé du seuil (0 par défaut)',
    positional: [INDICATOR],
    named: [WITHIN],
    namesValue: true,
    holds: (call) => (moved(call) ?? 0) < -(call.number('seuil') ?? 0),
  },
  {
    kind: 'condition',
    name: 'si-stable',
    summary: 'l’évolution ne dépasse le seuil ni vers le haut ni vers le bas',
    positional: [INDICATOR],
    named: [WITHIN],
    namesValue: true,
    holds: (call) => Math.abs(moved(call) ?? 0) <= (call.number('seuil') ?? 0),
  },
  {
    kind: 'condition',
    name: 'si-meme-sens',
    summary:
      'les deux évolutions vont dans le même sens, ou restent toutes deux dans le seuil (0 par défaut)',
    positional: SIDES,
    named: [WITHIN],
    holds: (call) => {
      const options = { stableWithin: call.number('seuil') ?? 0 };
      return compare(
        call,
        (left, right) => wordDirection(left, options) === wordDirection(right, options),
      );
    },
  },
  {
    kind: 'condition',
    name: 'si-plus',
    summary: 'la première valeur dépasse la seconde : {{#si-plus (valeur "a") (valeur "b")}}',
    positional: SIDES,
    named: [],
    holds: (call) => compare(call, (left, right) => left > right),
  },
  {
    kind: 'condition',
    name: 'si-dit-egal',
    summary: 'les deux valeurs sont égales une fois arrondies comme elles sont dites',
    positional: SIDES,
    named: [{ name: 'decimales', type: 'number', optional: true, within: [0, 6] }],
    holds: (call) => {
      const decimals = call.number('decimales') ?? 0;
      return compare(
        call,
        (left, right) => said(left, decimals, call) === said(right, decimals, call),
      );
    },
  },
  {
    kind: 'condition',
    name: 'si-au-moins',
    summary: 'la valeur atteint une borne : {{#si-au-moins "taux-reussite" 80}}',
    positional: [INDICATOR, { name: 'borne', type: 'number' }],
    named: [],
    namesValue: true,
    holds: (call) =>
      (known(call, 'indicateur') ?? Number.NEGATIVE_INFINITY) >= (call.number('borne') ?? 0),
  },
];

function said(value: number, decimals: number, call: HelperCall): number {
  return roundTo(value, decimals, call.context.ties);
}

function known(call: HelperCall, parameter: string): number | undefined {
  return call.knownValue(parameter)?.result.value;
}

function moved(call: HelperCall): number | undefined {
  return call.knownChange('indicateur')?.result.value;
}

function compare(call: HelperCall, test: (left: number, right: number) => boolean): boolean {
  const left = known(call, 'gauche');
  const right = known(call, 'droite');
  return left !== undefined && right !== undefined && test(left, right);
}
