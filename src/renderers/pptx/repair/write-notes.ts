import type { Paragraph } from '../shapes/slide-shape.js';
import { NAMESPACES } from '../shell/emu.js';
import { emptyGroup } from '../shell/write-masters.js';
import { element, formatXml, fragment } from '../xml.js';

const SLIDE_PICTURE =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Image de la diapositive"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';

/** What the speaker says, a paragraph a paragraph; pptxgenjs would put it all in one. */
export function writeNotesSlide(paragraphs: readonly Paragraph[]): string {
  const lines = paragraphs.map(({ runs }) =>
    element(
      'a:p',
      {},
      runs.map((run) =>
        element('a:r', {}, [
          element('a:rPr', {
            lang: run.language ?? 'fr-FR',
            ...(run.bold ? { b: '1' } : {}),
            ...(run.italic ? { i: '1' } : {}),
            ...(run.raised ? { baseline: run.raised === 'superscript' ? '30000' : '-25000' } : {}),
          }),
          element('a:t', {}, [run.text]),
        ]),
      ),
    ),
  );
  const body = element('p:sp', {}, [
    fragment(
      '<p:nvSpPr><p:cNvPr id="3" name="Commentaires"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>',
    ),
    element('p:spPr'),
    element('p:txBody', {}, [element('a:bodyPr'), element('a:lstStyle'), ...lines]),
  ]);
  const tree = fragment(`<p:spTree>${emptyGroup()}${SLIDE_PICTURE}</p:spTree>`);
  const root = fragment(
    `<p:notes ${NAMESPACES}><p:cSld/><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
  );
  return formatXml({
    ...root,
    children: root.children.map((child) =>
      typeof child !== 'string' && child.name === 'p:cSld'
        ? { ...child, children: [{ ...tree, children: [...tree.children, body] }] }
        : child,
    ),
  });
}
