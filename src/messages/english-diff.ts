import { absenceWords } from './absence-words.js';
import type { DiffMessages } from './diff-wording.js';
import { formatDiffNumber } from './format-diff-number.js';

export const englishDiff: DiffMessages = {
  title: (edition, from, to) => `Edition ${edition}: from vintage ${from} to vintage ${to}`,
  nothing: 'Nothing changes.',
  sections: {
    observations: 'Observations',
    values: 'Indicators',
    passages: 'Sentences',
    figures: 'Figures',
    tables: 'Tables',
    slides: 'Slides',
  },
  observations: {
    revised: { one: 'revised', many: 'revised' },
    added: { one: 'new', many: 'new' },
    withdrawn: { one: 'withdrawn', many: 'withdrawn' },
    reflagged: { one: 'of another status', many: 'of another status' },
    'reason-changed': { one: 'absent for another reason', many: 'absent for another reason' },
    unchanged: { one: 'unchanged', many: 'unchanged' },
  },
  passages: {
    wording: { one: 'changes its words', many: 'change their words' },
    number: { one: 'changes a number', many: 'change a number' },
    mark: { one: 'changes a sign', many: 'change a sign' },
    appeared: { one: 'appears', many: 'appear' },
    disappeared: { one: 'disappears', many: 'disappear' },
    unchanged: { one: 'does not change', many: 'do not change' },
  },
  slides: {
    changed: { one: 'to look at again', many: 'to look at again' },
    notes: {
      one: 'to look at again in the notes only',
      many: 'to look at again in the notes only',
    },
    mark: {
      one: 'to look at again for its signs only',
      many: 'to look at again for their signs only',
    },
    numbering: {
      one: 'identical but for the numbers of notes',
      many: 'identical but for the numbers of notes',
    },
    appeared: { one: 'new', many: 'new' },
    disappeared: { one: 'gone', many: 'gone' },
    identical: { one: 'identical', many: 'identical' },
  },
  presence: { changed: 'changes', appeared: 'appears', disappeared: 'disappears' },
  columns: {
    what: 'What',
    from: 'Before',
    to: 'Now',
    difference: 'Difference',
    causes: 'Because of',
    status: 'Kind',
  },
  colon: ': ',
  reason: 'reason',
  flips: 'the message changes its words',
  redrawn: 'it is drawn otherwise',
  itself: 'itself, as delivered',
  because: 'because of:',
  noCause: 'no cell: a number of order or the template',
  lapsed: 'the sign of the release before, which lasts one release',
  release: 'the release: its kind and the signs that it bears',
  rewritten: 'the sentence is written otherwise',
  rewrittenToo: 'and the sentence is written otherwise',
  lapsedPassages: (count) =>
    count === 1
      ? 'One sentence loses only the sign of the release before:'
      : `${count} sentences lose only the sign of the release before:`,
  lapsedValues: (count) =>
    count === 1
      ? 'one value loses only the sign of the release before'
      : `${count} values lose only the sign of the release before`,
  seenValues: (count) => `${count} values`,
  otherValues: (count) => `and ${count} others (all of them with --html or --json)`,
  unseen: (count) =>
    count === 1
      ? 'one value moves by less than is printed'
      : `${count} values move by less than is printed`,
  unfold: 'See each value',
  formerSlide: (number) => `${number} in the former deck`,
  summary: ({ cells, wordings, passages, figures, tables, slides, allSlides }) =>
    `To read again: ${[
      englishCount(cells, 'cell'),
      englishCount(passages, 'sentence') + (wordings > 0 ? ` (${wordings} in other words)` : ''),
      englishCount(figures, 'figure'),
      englishCount(tables, 'table'),
      `${englishCount(slides, 'slide')} of ${allSlides}`,
    ].join(', ')}.`,
  absent: 'no value',
  absentFor: (reason) => `no value (${absenceWords(reason, 'en')})`,
  sizes: (absolute, percent) => `${absolute}, ${percent}%`,
  removed: 'removed:',
  inserted: 'inserted:',
  contents: 'Contents',
  points: (difference) => (Math.abs(difference) === 1 ? 'point' : 'points'),
  steady: (count) =>
    count === 1
      ? 'One sentence rests on a changed cell and reads the same'
      : `${count} sentences rest on a changed cell and read the same`,
  folded: (count, besides) => `${besides ? 'and ' : ''}its ${count} territories, the same way`,
  others: (count) => `and ${count} others`,
  reordered: 'The newer vintage was named first: they are compared from the older to the newer.',
  recomposed: (vintages) =>
    `Not sealed, composed with the templates at hand: ${vintages.join(', ')}`,
  unwritten: 'Sentences cannot be compared: one of the two documents cannot be composed.',
  written: (file) => `Page written: ${file}`,
  number: (value, decimals) => formatDiffNumber('en-GB', value, decimals),
  signed: (value, decimals) => formatDiffNumber('en-GB', value, decimals, true),
};

function englishCount(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
