import { join } from 'node:path';
import type { BuiltPublication, Edition } from '../built-publication.js';
import { documentText } from '../document-text.js';

/** A file of an edition, before it is on the disk. */
export interface EditionFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
  readonly slides?: number;
}

/** Where an edition stands below the output folder; `as-of` only where it was asked for. */
export function editionFolder(out: string, edition: Edition, asOf: string | undefined): string {
  const { year, territory, wholeNetwork, vintages } = edition;
  const state = asOf === undefined ? [] : [`as-of-${vintages.at(-1) ?? asOf}`];
  return join(out, year, ...state, ...(wholeNetwork ? [] : [territory]));
}

/** The rendered files of an edition and its document, in the order of the manifest. */
export function editionFiles({ edition, document, pdf, pptx }: BuiltPublication): EditionFile[] {
  const names = renderedNames(edition.year);
  const json = new TextEncoder().encode(documentText(document));
  return [
    ...(pdf ? [{ name: names.pdf, ...pdf }] : []),
    ...(pptx ? [{ name: names.pptx, ...pptx }] : []),
    { name: 'document.json', bytes: json },
  ];
}

/** Rendered files that an edition may have left before, and that are not among the new ones. */
export function formerFiles(edition: Edition, files: readonly EditionFile[]): readonly string[] {
  const known = Object.values(renderedNames(edition.year));
  return known.filter((name) => !files.some((file) => file.name === name));
}

function renderedNames(year: string) {
  return { pdf: `rapport-${year}.pdf`, pptx: `diaporama-${year}.pptx` };
}
