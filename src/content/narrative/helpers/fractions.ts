import { agree, isPlural, pluralise } from '../../../language/agreement.js';
import { formatNumber } from '../../../language/format-number.js';
import {
  chooseFraction,
  type Fraction,
  type FractionAdverb,
  verifyFraction,
} from '../../../language/fraction.js';
import { partGender, wordFraction, wordPart } from '../../../language/fraction-words.js';
import { cardinal } from '../../../language/number-words.js';
import { fault } from '../../../report-error.js';
import { describeCell } from '../describe-value.js';
import type { HelperCall, InlineHelper, KnownValue } from '../helper.js';
import { noteVerdict } from '../note-verdict.js';
import { markValue, numberInline } from '../say-value.js';
import { readForms } from './word-forms.js';

/** Helpers that say a share as a fraction: the numerator comes from the data, the adverb is verified. */
export const fractionHelpers: readonly InlineHelper[] = [
  {
    kind: 'inline',
    name: 'fraction',
    summary: 'une part dite en fraction : « six auditeurs sur dix », « moins d’un sur quatre »',
    positional: [{ name: 'indicateur', type: 'value' }],
    named: [
      { name: 'sur', type: 'number', within: [2, 100] },
      { name: 'nom', type: 'words', optional: true, inBothForms: 'phrase' },
      { name: 'genre', type: 'text', optional: true, oneOf: ['m', 'f'] },
      { name: 'adverbe', type: 'words', optional: true },
      { name: 'verbe', type: 'words', optional: true, inBothForms: 'always' },
    ],
    namesValue: true,
    write: (call) => write(call, wordRatio, reduce),
  },
  {
    kind: 'inline',
    name: 'partie',
    summary:
      'une part dite en parties : « les trois quarts », « le quart » ; adjectif= s’accorde avec elle',
    positional: [{ name: 'indicateur', type: 'value' }],
    named: [
      { name: 'sur', type: 'number', within: [2, 100] },
      { name: 'adverbe', type: 'words', optional: true },
      { name: 'apres', type: 'words', optional: true },
      { name: 'article', type: 'text', optional: true, oneOf: ['défini', 'indéfini'] },
      { name: 'adjectif', type: 'words', optional: true },
      { name: 'verbe', type: 'words', optional: true, inBothForms: 'always' },
    ],
    namesValue: true,
    write: (call) => write(call, wordParts, reduce),
  },
  {
    kind: 'inline',
    name: 'numerateur',
    summary: 'le seul numérateur d’une fraction déjà commencée : « …, huit les réussissent »',
    positional: [{ name: 'indicateur', type: 'value' }],
    named: [{ name: 'sur', type: 'number', within: [2, 100] }],
    namesValue: true,
    // The whole that the reader counts on was said before: it stays as it is.
    write: (call) => write(call, wordNumerator, (parts) => parts),
  },
];

type Parts = Omit<Fraction, 'adverb'>;

function write(
  call: HelperCall,
  word: (fraction: Fraction, call: HelperCall) => string,
  simplify: (parts: Parts) => Parts,
): ReturnType<InlineHelper['write']> {
  const value = call.knownValue('indicateur');
  if (!value) return { inlines: [] };
  const fraction = find(value, call, simplify);
  verify(fraction, value, call);
  const forms = call.text('verbe');
  const verb = forms
    ? ` ${pluralise(fraction.numerator, readForms(forms).singular, readForms(forms).plural)}`
    : '';
  const words = numberInline(word(fraction, call), [value], call.context);
  const rest = markValue(value, call);
  return { inlines: verb ? [words, ...rest, { type: 'text', text: verb }] : [words, ...rest] };
}

/** What has its own advice. */
const PASSED_ON: readonly string[] = ['unknown-words', 'no-part'];

/** Says what the author's adverb and whole come to, and what would be fair. */
function verify(fraction: Fraction, value: KnownValue, call: HelperCall): void {
  const share = value.result.value;
  const verdict = verifyFraction(share, fraction);
  if (verdict.fair || PASSED_ON.includes(verdict.reason.kind)) {
    noteVerdict(verdict, value, call);
    return;
  }
  const whole = call.number('sur') ?? 10;
  const fair = chooseFraction(share, { denominators: [whole] });
  call.faults.push((sentence) =>
    fault('unfair-fraction', call.origin, {
      adverb: fraction.adverb ?? '',
      whole,
      words: wordFraction(fraction),
      actual: formatNumber(share, { decimals: Number.isInteger(share) ? 0 : 1 }),
      cell: `${value.key}, ${describeCell(value)}`,
      sentence,
      instead: fair && { adverb: fair.adverb ?? '', words: wordFraction(fair) },
    }),
  );
}

/** « plus de » counts the whole parts below the share, « moins de » and « près de » those above. */
function find(value: KnownValue, call: HelperCall, simplify: (parts: Parts) => Parts): Fraction {
  const denominator = call.number('sur') ?? 10;
  const share = value.result.value;
  const written = call.text('adverbe') ?? call.text('apres');
  if (written === 'auto') {
    const chosen = chooseFraction(share, { denominators: [denominator] });
    if (chosen) return chosen;
  }
  const parts = (share * denominator) / 100;
  const adverb = written === 'auto' ? undefined : (written as FractionAdverb | undefined);
  const whole = /plus de$/.test(adverb ?? '')
    ? Math.ceil(parts) - 1
    : /(?:moins de|près de|presque)$/.test(adverb ?? '')
      ? Math.floor(parts) + 1
      : Math.round(parts);
  const numerator = Math.min(Math.max(whole, 1), denominator - 1);
  return { ...simplify({ numerator, denominator }), ...(adverb ? { adverb } : {}) };
}

/** « un sur deux » rather than « deux sur quatre »; tenths stay tenths, as readers count them. */
function reduce({ numerator, denominator }: Parts): Parts {
  if (denominator === 10 && numerator !== 5) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? Math.abs(left) : greatestCommonDivisor(right, left % right);
}

function wordRatio(fraction: Fraction, call: HelperCall): string {
  const gender = call.text('genre') === 'f' ? 'feminine' : 'masculine';
  const noun = call.text('nom');
  return wordFraction(fraction, noun ? { ...readForms(noun), gender } : gender);
}

function wordNumerator({ numerator }: Fraction): string {
  return cardinal(numerator) ?? String(numerator);
}

function wordParts(fraction: Fraction, call: HelperCall): string {
  const after = call.text('apres');
  const { adverb: _, ...bare } = fraction;
  const article = call.text('article') === 'indéfini' ? 'indefinite' : 'definite';
  const words = wordPart(after ? bare : fraction, article) ?? wordFraction(fraction, 'masculine');
  const adjective = call.text('adjectif');
  const isSeveral = isPlural(fraction.numerator);
  const agreed = adjective && agree(adjective, partGender(fraction), isSeveral);
  return [words, agreed, after].filter(Boolean).join(' ');
}
