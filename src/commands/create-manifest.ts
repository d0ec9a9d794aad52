import type { BuiltPublication } from '../built-publication.js';
import type { EditionFile } from './edition-files.js';
import { type InputFile, sha256 } from './list-inputs.js';

/** What an edition is made of and from. It knows no clock: same inputs, same manifest. */
export interface Manifest {
  readonly tool: { readonly name: 'millesime'; readonly version: string };
  readonly edition: {
    readonly publication: string;
    readonly year: string;
    readonly territory: string;
    /** the newest delivery that it is made from */
    readonly vintage: string;
    readonly releaseDate: string;
  };
  readonly counts: EditionCounts;
  readonly inputs: readonly InputFile[];
  /** the files that belong together; anything else in the folder is of another state */
  readonly outputs: readonly OutputEntry[];
}

export interface EditionCounts {
  readonly pages?: number;
  readonly slides?: number;
  readonly figures: number;
  readonly tables: number;
  readonly footnotes: number;
  readonly values: number;
  readonly remarks: number;
}

export interface OutputEntry {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function createManifest(
  built: BuiltPublication,
  files: readonly EditionFile[],
  inputs: readonly InputFile[],
  version: string,
): Manifest {
  const { publication, year, territory, vintage, releaseDate } = built.document.edition;
  return {
    tool: { name: 'millesime', version },
    edition: { publication, year, territory: territory.code, vintage, releaseDate },
    counts: countContents(built),
    inputs,
    outputs: files.map(({ name, bytes }) => ({
      file: name,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  };
}

function countContents({ document, remarks, pdf, pptx }: BuiltPublication): EditionCounts {
  const blocks = document.chapters.flatMap((chapter) => chapter.blocks);
  return {
    ...(pdf && { pages: pdf.pages }),
    ...(pptx && { slides: pptx.slides }),
    figures: blocks.filter(({ type }) => type === 'figure').length,
    tables: blocks.filter(({ type }) => type === 'table').length,
    footnotes: document.footnotes.length,
    values: Object.keys(document.values).length,
    remarks: remarks.length,
  };
}
