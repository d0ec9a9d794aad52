import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, fault, throwFaults } from '../report-error.js';
import { DELIVERIES, isCopied, isDelivered, RELEASES, readSeals, type Seal } from './seal.js';

/**
 * Holds what was released to its seals: no delivery of a sealed vintage may change, nor what was
 * sealed with it, and no delivery may slip in before it.
 *
 * @returns the seals, oldest first
 * @throws ReportError naming each file that changed, is gone or was added, and each late delivery
 */
export function checkSeals(project: string): readonly Seal[] {
  const seals = readSeals(project);
  const faults = new Map<string, Fault>();
  const found = seals.flatMap((seal) => [
    ...sealFaults(project, seal),
    ...lateDeliveryFaults(project, seal),
  ]);
  for (const one of found) {
    // An older delivery is sealed with every release since: it is said once.
    const file = one.at?.file ?? '';
    if (!faults.has(file)) faults.set(file, one);
  }
  throwFaults([...faults.values()]);
  return seals;
}

function sealFaults(project: string, seal: Seal): readonly Fault[] {
  const { vintage, inputs, outputs } = seal;
  const copies = Object.entries({ ...inputs, ...documentOf(outputs) })
    .filter(([file]) => isCopied(file))
    .map(([file, sha256]) => [`${RELEASES}/${vintage}/${file}`, sha256] as const);
  const watched = Object.entries(inputs).filter(([file]) => !isCopied(file));
  const changed = [...watched, ...copies].flatMap(([file, sha256]) => {
    const found = hashOf(join(project, file));
    if (found === sha256) return [];
    const change = found === undefined ? ('missing' as const) : ('changed' as const);
    return [fault('sealed-file-changed', { file }, { vintage, change })];
  });
  return [...changed, ...addedFaults(project, seal, Object.keys(inputs).filter(isDelivered))];
}

/** Of what was published, only the document is kept with the seal. */
function documentOf(outputs: Seal['outputs']): Seal['outputs'] {
  return Object.fromEntries(Object.entries(outputs).filter(([file]) => file === 'document.json'));
}

function addedFaults(project: string, { vintage }: Seal, known: readonly string[]): Fault[] {
  const folders = [...new Set(known.map((file) => file.slice(0, file.lastIndexOf('/'))))];
  return folders.flatMap((folder) =>
    namesOf(join(project, folder))
      .map((name) => `${folder}/${name}`)
      .filter((file) => !known.includes(file))
      .map((file) => fault('sealed-file-changed', { file }, { vintage, change: 'added' })),
  );
}

/** A delivery dated before a release that does not know it would change what was released. */
function lateDeliveryFaults(project: string, { vintage, inputs }: Seal): readonly Fault[] {
  const known = new Set(
    Object.keys(inputs)
      .filter(isDelivered)
      .map((file) => file.split('/')[2]),
  );
  return namesOf(join(project, DELIVERIES))
    .filter((name) => name < vintage && !known.has(name))
    .map((name) => fault('delivery-before-sealed', { file: `${DELIVERIES}/${name}` }, { vintage }));
}

function namesOf(path: string): readonly string[] {
  try {
    return readdirSync(path).filter((name) => !name.startsWith('.'));
  } catch {
    // Its files are told as missing.
    return [];
  }
}

function hashOf(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return undefined;
  }
}
