import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { renderSample } from './render-sample.js';
import { KINDS, nativeDocument } from './sample-charts.js';
import { validateDeck } from './validate-deck.js';

// The validator ships as a program for each platform: where there is none, the skip shows.
it.skipIf(!(await validateDeck.available()))(
  'the Open XML SDK finds nothing wrong in a chart of each kind, nor in its workbook',
  async () => {
    const bytes = await renderSample(nativeDocument());
    const workbooks = Object.keys(unzipSync(bytes)).filter((path) => path.endsWith('.xlsx'));
    expect(workbooks).toHaveLength(KINDS.length + 1);
    expect(await validateDeck(bytes)).toEqual([]);
  },
  120_000,
);
