import type { RuleShape } from '../shapes/slide-shape.js';
import { emu, transform } from '../shell/emu.js';
import { escapeXml, fragment, type XmlElement } from '../xml.js';

/** A line in the accent, marked as decoration. */
export function repairRule({ name, box }: RuleShape, id: number): XmlElement {
  return fragment(
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform(box)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${emu(1)}"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln></p:spPr></p:cxnSp>`,
  );
}
