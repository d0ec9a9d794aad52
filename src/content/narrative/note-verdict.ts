import type { IndicatorValue } from '../../indicators/indicator-value.js';
import { formatNumber } from '../../language/format-number.js';
import type { UnfairReason, Verdict } from '../../language/verdict.js';
import { fault } from '../../report-error.js';
import { describeCell } from './describe-value.js';
import type { HelperCall } from './helper.js';

/** Turns a verdict of the language into a fault at the call's line; a fair one leaves no trace. */
export function noteVerdict(verdict: Verdict, value: IndicatorValue, call: HelperCall): void {
  if (verdict.fair) return;
  const { reason } = verdict;
  if (reason.kind === 'unknown-words') {
    call.faults.push(() =>
      fault('unknown-words', call.origin, { words: reason.words, known: reason.known.join(', ') }),
    );
    return;
  }
  const { said, actual, advice } = describe(reason);
  call.faults.push((sentence) =>
    fault('unfair-words', call.origin, {
      words: reason.words,
      said,
      actual,
      cell: `${value.key}, ${describeCell(value)}`,
      sentence,
      advice,
    }),
  );
}

interface Description {
  readonly said: string;
  readonly actual: string;
  readonly advice: { readonly fr: string; readonly en: string };
}

function describe(reason: Exclude<UnfairReason, { readonly kind: 'unknown-words' }>): Description {
  switch (reason.kind) {
    case 'above':
    case 'below': {
      const bounds = [reason.least, reason.most].map((bound) =>
        Number.isFinite(bound) ? number(bound) : '∞',
      );
      return {
        said: number(reason.said),
        actual: number(reason.actual),
        advice: {
          fr: `ces mots conviennent de ${bounds.join(' à ')} : changez-les`,
          en: `these words fit from ${bounds.join(' to ')}: change them`,
        },
      };
    }
    case 'direction':
      return {
        said: directions[reason.said].fr,
        actual: number(reason.change),
        advice: {
          fr: `écrivez ${directions[reason.actual].fr}, ou laissez la donnée choisir par {{sens}} ou {{#si-hausse}}`,
          en: `write ${directions[reason.actual].en}, or let the data choose with {{sens}} or {{#si-hausse}}`,
        },
      };
    case 'magnitude':
      return {
        said: reason.word,
        actual: number(reason.size),
        advice: {
          fr: `« ${reason.word} » convient de ${number(reason.least)} à ${number(reason.most)}`,
          en: `"${reason.word}" fits from ${number(reason.least)} to ${number(reason.most)}`,
        },
      };
  }
}

const directions = {
  up: { fr: 'une hausse', en: 'a rise' },
  down: { fr: 'une baisse', en: 'a fall' },
  stable: { fr: 'une stabilité', en: 'no change' },
};

function number(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  return formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 2 });
}
