import type { Paragraph, Run, TextShape } from '../shapes/slide-shape.js';
import { hundredths, transform } from '../shell/emu.js';
import type { Slot } from '../shell/slot.js';
import { levelStyles } from '../shell/write-placeholder.js';
import { childElements, element, firstChild, fragment, type XmlElement } from '../xml.js';
import type { RepairContext } from './repair-context.js';

/** A text box made a placeholder: it says its words, and takes all else from its layout. */
export function repairText(
  written: XmlElement,
  shape: TextShape,
  id: number,
  slot: Slot,
  context: RepairContext,
): XmlElement {
  const paragraphs = childElements(firstChild(written, 'p:txBody') ?? written, 'a:p');
  if (paragraphs.length !== shape.paragraphs.length) {
    throw new Error(
      `« ${shape.name} »: ${paragraphs.length} paragraphs for ${shape.paragraphs.length}`,
    );
  }
  const { link } = context;
  const mark = link.markOf(slot);
  const isLoose = link.isTemplate && !slot.adopted;
  const box = shape.box ?? (isLoose ? slot.box : undefined);
  const place = box
    ? [fragment(transform(box)), fragment('<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')]
    : [];
  // Programs do not agree on how to reduce what stands in a foot: its size is said.
  const isFoot = ['dt', 'ftr', 'sldNum'].includes(slot.type);
  const fit =
    shape.scale === 1 || isFoot
      ? []
      : [element('a:normAutofit', { fontScale: String(Math.round(shape.scale * 100_000)) })];
  const size = (slot.levels[0]?.size ?? 0) * shape.scale;
  const style = shape.scale < 1 && isFoot ? { sz: hundredths(size) } : {};
  const fill = slot.adopted?.ink
    ? [fragment(`<a:solidFill>${slot.adopted.ink}</a:solidFill>`)]
    : [];
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: String(id), name: shape.name }),
      fragment(
        mark === '' ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      ),
      element('p:nvPr', {}, mark === '' ? [] : [fragment(mark)]),
    ]),
    element('p:spPr', {}, place),
    element('p:txBody', {}, [
      element('a:bodyPr', isLoose ? bodyProperties(slot) : {}, fit),
      isLoose ? ownStyle(slot) : fragment(`<a:lstStyle>${slot.adopted?.style ?? ''}</a:lstStyle>`),
      ...paragraphs.map((paragraph, index) =>
        slot.type === 'sldNum'
          ? numberField(shape, style, fill)
          : repairParagraph(paragraph, shape.paragraphs[index], context, style, fill),
      ),
    ]),
  ]);
}

/** Text that no placeholder of a template lends its look keeps the measures it was laid out with. */
function bodyProperties({ anchor }: Slot): Readonly<Record<string, string>> {
  return { wrap: 'square', lIns: '0', tIns: '0', rIns: '0', bIns: '0', anchor };
}

function ownStyle(slot: Slot): XmlElement {
  return fragment(`<a:lstStyle>${levelStyles(slot)}</a:lstStyle>`);
}

/** The slide's number, which programs write anew; until then, what it is. */
function numberField(
  { paragraphs }: TextShape,
  style: Readonly<Record<string, string>>,
  fill: readonly XmlElement[],
): XmlElement {
  const text = paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  const attributes = { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' };
  return element('a:p', {}, [
    element('a:fld', attributes, [
      element('a:rPr', { lang: 'fr-FR', ...style }, fill),
      element('a:t', {}, [text]),
    ]),
    element('a:endParaRPr', { lang: 'fr-FR', ...style }),
  ]);
}

/** One set of properties a paragraph; its runs keep what they mean, not how they look. */
export function repairParagraph(
  written: XmlElement,
  paragraph: Paragraph | undefined,
  context: RepairContext,
  style: Readonly<Record<string, string>> = {},
  fill: readonly XmlElement[] = [],
): XmlElement {
  const runs = paragraph?.runs ?? [];
  const level = paragraph?.level ?? 0;
  return element('a:p', {}, [
    ...(level > 0 ? [element('a:pPr', { lvl: String(level) })] : []),
    ...repairRuns(written, runs, context, style, fill),
  ]);
}

/** The runs as written, checked against what was asked for. */
export function repairRuns(
  written: XmlElement,
  runs: readonly Run[],
  context: RepairContext,
  style: Readonly<Record<string, string>>,
  fill: readonly XmlElement[] = [],
): readonly XmlElement[] {
  const found = childElements(written, 'a:r');
  if (found.length !== runs.length) throw new Error('pptxgenjs lost or split a run of text');
  return [
    ...found.flatMap((each, index) => {
      const run = runs[index];
      const text = firstChild(each, 'a:t');
      if (!run || !text) throw new Error('pptxgenjs wrote a run without text');
      const properties = runProperties(run, context, style, fill);
      return [
        ...(run.opensLine ? [element('a:br', {}, [properties])] : []),
        element('a:r', {}, [properties, text]),
      ];
    }),
    ...(runs.length === 0 ? [element('a:endParaRPr', { lang: 'fr-FR', ...style })] : []),
  ];
}

function runProperties(
  run: Run,
  { relations }: RepairContext,
  style: Readonly<Record<string, string>>,
  fill: readonly XmlElement[],
): XmlElement {
  const raised = { superscript: '30000', subscript: '-25000' };
  return element(
    'a:rPr',
    {
      lang: run.language ?? 'fr-FR',
      ...style,
      ...(run.bold ? { b: '1' } : {}),
      ...(run.italic ? { i: '1' } : {}),
      ...(run.raised ? { baseline: raised[run.raised] } : {}),
    },
    [
      ...fill,
      ...(run.link
        ? [
            element('a:hlinkClick', {
              'r:id': relations.add({ type: 'hyperlink', target: run.link, external: true }),
            }),
          ]
        : []),
    ],
  );
}
