import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from './built-publication.js';
import type { Dataset } from './dataset/dataset.js';
import { readDataset } from './dataset/read-dataset.js';
import type { ReportDocument } from './document/document.js';
import { type KeptWork, openShelf, type Shelf } from './kept-work.js';
import type { Publication } from './publication/publication.js';
import { readPublication } from './publication/read-publication.js';
import { ReportError } from './report-error.js';
import { findSeal, type Seal, sealedFolder } from './revision/seal.js';

/** An edition as of one release: what was read for it. */
export interface EditionReading {
  readonly dataset: Dataset;
  readonly publication: Publication;
  readonly edition: Edition;
  /** where templates and code lists were read: the project, or the sealed release asked for */
  readonly folder: string;
  /** the release that it revises, read when asked for; nothing before a first release */
  readonly preceding: () => PrecedingRelease | undefined;
  /** what was published, where the release was sealed with this edition */
  readonly published: ReportDocument | undefined;
}

export interface PrecedingRelease extends EditionReading {
  /** whether it is read as it was sealed; else with the templates and code lists at hand */
  readonly isSealed: boolean;
}

/**
 * The release that an edition revises: as it was sealed; with the edition's own templates where it was
 * not, or where this program cannot read what an earlier one sealed. Nothing before a first release.
 *
 * @param kept where earlier builds left what they read
 */
export function readPreceding(
  project: string,
  seals: readonly Seal[],
  inputs: Pick<EditionReading, 'dataset' | 'publication' | 'edition' | 'folder'>,
  kept?: KeptWork,
): PrecedingRelease | undefined {
  const before = inputs.dataset.releases.at(-2)?.vintage;
  if (before === undefined) return undefined;
  const seal = findSeal(seals, before);
  const shelf = kept && openShelf(kept, `read ${before} as preceding`);
  const read =
    (seal && readSealed(project, seal, shelf)) ?? readUnsealed(project, before, inputs, shelf);
  shelf?.close();
  const vintages = read.dataset.releases.map(({ vintage }) => vintage);
  const { year, territory, wholeNetwork } = inputs.edition;
  const own = { ...read, edition: { year, territory, wholeNetwork, vintages } };
  return {
    ...own,
    preceding: once(() => readPreceding(project, seals, own, kept)),
    published: seal && read.isSealed ? readPublished(project, seal, own.edition) : undefined,
  };
}

/** The document of a sealed edition. Its hash has been held to the seal, which says its form too. */
export function readPublished(
  project: string,
  { vintage, year, territory }: Seal,
  edition: { readonly year: string; readonly territory: string },
): ReportDocument | undefined {
  if (year !== edition.year || territory !== edition.territory) return undefined;
  const text = readFileSync(join(sealedFolder(project, vintage), 'document.json'), 'utf8');
  return JSON.parse(text) as ReportDocument;
}

/** What is read once it is asked for, and once only. */
export function once<Result>(read: () => Result): () => Result {
  let found: { readonly result: Result } | undefined;
  return () => {
    found ??= { result: read() };
    return found.result;
  };
}

function readSealed(project: string, { vintage }: Seal, shelf: Shelf | undefined) {
  const folder = sealedFolder(project, vintage);
  try {
    const dataset = readDataset(project, { asOf: vintage, listsFrom: folder, shelf });
    return { dataset, publication: readPublication(folder, shelf), folder, isSealed: true };
  } catch (error) {
    // Sealed templates had no fault when they were sealed: another version of the program read them.
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

function readUnsealed(
  project: string,
  asOf: string,
  { publication, folder }: Pick<EditionReading, 'publication' | 'folder'>,
  shelf: Shelf | undefined,
) {
  const dataset = readDataset(project, { asOf, listsFrom: folder, shelf });
  return { dataset, publication, folder, isSealed: false };
}
