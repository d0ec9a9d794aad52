import type { IndicatorValue } from '../../indicators/indicator-value.js';
import { formatNumber } from '../../language/format-number.js';
import type { Interval } from '../../language/interval.js';
import type { UnfairReason, Verdict } from '../../language/verdict.js';
import { fault } from '../../report-error.js';
import { describeCell } from './describe-value.js';
import type { HelperCall } from './helper.js';

/**
 * Turns a verdict of the language into a fault at the call's line; a fair one leaves no trace.
 *
 * @param right what the value was compared with, where it is a value too
 */
export function noteVerdict(
  verdict: Verdict,
  value: IndicatorValue,
  call: HelperCall,
  right?: IndicatorValue,
): void {
  if (verdict.fair) return;
  const { reason } = verdict;
  if (reason.kind === 'unknown-words') {
    call.faults.push(() =>
      fault('unknown-words', call.origin, { words: reason.words, known: reason.known.join(', ') }),
    );
    return;
  }
  if (reason.kind === 'branch') {
    const { words, word, said, written } = reason;
    call.faults.push(() => fault('other-direction', call.origin, { words, word, said, written }));
    return;
  }
  if (reason.kind === 'bound') {
    const { words, missing } = reason;
    call.faults.push(() => fault('level-without-bound', call.origin, { words, missing }));
    return;
  }
  if (reason.kind === 'gap') {
    const { words, measure } = reason;
    const numbers = {
      left: number(reason.left),
      right: number(reason.right),
      gap: number(reason.actual),
    };
    const compared = { words, measure, ...numbers, fits: range(reason.allowed) };
    const cells = [value, ...(right ? [right] : [])].map(nameCell).join(' ; ');
    call.faults.push((sentence) =>
      fault('unfair-comparison', call.origin, { ...compared, cells, sentence }),
    );
    return;
  }
  const { said, actual, advice } = describe(reason);
  call.faults.push((sentence) =>
    fault('unfair-words', call.origin, {
      words: reason.words,
      said,
      actual,
      cell: nameCell(value),
      sentence,
      advice,
    }),
  );
}

function nameCell(value: IndicatorValue): string {
  return `${value.key}, ${describeCell(value)}`;
}

interface Description {
  readonly said: string;
  readonly actual: string;
  readonly advice: { readonly fr: string; readonly en: string };
}

type ContradictedReason = Extract<
  UnfairReason,
  { readonly kind: 'above' | 'below' | 'direction' | 'magnitude' | 'no-part' | 'near-zero' }
>;

function describe(reason: ContradictedReason): Description {
  switch (reason.kind) {
    case 'above':
    case 'below': {
      return {
        said: number(reason.said),
        actual: number(reason.actual),
        advice: {
          fr: `ces mots conviennent ${range(reason).fr} : changez-les`,
          en: `these words fit ${range(reason).en}: change them`,
        },
      };
    }
    case 'no-part':
      return {
        said: '',
        actual: number(reason.actual),
        advice: {
          fr: 'zéro et la totalité ne sont pas des fractions : écrivez « aucun » ou « tous » dans une branche {{#si-au-moins}}',
          en: 'none and all are no fractions: write “aucun” or “tous” in a branch of {{#si-au-moins}}',
        },
      };
    case 'near-zero':
      return {
        said: '',
        actual: number(reason.actual),
        advice: {
          fr: 'cela s’arrondit à zéro, qu’aucun adverbe ne précède : dites-le autrement dans une branche {{#si-au-moins}}',
          en: 'this rounds to zero, which takes no adverb: say it otherwise in a branch of {{#si-au-moins}}',
        },
      };
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
          fr: `« ${reason.word} » convient ${range(reason).fr}`,
          en: `"${reason.word}" fits ${range(reason).en}`,
        },
      };
  }
}

const directions = {
  up: { fr: 'une hausse', en: 'a rise' },
  down: { fr: 'une baisse', en: 'a fall' },
  stable: { fr: 'une stabilité', en: 'no change' },
};

/** « de 60 000 à 60 500 », « à partir de 10 », « au-dessus de 0 », « en dessous de 0 ». */
function range({ least, most, open }: Interval): { readonly fr: string; readonly en: string } {
  if (!Number.isFinite(least)) {
    const to = number(most);
    return open
      ? { fr: `en dessous de ${to}`, en: `below ${to}` }
      : { fr: `jusqu’à ${to}`, en: `up to ${to}` };
  }
  const from = number(least);
  if (!Number.isFinite(most)) {
    return open
      ? { fr: `au-dessus de ${from}`, en: `above ${from}` }
      : { fr: `à partir de ${from}`, en: `from ${from} on` };
  }
  return { fr: `de ${from} à ${number(most)}`, en: `from ${from} to ${number(most)}` };
}

function number(value: number): string {
  return formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 2 });
}
