import { describe, expect, test } from 'vitest';
import { diffLines, PLAIN } from '../../src/commands/diff-lines.js';
import { diffPage } from '../../src/commands/diff-page.js';
import { type ComparedReleases, compareReleases } from '../../src/compare-releases.js';
import { diffMessagesIn } from '../../src/messages/diff-messages.js';
import { writeSchool } from './small-publication.js';

const messages = diffMessagesIn('fr');

describe('a figure or a table in which many values change', () => {
  test('names the first few and says how many there are', () => {
    const lines = diffLines(withValues(30), messages, PLAIN).map(plain);
    expect(lines).toContain('  Figure 1 (centres) : change, 30 valeurs');
    expect(lines.filter((line) => /^ {4}Centre \d+ : 1 → 2$/.test(line))).toHaveLength(6);
    expect(lines.filter((line) => /^ {4}Centre \d+, Élèves : 1 → 2$/.test(line))).toHaveLength(6);
    expect(lines).toContain('    et 24 autres (toutes avec --html ou --json)');
  });

  test('has them all on its page, the others folded', () => {
    const page = plain(diffPage(withValues(30), messages, 'fr'));
    expect(page.match(/<th scope="row">Centre \d+<\/th><td class="value">1</g)).toHaveLength(30);
    expect(page).toContain('<p>Change, 30 valeurs</p>');
    expect(page).toContain('<details><summary>Et 24 autres</summary>');
  });

  test('names them all where the last would be the only one left out', () => {
    const lines = diffLines(withValues(7), messages, PLAIN).map(plain);
    expect(lines.filter((line) => /^ {4}Centre \d+ : 1 → 2$/.test(line))).toHaveLength(7);
    expect(lines.join('\n')).not.toMatch(/autres|7 valeurs/);
  });

  test('says which of the things that it shows changes', () => {
    const compared = withValues(1, 'Âge moyen');
    expect(diffLines(compared, messages, PLAIN).map(plain)).toContain(
      '    Âge moyen, Centre 1 : 1 → 2',
    );
  });
});

/** A comparison of the school, whose figure and table change in so many places. */
function withValues(count: number, label = ''): ComparedReleases {
  const project = writeSchool({
    date: '2020-06-30',
    kind: 'routine',
    rows: ['inscrits,ecole,2019-2020,1010,,,Enquête,'],
  });
  const compared = compareReleases({ project, from: '2020-01-31', to: '2020-06-30' });
  const { document } = compared.comparison;
  if (!document) throw new Error('a document of the school could not be composed');
  const values = Array.from({ length: count }, (_, index) => {
    return { row: `Centre ${index + 1}`, from: '1', to: '2', lapsed: false };
  });
  const [marks, cells] = [
    values.map((value) => ({ ...value, field: 'inscrits', label })),
    values.map((value) => ({ ...value, column: 'Élèves' })),
  ];
  const bare = { kind: 'changed' as const, causes: [] };
  return {
    ...compared,
    comparison: {
      ...compared.comparison,
      document: {
        ...document,
        figures: [
          { ...bare, id: 'centres', label: 'Figure 1', messageFlips: false, redrawn: false, marks },
        ],
        tables: [{ ...bare, id: 'tous', label: 'Tableau 1', cells }],
      },
    },
  };
}

function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}
