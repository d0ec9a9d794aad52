import type { Box } from '../shell/box.js';
import { transform } from '../shell/emu.js';
import { descendants, element, fragment, mapElements, type XmlElement } from '../xml.js';
import type { Ink } from './choose-inks.js';

/** A layout with a pale panel in front of what it draws and behind what its slides hold. */
export function drawPanel(layout: XmlElement, box: Box, ink: Ink): XmlElement {
  const ids = descendants(layout, 'p:cNvPr').map(({ attributes }) => Number(attributes.id));
  const panel = fragment(
    `<p:sp><p:nvSpPr><p:cNvPr id="${Math.max(1, ...ids) + 1}" name="Fond du contenu"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>${ink.xml}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="fr-FR"/></a:p></p:txBody></p:sp>`,
  );
  const drawn = mapElements(layout, (each) =>
    each.name === 'p:spTree' ? element(each.name, each.attributes, withPanel(each, panel)) : each,
  );
  return drawn ?? layout;
}

/** Behind the placeholders, in front of the drawings, wherever these stand. */
function withPanel({ children }: XmlElement, panel: XmlElement): XmlElement['children'] {
  const isDrawing = (child: XmlElement['children'][number]) =>
    typeof child === 'string' ||
    (child.name !== 'p:extLst' && descendants(child, 'p:ph').length === 0);
  const behind = children.filter(isDrawing);
  return [...behind, panel, ...children.filter((child) => !isDrawing(child))];
}
