import { pluralise } from '../../../language/agreement.js';
import { joinAdverb, verifyApproximation } from '../../../language/approximation.js';
import { NO_BREAK_SPACE } from '../../../language/characters.js';
import { formatNumber } from '../../../language/format-number.js';
import { spellOne } from '../../../language/number-words.js';
import { roundTo } from '../../../language/round.js';
import type { HelperCall, KnownValue } from '../helper.js';
import { noteVerdict } from '../note-verdict.js';
import { readForms, readGender } from './word-forms.js';

export interface Amount {
  readonly words: string;
  /** the unit that ends them; '' for « % », which belongs to its number */
  readonly unit: string;
}

/** The size of a change: « près de 5 points de pourcentage », « 5,8 % ». */
export function sayAmount(value: KnownValue, call: HelperCall): Amount {
  const decimals = decimalsOf(value, call);
  const size = Math.abs(value.result.value);
  const said = roundTo(size, decimals, call.context.ties);
  const digits = formatNumber(size, { decimals, tie: call.context.ties });
  const { singular, plural } = readForms(
    call.text('unite') ?? (value.quantity === 'points' ? 'point' : ''),
  );
  const unit = value.quantity === 'change' ? '%' : pluralise(said, singular, plural);
  const adverb = call.text('adverbe') ?? '';
  if (adverb) noteVerdict(verifyApproximation(adverb, size, said), value, call);
  const amount = unit ? `${digits}${NO_BREAK_SPACE}${unit}` : digits;
  const words = joinAdverb(adverb, spellOne(amount, readGender(call) ?? 'masculine'));
  return { words, unit: unit === '%' ? '' : unit };
}

export function decimalsOf(value: KnownValue, call: HelperCall): number {
  return call.number('decimales') ?? value.decimals;
}
