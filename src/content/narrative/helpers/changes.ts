import { verifyComparison } from '../../../language/comparison.js';
import { verifyDirection, wordDirection } from '../../../language/direction.js';
import { directionNoun } from '../../../language/direction-words.js';
import { withDe } from '../../../language/elision.js';
import { verifyLevel } from '../../../language/level.js';
import { roundTo } from '../../../language/round.js';
import { fault } from '../../../report-error.js';
import type { HelperCall, InlineHelper, Parameter } from '../helper.js';
import { noteVerdict } from '../note-verdict.js';
import { markedNumber, markValue, numberInline } from '../say-value.js';
import { changeOptions, wordsFor, zeroOr } from './direction-branches.js';
import { decimalsOf, sayAmount } from './say-amount.js';

type Written = ReturnType<InlineHelper['write']>;

const INDICATOR: Parameter = { name: 'indicateur', type: 'value' };
const WITHIN: Parameter = { name: 'seuil', type: 'number', optional: true };
const SIDES: readonly Parameter[] = [
  { name: 'mots', type: 'words' },
  { name: 'gauche', type: 'value' },
  { name: 'droite', type: 'value', optional: true },
];
const AGAINST: readonly Parameter[] = [{ name: 'repere', type: 'number', optional: true }];

/** Helpers that say how a value moved, and how two values compare. */
export const changeHelpers: readonly InlineHelper[] = [
  {
    kind: 'inline',
    name: 'sens',
    summary: 'les mots qui conviennent au sens de l’évolution ; le sens omis est déduit des autres',
    positional: [INDICATOR],
    named: [
      { name: 'hausse', type: 'words', optional: true },
      { name: 'baisse', type: 'words', optional: true },
      { name: 'stable', type: 'words', optional: true },
      WITHIN,
    ],
    namesValue: true,
    write: writeDirection,
  },
  {
    kind: 'inline',
    name: 'tendance',
    summary:
      'des mots de direction que la donnée vérifie : {{tendance "un essor notoire" "parchemins" depuis="…"}}',
    positional: [{ name: 'mots', type: 'words' }, INDICATOR],
    named: [WITHIN],
    namesValue: true,
    write: writeTrend,
  },
  {
    kind: 'inline',
    name: 'variation',
    summary: 'le sens et la taille d’une évolution : « une hausse de près de 5 points »',
    positional: [INDICATOR],
    named: [
      { name: 'hausse', type: 'words', optional: true },
      { name: 'baisse', type: 'words', optional: true },
      { name: 'stable', type: 'words', optional: true },
      { name: 'adverbe', type: 'words', optional: true },
      { name: 'decimales', type: 'number', optional: true, within: [0, 6] },
      { name: 'unite', type: 'words', optional: true, inBothForms: 'phrase' },
      { name: 'genre', type: 'text', optional: true, oneOf: ['m', 'f'] },
      WITHIN,
    ],
    namesValue: true,
    write: writeVariation,
  },
  {
    kind: 'inline',
    name: 'compare',
    summary:
      'des mots de comparaison que la donnée vérifie : {{compare "plus faible" (valeur "a") (valeur "b")}}',
    positional: SIDES,
    named: AGAINST,
    write: (call) => writeComparison(call, true),
  },
  {
    kind: 'inline',
    name: 'verifie',
    summary: 'vérifie une comparaison sans rien écrire',
    positional: SIDES,
    named: AGAINST,
    write: (call) => writeComparison(call, false),
  },
  {
    kind: 'inline',
    name: 'niveau',
    summary:
      'un jugement tenu à une borne déclarée : {{niveau "élevées" "taux-presence" au-moins=66}}',
    positional: [{ name: 'mots', type: 'words' }, INDICATOR],
    named: [
      { name: 'au-moins', type: 'number', optional: true },
      { name: 'au-plus', type: 'number', optional: true },
    ],
    namesValue: true,
    write: writeLevel,
  },
];

function writeDirection(call: HelperCall): Written {
  const value = call.knownChange('indicateur');
  if (!value) return { inlines: [] };
  const direction = wordDirection(value.result.value, zeroOr(call));
  const words = wordsFor(direction, value, call);
  if (words === undefined) return { inlines: [] };
  return {
    inlines: [numberInline(words, [value], call.context), ...markValue(value, call)],
  };
}

function writeTrend(call: HelperCall): Written {
  const value = call.knownChange('indicateur');
  const words = call.text('mots') ?? '';
  if (!value) return { inlines: [] };
  noteVerdict(verifyDirection(words, value.result.value, changeOptions(value, call)), value, call);
  return {
    inlines: [numberInline(words, [value], call.context), ...markValue(value, call)],
  };
}

function writeVariation(call: HelperCall): Written {
  const value = call.knownChange('indicateur');
  if (!value) return { inlines: [] };
  // « une hausse de 0 point » is none.
  const said = roundTo(value.result.value, decimalsOf(value, call), call.context.ties);
  const direction = said === 0 ? 'stable' : wordDirection(value.result.value, zeroOr(call));
  const words = wordsFor(direction, value, call, {
    up: `une ${directionNoun('up').singular}`,
    down: `une ${directionNoun('down').singular}`,
    stable: `une ${directionNoun('stable').singular}`,
  });
  if (words === undefined) return { inlines: [] };
  if (direction === 'stable') return { inlines: markedNumber(words, '', value, call) };
  const amount = sayAmount(value, call);
  const text = `${words} ${withDe(amount.words)}`;
  return { inlines: markedNumber(text, amount.unit, value, call) };
}

function writeComparison(call: HelperCall, visible: boolean): Written {
  const left = call.knownValue('gauche');
  const right = call.knownValue('droite');
  const words = call.text('mots') ?? '';
  const against = right?.result.value ?? call.number('repere');
  if (!left) return { inlines: [] };
  if (against === undefined) {
    noteMissingSide(call);
    return { inlines: [] };
  }
  noteVerdict(
    verifyComparison(words, left.result.value, against, left.quantity),
    left,
    call,
    right,
  );
  const values = right ? [left, right] : [left];
  return { inlines: visible ? [numberInline(words, values, call.context)] : [] };
}

/** An absent or unknown side is said already. */
function noteMissingSide(call: HelperCall): void {
  if (call.faults.length > 0) return;
  const expected = 'mots, gauche, droite | repere=';
  call.faults.push(() =>
    fault('argument-count', call.origin, { helper: 'compare', expected, found: 2 }),
  );
}

function writeLevel(call: HelperCall): Written {
  const value = call.knownValue('indicateur');
  const words = call.text('mots') ?? '';
  if (!value) return { inlines: [] };
  const least = call.number('au-moins');
  const most = call.number('au-plus');
  const bounds = {
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  noteVerdict(verifyLevel(words, value.result.value, bounds), value, call);
  return { inlines: [numberInline(words, [value], call.context)] };
}
