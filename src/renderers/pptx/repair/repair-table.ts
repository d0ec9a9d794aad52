import type { TableRule, TableShape, TableShapeCell, ThemeColour } from '../shapes/slide-shape.js';
import { emu, hundredths, transform } from '../shell/emu.js';
import { CELL_MARGIN, INDENT } from '../slides/size-table.js';
import {
  childElements,
  descendants,
  element,
  escapeXml,
  firstChild,
  fragment,
  type XmlElement,
} from '../xml.js';
import type { RepairContext } from './repair-context.js';
import { repairRuns } from './repair-text.js';

/** The grid as written, with what pptxgenjs leaves out: header flag, rules, exact lines, description. */
export function repairTable(
  written: XmlElement,
  shape: TableShape,
  id: number,
  context: RepairContext,
): XmlElement {
  const grid = descendants(written, 'a:tbl')[0];
  if (!grid) throw new Error(`« ${shape.name} » was written without its grid`);
  const styles = createStyles();
  const rows = childElements(grid, 'a:tr').map((row, index) =>
    repairRow(row, shape, index, context, styles),
  );
  const columns = shape.columnWidths.map((width) => element('a:gridCol', { w: emu(width) }));
  return element('p:graphicFrame', {}, [
    fragment(
      `<p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(shape.name)}" descr="${escapeXml(shape.alternative)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${context.link.markOf(context.link.slotOf('table'))}</p:nvPr></p:nvGraphicFramePr>`,
    ),
    fragment(transform(shape.box, 'p')),
    element('a:graphic', {}, [
      element('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, [
        element('a:tbl', {}, [
          element('a:tblPr', { firstRow: '1' }),
          element('a:tblGrid', {}, columns),
          ...rows,
        ]),
      ]),
    ]),
  ]);
}

function repairRow(
  written: XmlElement,
  shape: TableShape,
  index: number,
  context: RepairContext,
  styles: Styles,
): XmlElement {
  const row = shape.rows[index];
  if (!row) throw new Error(`« ${shape.name} »: a row too many`);
  const pending = [...row.cells];
  const cells = childElements(written, 'a:tc').map((cell) => {
    if (cell.attributes.hMerge || cell.attributes.vMerge) return mergedCell(cell);
    const model = pending.shift();
    if (!model) throw new Error(`« ${shape.name} »: a cell too many`);
    return repairCell(cell, model, context, styles);
  });
  if (pending.length > 0) throw new Error(`« ${shape.name} »: cells are missing`);
  return element('a:tr', { h: emu(row.height) }, cells);
}

/** What another cell covers: Office wants it there, with a body and nothing in it. */
function mergedCell(cell: XmlElement): XmlElement {
  return element('a:tc', cell.attributes, [
    fragment(
      '<a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="fr-FR"/></a:p></a:txBody>',
    ),
    element('a:tcPr'),
  ]);
}

/** Reads what is said of many cells once. */
type Styles = (text: string) => XmlElement;

function createStyles(): Styles {
  const known = new Map<string, XmlElement>();
  return (text) => {
    const style = known.get(text) ?? fragment(text);
    known.set(text, style);
    return style;
  };
}

function repairCell(
  written: XmlElement,
  cell: TableShapeCell,
  context: RepairContext,
  styles: Styles,
): XmlElement {
  const body = firstChild(written, 'a:txBody');
  const paragraph = (body && firstChild(body, 'a:p')) ?? element('a:p');
  const align = { left: 'l', center: 'ctr', right: 'r' }[cell.align];
  const spacing = styles(
    `<a:pPr algn="${align}"><a:lnSpc><a:spcPts val="${hundredths(cell.leading)}"/></a:lnSpc></a:pPr>`,
  );
  const runs = repairRuns(paragraph, cell.runs, context, { sz: hundredths(cell.size) }, [
    styles(`<a:solidFill>${themeColour(cell.colour)}</a:solidFill>`),
  ]);
  return element('a:tc', spans(cell), [
    element('a:txBody', {}, [
      element('a:bodyPr'),
      element('a:lstStyle'),
      element('a:p', {}, [spacing, ...runs]),
    ]),
    styles(cellProperties(cell)),
  ]);
}

function spans({ columns, rows }: TableShapeCell): Readonly<Record<string, string>> {
  return {
    ...(rows > 1 ? { rowSpan: String(rows) } : {}),
    ...(columns > 1 ? { gridSpan: String(columns) } : {}),
  };
}

function cellProperties(cell: TableShapeCell): string {
  const anchor = { top: 't', middle: 'ctr', bottom: 'b' }[cell.anchor];
  const left = emu(CELL_MARGIN + cell.indent * INDENT);
  const fill = cell.fill ? `<a:solidFill>${themeColour(cell.fill)}</a:solidFill>` : '<a:noFill/>';
  return `<a:tcPr marL="${left}" marR="${emu(CELL_MARGIN + (cell.hang ?? 0))}" marT="${emu(cell.padding)}" marB="${emu(cell.padding)}" anchor="${anchor}">${line('L')}${line('R')}${line('T', cell.ruleAbove)}${line('B', cell.ruleBelow)}${fill}</a:tcPr>`;
}

function line(side: 'L' | 'R' | 'T' | 'B', rule?: TableRule): string {
  return rule
    ? `<a:ln${side} w="${emu(rule.width)}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>${themeColour(rule.colour)}</a:solidFill><a:prstDash val="solid"/></a:ln${side}>`
    : `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`;
}

const THEME_COLOURS: Readonly<Record<ThemeColour, string>> = {
  text: '<a:schemeClr val="tx1"/>',
  background: '<a:schemeClr val="bg1"/>',
  muted: '<a:schemeClr val="tx2"/>',
  tint: '<a:schemeClr val="bg2"/>',
  accent: '<a:schemeClr val="accent1"/>',
  rule: '<a:schemeClr val="bg2"><a:lumMod val="85000"/></a:schemeClr>',
};

function themeColour(colour: ThemeColour): string {
  return THEME_COLOURS[colour];
}
