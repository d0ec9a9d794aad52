import type { PictureShape } from '../shapes/slide-shape.js';
import { transform } from '../shell/emu.js';
import type { Slot } from '../shell/slot.js';
import { escapeXml, fragment, type XmlElement } from '../xml.js';
import type { RepairContext } from './repair-context.js';

/**
 * The PNG for readers that know no better, the SVG for the rest: `asvg:svgBlip` beside the blip, as
 * PowerPoint 2016 writes it. pptxgenjs would have passed the SVG's text off as a PNG.
 */
export function repairPicture(
  shape: PictureShape,
  id: number,
  slot: Slot,
  { relations, link, keepMedia }: RepairContext,
): XmlElement {
  const png = relations.add({ type: 'image', target: keepMedia(shape.png, 'png') });
  const svg = relations.add({
    type: 'image',
    target: keepMedia(new TextEncoder().encode(shape.svg), 'svg'),
  });
  return fragment(
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escapeXml(shape.name)}" descr="${escapeXml(shape.alternative)}"/><p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr><p:nvPr>${link.markOf(slot)}</p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="${png}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svg}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(shape.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  );
}
