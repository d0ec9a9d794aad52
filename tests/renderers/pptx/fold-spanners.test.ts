import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/document/inline.js';
import { plainText } from '../../../src/document/plain-text.js';
import type { TableBlock, TableSpanner } from '../../../src/document/table-block.js';
import { foldSpanners } from '../../../src/renderers/pptx/slides/fold-spanners.js';

describe('headers over all the columns of a table', () => {
  it('close its subtitle, the outermost last', () => {
    const folded = foldSpanners(
      table('Effectifs', [spanner('Les inscrits', 0, 2, 0), spanner('2016-2017', 0, 2, 1)]),
    );
    expect(plainText(folded.subtitle)).toBe('Effectifs, Les inscrits, 2016-2017');
    expect(folded.spanners).toEqual([]);
  });

  it('are its subtitle where it has none', () => {
    const folded = foldSpanners(table('', [spanner('2016-2017', 0, 2, 0)]));
    expect(plainText(folded.subtitle)).toBe('2016-2017');
  });

  it('stay where they tell columns apart, and so does all below them', () => {
    const kept = [
      spanner('Tous', 0, 2, 0),
      spanner('Présence', 0, 1, 1),
      spanner('Réussite', 2, 2, 1),
    ];
    expect(foldSpanners(table('', kept)).spanners).toEqual(kept);
  });
});

function spanner(label: string, from: number, to: number, level: number): TableSpanner {
  return { label: text(label), from, to, level };
}

function text(words: string): readonly Inline[] {
  return words === '' ? [] : [{ type: 'text', text: words }];
}

function table(subtitle: string, spanners: readonly TableSpanner[]): TableBlock {
  const origin = { file: 'templates/tables/essai.yaml', line: 1, column: 1 };
  const columns = ['a', 'b', 'c'].map((id) => ({ id, label: text(id), unit: [], decimals: 0 }));
  return {
    type: 'table',
    id: 'essai',
    number: 1,
    title: { id: 't', inlines: text('Un tableau'), origin },
    subtitle: text(subtitle),
    stub: [],
    columns,
    spanners,
    rows: [],
    signs: [],
    notes: [],
    coverage: [],
    source: [],
    origin,
  };
}
