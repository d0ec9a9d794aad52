import { pluralise } from '../../../language/agreement.js';
import { chooseApproximateNumeral, joinNumeral } from '../../../language/approximate-numeral.js';
import { chooseApproximation } from '../../../language/approximation.js';
import { cardinal } from '../../../language/number-words.js';
import { roundSignificant, roundTo } from '../../../language/round.js';
import { fault } from '../../../report-error.js';
import type { Quantity } from '../../../vocabulary.js';
import type { HelperCall, InlineHelper, KnownValue, Parameter } from '../helper.js';
import { markedNumber, sayValue } from '../say-value.js';
import { readForms, readGender } from './word-forms.js';

const INDICATOR: Parameter = { name: 'indicateur', type: 'value' };
const ROUNDING: readonly Parameter[] = [
  { name: 'arrondi', type: 'number', optional: true, within: [1, 15] },
  { name: 'decimales', type: 'number', optional: true, within: [0, 6] },
  { name: 'nom', type: 'words', optional: true, inBothForms: 'phrase' },
];
const GENDER: Parameter = { name: 'genre', type: 'text', optional: true, oneOf: ['m', 'f'] };

/** Helpers that say one value in figures or in letters. */
export const numberHelpers: readonly InlineHelper[] = [
  {
    kind: 'inline',
    name: 'nombre',
    summary: 'la valeur en chiffres, dans l’écriture de sa nature',
    positional: [INDICATOR],
    named: [...ROUNDING, { name: 'signe', type: 'boolean', optional: true }],
    namesValue: true,
    write: (call) => say(call, undefined, []),
  },
  {
    kind: 'inline',
    name: 'pourcentage',
    summary: 'une part ou une évolution relative, avec son signe %',
    positional: [INDICATOR],
    named: [...ROUNDING, { name: 'signe', type: 'boolean', optional: true }],
    namesValue: true,
    write: (call) => say(call, undefined, ['share', 'change']),
  },
  {
    kind: 'inline',
    name: 'points',
    summary: 'la taille d’un écart entre deux parts, en points',
    positional: [INDICATOR],
    named: [...ROUNDING, { name: 'adverbe', type: 'words', optional: true }],
    namesValue: true,
    write: (call) => say(call, call.text('adverbe'), ['points'], true),
  },
  {
    kind: 'inline',
    name: 'environ',
    summary:
      'une valeur arrondie, précédée d’un adverbe que la donnée vérifie ; sans adverbe, elle le choisit',
    positional: [{ name: 'adverbe', type: 'words' }, INDICATOR],
    named: [...ROUNDING, GENDER],
    namesValue: true,
    write: (call) => say(call, call.text('adverbe'), []),
  },
  {
    kind: 'inline',
    name: 'arrondi',
    summary: 'une valeur arrondie, avec l’adverbe que la donnée choisit',
    positional: [INDICATOR],
    named: ROUNDING,
    namesValue: true,
    write: writeChosen,
  },
  {
    kind: 'inline',
    name: 'lettres',
    summary: 'un petit nombre en toutes lettres, avec son nom accordé',
    positional: [INDICATOR, { name: 'nom', type: 'words', optional: true, inBothForms: 'phrase' }],
    named: [GENDER],
    namesValue: true,
    write: writeLetters,
  },
  {
    kind: 'inline',
    name: 'numeral',
    summary:
      'un numéral approximatif : « une dizaine d’antennes » ; un plus petit nombre est dit en lettres',
    positional: [INDICATOR, { name: 'nom', type: 'words', inBothForms: 'phrase' }],
    named: [GENDER],
    namesValue: true,
    write: writeNumeral,
  },
  {
    kind: 'inline',
    name: 'pluriel',
    summary: 'un mot accordé avec le nombre dit : {{pluriel "moocs" "MOOC/MOOCs"}}',
    positional: [INDICATOR, { name: 'formes', type: 'words', inBothForms: 'phrase' }],
    named: [],
    namesValue: true,
    write: (call) => {
      const value = call.knownValue('indicateur');
      const { singular, plural } = readForms(call.text('formes') ?? '');
      if (!value) return { inlines: [] };
      const text = pluralise(
        roundTo(value.result.value, value.decimals, call.context.ties),
        singular,
        plural,
      );
      return { inlines: [{ type: 'text', text }] };
    },
  },
];

function say(
  call: HelperCall,
  adverb: string | undefined,
  quantities: readonly Quantity[],
  absolute = false,
): { readonly inlines: ReturnType<typeof sayValue> } {
  const value = call.knownValue('indicateur');
  if (!value) return { inlines: [] };
  if (quantities.length > 0 && !quantities.includes(value.quantity))
    noteQuantity(call, value, quantities);
  const options = {
    significant: call.number('arrondi'),
    decimals: call.number('decimales'),
    signed: call.flag('signe'),
    adverb,
    absolute,
    noun: readNoun(call),
    gender: readGender(call),
  };
  return { inlines: sayValue(value, options, call) };
}

function readNoun(call: HelperCall): ReturnType<typeof readForms> | undefined {
  const forms = call.text('nom');
  return forms === undefined ? undefined : readForms(forms);
}

/** Points and percent are never confused. */
function noteQuantity(call: HelperCall, value: KnownValue, quantities: readonly Quantity[]): void {
  const helper = quantities.includes('points') ? 'points' : 'pourcentage';
  call.faults.push((sentence) =>
    fault('wrong-quantity', call.origin, {
      helper,
      key: value.key,
      quantity: value.quantity,
      sentence,
    }),
  );
}

function writeChosen(call: HelperCall): { readonly inlines: ReturnType<typeof sayValue> } {
  const value = call.knownValue('indicateur');
  if (!value) return { inlines: [] };
  const significant = call.number('arrondi');
  const decimals = call.number('decimales');
  const said =
    significant === undefined
      ? roundTo(value.result.value, decimals ?? value.decimals, call.context.ties)
      : roundSignificant(value.result.value, significant, call.context.ties);
  const adverb = chooseApproximation(value.result.value, said) ?? 'environ';
  return { inlines: sayValue(value, { significant, decimals, adverb }, call) };
}

function writeLetters(call: HelperCall): { readonly inlines: ReturnType<typeof sayValue> } {
  const value = call.knownValue('indicateur');
  if (!value) return { inlines: [] };
  const number = value.result.value;
  const words = cardinal(number, readGender(call));
  if (words === undefined || number > LAST_IN_LETTERS) {
    return { inlines: sayValue(value, { noun: readNoun(call) }, call) };
  }
  const { singular, plural } = readForms(call.text('nom') ?? '');
  const noun = pluralise(number, singular, plural);
  const text = noun ? `${words} ${noun}` : words;
  return { inlines: markedNumber(text, noun, value, call) };
}

/** From seventeen on, figures are read faster. */
const LAST_IN_LETTERS = 16;

/** Where no numeral is near enough, the number itself is said. */
function writeNumeral(call: HelperCall): { readonly inlines: ReturnType<typeof sayValue> } {
  const value = call.knownValue('indicateur');
  if (!value) return { inlines: [] };
  const { plural } = readForms(call.text('nom') ?? '');
  const numeral = chooseApproximateNumeral(value.result.value);
  // The words themselves say that it is an estimate: only its other flags are marked.
  const flags = value.flags.filter((flag) => flag !== 'E');
  if (!numeral) return writeLetters(call);
  const words = joinNumeral(numeral, plural);
  return { inlines: markedNumber(words, plural, { ...value, flags }, call) };
}
