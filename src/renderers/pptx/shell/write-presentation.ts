import { createHash } from 'node:crypto';
import { plainText } from '../../../document/plain-text.js';
import type { SlidePlan } from '../../../document/slide-plan.js';
import { sanitiseText } from '../text/sanitise-text.js';
import { escapeXml } from '../xml.js';
import { NAMESPACES, XML_DECLARATION } from './emu.js';
import { SLIDE_SIZE } from './write-masters.js';

/** Slides, sections and sizes, in the schema's order. */
export function writePresentation(
  plan: SlidePlan,
  ids: {
    readonly masters: readonly { readonly id: string; readonly relation: string }[];
    readonly notesMaster: string;
    readonly slides: readonly string[];
  },
): string {
  const slides = ids.slides.map((id, index) => `<p:sldId id="${slideId(index)}" r:id="${id}"/>`);
  const masters = ids.masters.map(
    ({ id, relation }) => `<p:sldMasterId id="${id}" r:id="${relation}"/>`,
  );
  return `${XML_DECLARATION}<p:presentation ${NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>${masters.join('')}</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${ids.notesMaster}"/></p:notesMasterIdLst><p:sldIdLst>${slides.join('')}</p:sldIdLst><p:sldSz ${SLIDE_SIZE}/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>${defaultStyles()}</p:defaultTextStyle><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">${sections(plan)}</p:ext></p:extLst></p:presentation>`;
}

export const PRESENTATION_PROPERTIES = `${XML_DECLARATION}<p:presentationPr ${NAMESPACES}/>`;
export const VIEW_PROPERTIES = `${XML_DECLARATION}<p:viewPr ${NAMESPACES}/>`;
export const TABLE_STYLES = `${XML_DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`;

function slideId(index: number): number {
  return 256 + index;
}

function sections(plan: SlidePlan): string {
  const order = new Map(plan.slides.map((slide, index) => [slide.id, index]));
  const lines = plan.sections.map(({ id, title, slides }) => {
    const ids = slides.map((slide) => `<p14:sldId id="${slideId(order.get(slide) ?? 0)}"/>`);
    const name = escapeXml(sanitiseText(plainText(title)));
    return `<p14:section name="${name}" id="${guid(id)}"><p14:sldIdLst>${ids.join('')}</p14:sldIdLst></p14:section>`;
  });
  return `<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${lines.join('')}</p14:sectionLst>`;
}

/** A GUID from a hash of the id: PowerPoint wants capitals, and the same file each time. */
function guid(id: string): string {
  const digits = createHash('sha256').update(`section ${id}`).digest('hex').toUpperCase();
  const part = (from: number, length: number) => digits.slice(from, from + length);
  return `{${part(0, 8)}-${part(8, 4)}-4${part(13, 3)}-A${part(17, 3)}-${part(20, 12)}}`;
}

function defaultStyles(): string {
  return Array.from(
    { length: 9 },
    (_, index) =>
      `<a:lvl${index + 1}pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr lang="fr-FR" sz="1400" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${index + 1}pPr>`,
  ).join('');
}
