import { describe, expect, test } from 'vitest';
import { diffLines, PLAIN } from '../../src/commands/diff-lines.js';
import { compareReleases } from '../../src/compare-releases.js';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { diffMessagesIn } from '../../src/messages/diff-messages.js';
import { compareDatasets } from '../../src/revision/compare-datasets.js';
import { writeSchool } from './small-publication.js';

const [FIRST, SECOND] = ['2020-01-31', '2020-06-30'];

/** What a delivery of these rows changes. */
function changesOf(...rows: readonly string[]) {
  const project = schoolWith(...rows);
  return compareDatasets(readDataset(project, { asOf: FIRST }), readDataset(project));
}

function schoolWith(...rows: readonly string[]): string {
  return writeSchool({
    date: SECOND,
    kind: 'routine',
    rows: rows.map((row) => `${row},Enquête,`),
  });
}

describe('a cell is', () => {
  test.each([
    ['revised', 'inscrits,nord,2019-2020,510,,'],
    ['added', 'reussite,ouest,2019-2020,60.0,,'],
    ['added', 'inscrits,nord,2018-2019,450,,'],
    ['withdrawn', 'reussite,sud,2019-2020,,not-communicated,'],
    ['reflagged', 'inscrits,ouest,2019-2020,200,,'],
    ['reason-changed', 'reussite,ouest,2019-2020,,suppressed,'],
  ])('%s: %s', (kind, row) => {
    const { counts, changes } = changesOf(row);
    expect(changes.map((change) => change.kind)).toEqual([kind]);
    expect(changes[0]?.key).toBe(row.split(',').slice(0, 3).join('|'));
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(
      kind === 'added' && row.includes('2018-2019') ? 11 : 10,
    );
    expect(counts.unchanged).toBe(row.includes('nord,2018-2019') ? 10 : 9);
  });

  test('unchanged where it is delivered again as it was', () => {
    const { counts, changes, measures } = changesOf('reussite,nord,2019-2020,71.00,,');
    expect([counts.unchanged, changes, measures]).toEqual([10, [], []]);
  });
});

describe('how big a change is', () => {
  test('in percent of what was published, for a count', () => {
    const [change] = changesOf('inscrits,nord,2019-2020,510,,').changes;
    expect(change?.size).toEqual({ difference: 10, relative: 2 });
  });

  test('in points for a share, and never in percent of one', () => {
    const [change] = changesOf('reussite,sud,2019-2020,58.0,,').changes;
    expect(change?.size?.difference).toBeCloseTo(2.5, 10);
    expect(change?.size).not.toHaveProperty('relative');
    const project = schoolWith('reussite,sud,2019-2020,58.0,,');
    const compared = compareReleases({ project, from: FIRST, to: SECOND });
    const told = diffLines(compared, diffMessagesIn('fr'), PLAIN).join('\n');
    expect(told).toContain('55,5 → 58,0 (+2,5 points)');
  });
});

describe('the tree of territories is folded', () => {
  const branchesOf = (...rows: readonly string[]) =>
    changesOf(...rows).measures.flatMap(({ branches }) =>
      branches.map(({ territory, change, folded }) => [
        territory,
        change !== undefined,
        folded.map((one) => one.territory),
      ]),
    );
  const UP = [
    'inscrits,nord,2019-2020,510,,',
    'inscrits,sud,2019-2020,310,,',
    'inscrits,ouest,2019-2020,210,,P',
  ];

  test('where the whole and all its parts moved the same way', () => {
    expect(branchesOf('inscrits,ecole,2019-2020,1030,,', ...UP)).toEqual([
      ['ecole', true, ['nord', 'sud', 'ouest']],
    ]);
  });

  test('and only there: not where a part went the other way, or stood', () => {
    const whole = 'inscrits,ecole,2019-2020,1010,,';
    const down = 'inscrits,ouest,2019-2020,190,,P';
    const all = ['ecole', 'nord', 'sud', 'ouest'];
    expect(branchesOf(whole, ...UP.slice(0, 2), down).map(([name]) => name)).toEqual(all);
    expect(branchesOf(whole, ...UP.slice(0, 2)).map(([name]) => name)).toEqual(all.slice(0, 3));
    // The published whole did not move: its parts are told one by one.
    expect(branchesOf(...UP).map(([name]) => name)).toEqual(all.slice(1));
  });
});
