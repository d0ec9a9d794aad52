import type { Inline, NumberInline } from '../../document/inline.js';
import type { IndicatorValue } from '../../indicators/indicator-value.js';
import { type Gender, pluralise } from '../../language/agreement.js';
import { joinAdverb, verifyApproximation } from '../../language/approximation.js';
import { NO_BREAK_SPACE } from '../../language/characters.js';
import { formatNumber, formatSigned } from '../../language/format-number.js';
import { formatLarge, formatLargeOf } from '../../language/large-number.js';
import { spellOne } from '../../language/number-words.js';
import { roundSignificant, roundTo, type TieRule } from '../../language/round.js';
import { fault } from '../../report-error.js';
import { FLAG_PRECEDENCE } from '../../vocabulary.js';
import type { ContentContext } from '../context.js';
import type { HelperCall, KnownValue } from './helper.js';
import { noteVerdict } from './note-verdict.js';

export interface SayOptions {
  /** significant digits; else `decimals` */
  readonly significant?: number | undefined;
  readonly decimals?: number | undefined;
  /** « +5,8 % » */
  readonly signed?: boolean;
  /** « près de »: verified against the unrounded value */
  readonly adverb?: string | undefined;
  /** what is counted, singular and plural: « 13,5 millions d’heures », « 1 heure » */
  readonly noun?: { readonly singular: string; readonly plural: string } | undefined;
  /** of the noun: « près d’une heure » */
  readonly gender?: Gender | undefined;
  /** size only: the direction is said by other words */
  readonly absolute?: boolean;
}

/**
 * A value in figures, rounded here and nowhere else, with its adverb verified and its sign:
 * « près de 60 500 », « 39 % », « 5,5 », « 9 950 (p) parchemins ».
 */
export function sayValue(
  value: KnownValue,
  options: SayOptions,
  call: HelperCall,
): readonly Inline[] {
  const number = options.absolute ? Math.abs(value.result.value) : value.result.value;
  const { ties } = call.context;
  const said = round(number, value, options, ties);
  if (options.adverb) noteVerdict(verifyApproximation(options.adverb, number, said), value, call);
  const adverb = options.adverb ?? '';
  const digits = write(number, value, options, ties);
  const words = joinAdverb(
    adverb,
    adverb.endsWith(' de') ? spellOne(digits, options.gender) : digits,
  );
  return markedNumber(words, nounOf(number, value, options, ties), value, call);
}

/**
 * Words that say a value, with its sign: right after figures and their « % » or « millions », before
 * what is counted (« 14 300 (r) parchemins », « 13,5 millions (r) d’heures »), as where an author writes
 * the noun after the helper; after the last of words that say the number in letters (« quatre antennes
 * (r) », « six sur dix (r) », « une hausse (r) »).
 *
 * @param counted the noun or the unit that ends the words; '' for none
 */
export function markedNumber(
  words: string,
  counted: string,
  value: KnownValue,
  call: HelperCall,
): readonly Inline[] {
  const mark = markValue(value, call);
  const tail = mark.length > 0 && counted !== '' ? tailOf(words, counted) : '';
  const number = numberInline(words.slice(0, words.length - tail.length), [value], call.context);
  return [number, ...mark, ...(tail === '' ? [] : [{ type: 'text', text: tail } as const])];
}

/** « d’heures » after figures, with the space before it; nothing where letters say the number. */
function tailOf(words: string, counted: string): string {
  if (!words.endsWith(counted)) return '';
  const before = words.slice(0, words.length - counted.length);
  const joint = /(?<=\d|millions?|milliards?)[ \u00A0](?:de |d’)?$/u.exec(before)?.[0];
  return joint === undefined ? '' : joint + counted;
}

/** Words that the data decided, linked to their values. */
export function numberInline(
  text: string,
  values: readonly KnownValue[],
  context: ContentContext,
): NumberInline {
  return { type: 'number', text, valueKeys: values.map((value) => context.ledger.record(value)) };
}

/** « (p) » after a provisional value, with the note that explains it; nothing for a plain one. */
export function markValue(
  { key, flags }: Pick<IndicatorValue, 'key' | 'flags'>,
  call: HelperCall,
): readonly Inline[] {
  const flag = FLAG_PRECEDENCE.find((each) => flags.includes(each));
  if (flag === undefined) return [];
  const sign = call.context.dataset.signs.find(({ standsFor }) => standsFor === flag);
  if (!sign) {
    call.faults.push(() => fault('sign-not-declared', call.origin, { standsFor: flag, key }));
    return [];
  }
  return [
    { type: 'text', text: `${NO_BREAK_SPACE}${sign.sign}` },
    { type: 'footnote-call', id: signFootnote(flag), number: 0 },
  ];
}

/** Id of the note that explains a flag's sign, before the chapter's id is put in front. */
export function signFootnote(flag: string): string {
  return `signe-${flag}`;
}

/** Whether it calls the note of a sign, which nobody wrote: the ids of the others have their scope. */
export function callsSign(inline: Inline): boolean {
  return inline.type === 'footnote-call' && !inline.id.includes(':');
}

function round(number: number, value: KnownValue, options: SayOptions, ties: TieRule): number {
  return options.significant === undefined
    ? roundTo(number, decimalsOf(value, options), ties)
    : roundSignificant(number, options.significant, ties);
}

function nounOf(number: number, value: KnownValue, options: SayOptions, ties: TieRule): string {
  if (!options.noun) return '';
  const said = round(number, value, options, ties);
  return pluralise(said, options.noun.singular, options.noun.plural);
}

function write(number: number, value: KnownValue, options: SayOptions, ties: TieRule): string {
  const percent =
    value.quantity === 'share' || value.quantity === 'change' ? `${NO_BREAK_SPACE}%` : '';
  const noun = nounOf(number, value, options, ties);
  if (options.significant !== undefined && !percent) {
    return noun
      ? formatLargeOf(number, options.significant, noun, ties)
      : formatLarge(number, options.significant, ties);
  }
  const decimals = decimalsOf(value, options);
  const digits = options.signed
    ? formatSigned(number, { decimals, tie: ties })
    : formatNumber(number, { decimals, tie: ties });
  return `${digits}${percent}${noun ? `${NO_BREAK_SPACE}${noun}` : ''}`;
}

/** Prose says shares without decimals unless asked; other values as the indicator declares. */
function decimalsOf(value: KnownValue, options: SayOptions): number {
  if (options.decimals !== undefined) return options.decimals;
  return value.quantity === 'share' ? 0 : value.decimals;
}
