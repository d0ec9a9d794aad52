import type { Brand } from './brand/brand.js';
import { readBrand } from './brand/read-brand.js';
import type { Edition, EditionRequest } from './built-publication.js';
import type { Dataset } from './dataset/dataset.js';
import { readDataset } from './dataset/read-dataset.js';
import { nearestWord } from './nearest-word.js';
import type { Publication } from './publication/publication.js';
import { readPublication } from './publication/read-publication.js';
import { fault, gatherFaults, ReportError } from './report-error.js';

/** All that the institution wrote, and which edition of it is meant. */
export interface EditionInputs {
  readonly dataset: Dataset;
  readonly brand: Brand;
  readonly publication: Publication;
  readonly edition: Edition;
}

/**
 * Reads data, brand and templates, and settles which edition is meant.
 *
 * @throws ReportError with the faults of all three readings; or for a year or territory that the
 *   publication does not know.
 */
export function readEdition({ project, asOf, year, territory }: EditionRequest): EditionInputs {
  const [dataset, brand, publication] = gatherFaults(
    () => readDataset(project, asOf === undefined ? {} : { asOf }),
    () => readBrand(project),
    () => readPublication(project),
  );
  const [chosenYear, chosenTerritory] = gatherFaults(
    () => chooseYear(publication, year),
    () => chooseTerritory(dataset, territory),
  );
  const edition: Edition = {
    year: chosenYear,
    territory: chosenTerritory,
    wholeNetwork: chosenTerritory === networkOf(dataset),
    vintages: dataset.releases.map(({ vintage }) => vintage),
  };
  return { dataset, brand, publication, edition };
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
