import type { TileItem, TilesShape } from '../shapes/slide-shape.js';
import { emu, hundredths, transform } from '../shell/emu.js';
import { hex } from '../shell/write-theme.js';
import { escapeXml, fragment, type XmlElement } from '../xml.js';

/**
 * A tile map as a group of shapes. The group is described, its tiles are not: each already says its
 * name and its value.
 *
 * @param id of the group; its shapes take the numbers from `first`
 */
export function repairTiles(shape: TilesShape, id: number, first: number): XmlElement {
  const { box } = shape;
  const place = `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/>`;
  const children = place.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt');
  const items = shape.items.map((item, index) => tile(item, first + index)).join('');
  return fragment(
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${escapeXml(shape.name)}" descr="${escapeXml(shape.alternative)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${place}${children}</a:xfrm></p:grpSpPr>${items}</p:grpSp>`,
  );
}

function tile(item: TileItem, id: number): string {
  const fill = item.fill
    ? `<a:solidFill><a:srgbClr val="${hex(item.fill)}"/></a:solidFill>`
    : '<a:noFill/>';
  const line = item.isDashed
    ? '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:prstDash val="sysDash"/></a:ln>'
    : '<a:ln><a:noFill/></a:ln>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(item.name)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform(item.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}${line}</p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>${item.lines.map((each) => paragraph(item, each)).join('')}</p:txBody></p:sp>`;
}

function paragraph(item: TileItem, { text, size, bold }: TileItem['lines'][number]): string {
  const align = item.align === 'center' ? 'ctr' : 'l';
  return `<a:p><a:pPr algn="${align}"/><a:r><a:rPr lang="fr-FR" sz="${hundredths(size)}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="${item.colour}"/></a:solidFill></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
}
