import type { Brand } from './brand/brand.js';
import { readBrand } from './brand/read-brand.js';
import type { Edition, EditionRequest } from './built-publication.js';
import type { Dataset } from './dataset/dataset.js';
import { readDataset } from './dataset/read-dataset.js';
import { openShelf } from './kept-work.js';
import { nearestWord } from './nearest-word.js';
import type { Publication } from './publication/publication.js';
import { readPublication } from './publication/read-publication.js';
import { type EditionReading, once, readPreceding, readPublished } from './read-preceding.js';
import { type Fault, fault, gatherFaults, ReportError } from './report-error.js';
import { checkSeals } from './revision/check-seals.js';
import { findSeal, type Seal, sealedFolder } from './revision/seal.js';

/** All that the institution wrote, and which edition of it is meant. */
export interface EditionInputs extends EditionReading {
  readonly brand: Brand;
}

/**
 * Reads data, brand and templates, and settles which edition is meant. An edition as of a sealed
 * release is read from the templates and code lists that were sealed with it.
 *
 * @param unexplained takes the public reasons that are missing; without it they are faults
 * @throws ReportError for a sealed file that changed; with the faults of all three readings; or for
 *   a year or territory that the publication does not know.
 */
export function readEdition(
  { project, asOf, year, territory, kept }: EditionRequest,
  unexplained?: Fault[],
): EditionInputs {
  const seals = checkSeals(project);
  const seal = findSeal(seals, asOf);
  const folder = seal ? sealedFolder(project, seal.vintage) : project;
  const shelf = kept && openShelf(kept, `read ${seal?.vintage ?? ''}`);
  const [dataset, brand, publication] = gatherFaults(
    () =>
      readDataset(project, {
        listsFrom: folder,
        shelf,
        ...(asOf === undefined ? {} : { asOf }),
        ...(unexplained && { unexplained }),
      }),
    () => readBrand(folder, shelf),
    () => readPublication(folder, shelf),
  );
  shelf?.close();
  const [chosenYear, chosenTerritory] = gatherFaults(
    () => chooseYear(publication, year),
    () => chooseTerritory(dataset, territory),
  );
  const edition: Edition = {
    year: chosenYear,
    territory: chosenTerritory,
    wholeNetwork: chosenTerritory === networkOf(dataset),
    vintages: dataset.releases.map(({ vintage }) => vintage),
    ...(seal && { sealed: withoutInputs(seal) }),
  };
  const inputs = { dataset, brand, publication, edition, folder };
  return {
    ...inputs,
    preceding: once(() => readPreceding(project, seals, inputs, kept)),
    published: seal && readPublished(project, seal, edition),
  };
}

/** What an edition tells of its seal: the hashes of inputs are the manifest's to say. */
function withoutInputs({ version, publication, vintage, year, territory, outputs }: Seal) {
  return { version, publication, vintage, year, territory, outputs };
}

function chooseYear(publication: Publication, asked: string | undefined): string {
  const { data, positionOf } = publication.declaration;
  const known = Object.keys(data.years).toSorted();
  const newest = known.at(-1);
  if (newest === undefined) throw new ReportError([fault('no-year', positionOf(['years']), {})]);
  if (asked === undefined || known.includes(asked)) return asked ?? newest;
  const parameters = { year: asked, known, nearest: nearestWord(asked, known) };
  throw new ReportError([fault('unknown-year', undefined, parameters)]);
}

function chooseTerritory(dataset: Dataset, asked: string | undefined): string {
  if (asked === undefined) return networkOf(dataset);
  if (dataset.territories.has(asked)) return asked;
  const nearest = nearestWord(asked, dataset.territories.keys());
  throw new ReportError([fault('unknown-edition', undefined, { territory: asked, nearest })]);
}

/** The one territory without a parent: the reading of the code list holds it to that. */
function networkOf({ territories }: Dataset): string {
  for (const { code, level } of territories.values()) if (level === 'network') return code;
  throw new Error('the code list of territories was read without a network');
}
