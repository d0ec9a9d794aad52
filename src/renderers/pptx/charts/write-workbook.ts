import { zipParts } from '../repair/zip-parts.js';
import { XML_DECLARATION } from '../shell/emu.js';
import { escapeXml } from '../xml.js';
import type { ChartModel } from './chart-model.js';

/** The sheet's name, as a formula writes it. */
export const SHEET = 'Données';

/** Categories down the first column, a series a column beside it. */
export function categoryRange({ categories }: ChartModel): string {
  return `$A$2:$A$${categories.length + 1}`;
}

export function nameCell(series: number): string {
  return `$${columnName(series + 1)}$1`;
}

export function valueRange({ categories }: ChartModel, series: number): string {
  const column = columnName(series + 1);
  return `$${column}$2:$${column}$${categories.length + 1}`;
}

/**
 * The workbook behind « Modifier les données »: zeros as zeros, gaps as empty cells, French format,
 * no date of its own.
 */
export function writeWorkbook(model: ChartModel): Promise<Uint8Array> {
  const texts = [...new Set([...model.series.map(({ name }) => name), ...model.categories])];
  return zipParts(
    new Map([
      ['[Content_Types].xml', CONTENT_TYPES],
      ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
      ['xl/workbook.xml', WORKBOOK],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
        ]),
      ],
      ['xl/styles.xml', styles(model.format)],
      ['xl/sharedStrings.xml', sharedStrings(texts)],
      ['xl/worksheets/sheet1.xml', sheet(model, texts)],
    ]),
    '[Content_Types].xml',
  );
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const CONTENT_TYPES = `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/></Types>`;

const WORKBOOK = `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

function relations(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function styles(format: string): string {
  return `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escapeXml(format)}"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
}

function sharedStrings(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `${XML_DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

function sheet(model: ChartModel, texts: readonly string[]): string {
  const text = (cell: string, value: string) =>
    `<c r="${cell}" t="s"><v>${texts.indexOf(value)}</v></c>`;
  const head = model.series.map(({ name }, index) => text(`${columnName(index + 1)}1`, name));
  const rows = model.categories.map((category, index) => {
    const number = index + 2;
    const values = model.series.map(({ points }, series) => {
      const value = points[index]?.value ?? null;
      return value === null
        ? ''
        : `<c r="${columnName(series + 1)}${number}" s="1"><v>${value}</v></c>`;
    });
    return `<row r="${number}">${text(`A${number}`, category)}${values.join('')}</row>`;
  });
  const corner = `${columnName(model.series.length)}${model.categories.length + 1}`;
  return `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:${corner}"/><cols><col min="1" max="1" width="30" customWidth="1"/></cols><sheetData><row r="1">${head.join('')}</row>${rows.join('')}</sheetData></worksheet>`;
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
