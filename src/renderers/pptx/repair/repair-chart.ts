import type { ChartShape } from '../shapes/slide-shape.js';
import { transform } from '../shell/emu.js';
import type { Slot } from '../shell/slot.js';
import { escapeXml, fragment, type XmlElement } from '../xml.js';
import type { RepairContext } from './repair-context.js';

/** The frame in which a chart of the program's own is shown. */
export function repairChart(
  shape: ChartShape,
  id: number,
  slot: Slot | undefined,
  { relations, link, keepChart }: RepairContext,
): XmlElement {
  const chart = relations.add({ type: 'chart', target: keepChart(shape.chart) });
  return fragment(
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(shape.name)}" descr="${escapeXml(shape.alternative)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${slot ? link.markOf(slot) : ''}</p:nvPr></p:nvGraphicFramePr>${transform(shape.box, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chart}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  );
}
