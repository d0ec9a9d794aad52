import type { EditionStatement } from '../../../document/document.js';
import { editionTitle } from '../../../document/edition-title.js';
import { sanitiseText } from '../text/sanitise-text.js';
import { escapeXml } from '../xml.js';
import { XML_DECLARATION } from './emu.js';

/** Title, author, keywords; the only date is that of the release. */
export function writeCoreProperties(edition: EditionStatement): string {
  const date = `${edition.releaseDate}T00:00:00Z`;
  const keywords = edition.keywords.join(', ');
  return `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${safe(editionTitle(edition))}</dc:title><dc:subject>${safe(edition.subtitle)}</dc:subject><dc:creator>${safe(edition.service)}</dc:creator><cp:keywords>${safe(keywords)}</cp:keywords><dc:description>${safe(edition.description)}</dc:description><dc:language>fr-FR</dc:language><cp:lastModifiedBy>${safe(edition.service)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`;
}

export function writeApplicationProperties(edition: EditionStatement, slides: number): string {
  return `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>Millésime</Application><PresentationFormat>Grand écran</PresentationFormat><Slides>${slides}</Slides><Company>${safe(edition.institution)}</Company></Properties>`;
}

/** What a program that gathers decks looks for: which year, which vintage, whose. */
export function writeCustomProperties(
  edition: EditionStatement,
  toolVersion: string | undefined,
): string {
  const properties = {
    Publication: edition.publication,
    Année: edition.year,
    Millésime: edition.vintage,
    Territoire: edition.territory.code,
    ...(toolVersion === undefined ? {} : { Outil: `Millésime ${toolVersion}` }),
  };
  const lines = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${safe(value)}</vt:lpwstr></property>`,
  );
  return `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${lines.join('')}</Properties>`;
}

function safe(text: string): string {
  return escapeXml(sanitiseText(text));
}
