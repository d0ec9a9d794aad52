import type { BuiltPublication } from '../built-publication.js';
import { attachToPdf } from '../revision/attach-to-pdf.js';
import { attachToPptx } from '../revision/attach-to-pptx.js';
import type { ManifestContent } from '../revision/manifest.js';
import { type EditionFile, editionFiles } from './edition-files.js';
import { type InputFile, sha256 } from './list-inputs.js';

/** The files of an edition, the report and the deck each with its manifest in it. */
export function embedManifests(
  built: BuiltPublication,
  inputs: readonly InputFile[],
  version: string,
): readonly EditionFile[] {
  const files = editionFiles(built);
  const content = contentOf(built, files, inputs, version);
  return files.map((file) => {
    if (file.name.endsWith('.pdf')) return { ...file, bytes: attachToPdf(file.bytes, content) };
    if (file.name.endsWith('.pptx')) return { ...file, bytes: attachToPptx(file.bytes, content) };
    return file;
  });
}

function contentOf(
  { document }: BuiltPublication,
  files: readonly EditionFile[],
  inputs: readonly InputFile[],
  version: string,
): ManifestContent {
  const { publication, year, territory, vintage, releaseDate } = document.edition;
  const written = files.find(({ name }) => name === 'document.json');
  return {
    ...{ version, publication, year, territory: territory.code, vintage, releaseDate },
    document: sha256(written?.bytes ?? new Uint8Array()),
    inputs: Object.fromEntries(inputs.map((input) => [input.file, input.sha256])),
  };
}
