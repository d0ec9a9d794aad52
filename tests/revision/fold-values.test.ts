import { describe, expect, test } from 'vitest';
import { describeValues } from '../../src/commands/describe-values.js';
import { compareReleases } from '../../src/compare-releases.js';
import { diffMessagesIn } from '../../src/messages/diff-messages.js';
import { writeSchool } from './small-publication.js';

const messages = diffMessagesIn('fr');
const UP = [
  'inscrits,nord,2019-2020,510,,',
  'inscrits,sud,2019-2020,310,,',
  'inscrits,ouest,2019-2020,210,,P',
];

describe('values that changed are told', () => {
  test('on one line where a territory and all its parts moved the same way', () => {
    const { told, comparison } = compare('inscrits,ecole,2019-2020,1030,,', ...UP);
    expect(told).toContain(
      'Élèves, 2019-2020 : 1 000 → 1 030 et ses 3 territoires, dans le même sens',
    );
    expect(told.filter((line) => /^Élèves, (?!évolution)/.test(line))).toHaveLength(1);
    // For a program, all of them.
    const pupils = comparison.values.filter(({ key }) => /^inscrits\|\w+\|2019-2020$/.test(key));
    expect(pupils.map(({ territory }) => territory)).toEqual(['ecole', 'nord', 'sud', 'ouest']);
  });

  test('one by one where a part went the other way, or stood', () => {
    const whole = 'inscrits,ecole,2019-2020,1010,,';
    for (const west of [['inscrits,ouest,2019-2020,190,,P'], []]) {
      const { told } = compare(whole, ...UP.slice(0, 2), ...west);
      const pupils = told.filter((line) => /^Élèves, (?!évolution)/.test(line));
      expect(pupils).toHaveLength(3 + west.length);
      expect(pupils.join()).not.toContain('territoires');
    }
  });

  test('each once, folded or not', () => {
    const { comparison } = compare('inscrits,ecole,2019-2020,1030,,', ...UP);
    const keys = comparison.valueBranches.flatMap(({ change, folded }) =>
      [...(change ? [change] : []), ...folded].map(({ key }) => key),
    );
    expect(keys.toSorted()).toEqual(comparison.values.map(({ key }) => key).toSorted());
  });
});

function compare(...rows: readonly string[]) {
  const project = writeSchool({
    date: '2020-06-30',
    kind: 'routine',
    rows: rows.map((row) => `${row},Enquête,`),
  });
  const { comparison } = compareReleases({ project, from: '2020-01-31', to: '2020-06-30' });
  const told = describeValues(comparison, messages).lines.map(({ what, from, to, below }) =>
    `${what} : ${from} → ${to} ${below}`.trim().replace(/[\u00A0\u202F]/g, ' '),
  );
  return { told, comparison };
}
