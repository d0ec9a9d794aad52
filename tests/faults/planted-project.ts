import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { buildPublication } from '../../src/build-publication.js';
import { FORMATS } from '../../src/built-publication.js';
import { checkPublication } from '../../src/check-publication.js';
import { listFaults } from '../../src/commands/list-faults.js';
import { keepDrawers } from '../../src/keep-drawers.js';
import type { KeptWork } from '../../src/kept-work.js';
import { type Fault, ReportError } from '../../src/report-error.js';

/** What is changed in one file of a project: words replaced by others, or its bytes. */
export interface Change {
  readonly file: string;
  /** must stand in the file */
  readonly from?: string | RegExp;
  readonly to: string | Uint8Array;
}

const drawerFor = keepDrawers();
const quiet = () => {};

// Here, not where a project is made: that is in a test, which has no end of its file to wait for.
const made: string[] = [];
afterAll(() => {
  for (const project of made) rmSync(project, { recursive: true, force: true });
});

/** A copy of the second institution's project, with changes planted in it. */
export function plantedProject(...changes: readonly Change[]): string {
  const project = mkdtempSync(join(tmpdir(), 'planted-'));
  made.push(project);
  cpSync('examples/second-institution', project, { recursive: true });
  for (const change of changes) plant(project, change);
  return project;
}

function plant(project: string, { file, from, to }: Change): void {
  const path = join(project, file);
  if (from === undefined || typeof to !== 'string') {
    writeFileSync(path, to);
    return;
  }
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`nothing to change in ${file}: ${from}`);
  writeFileSync(path, changed);
}

/**
 * What `check` says of the project, in French with plain spaces, a line a fault.
 *
 * @param kept what builds before left
 */
export async function checkedFaults(project: string, kept?: KeptWork): Promise<readonly string[]> {
  const request = { project, kept };
  return told(
    await faultsOf(async () => (await checkPublication(request, quiet, drawerFor)).faults),
  );
}

/** What `build` says of it. */
export async function builtFaults(project: string, kept?: KeptWork): Promise<readonly string[]> {
  const build = () => buildPublication({ project, kept, formats: FORMATS }, quiet, drawerFor);
  return told(
    await faultsOf(async () => {
      await build();
      return [];
    }),
  );
}

async function faultsOf(step: () => Promise<readonly Fault[]>): Promise<readonly Fault[]> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof ReportError) return error.faults;
    throw error;
  }
}

function told(faults: readonly Fault[]): readonly string[] {
  return listFaults(faults, 'fr').map((line) => line.replace(/[\u00A0\u202F]/g, ' '));
}
