import type { Paragraph, Run, TextShape } from '../shapes/slide-shape.js';
import { transform } from '../shell/emu.js';
import type { Slot } from '../shell/slot.js';
import { levelStyles } from '../shell/write-placeholder.js';
import {
  childElements,
  element,
  firstChild,
  fragment,
  mapElements,
  type XmlElement,
} from '../xml.js';
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
  const box = shape.box ?? (link.isTemplate ? slot.box : undefined);
  const place = box
    ? [fragment(transform(box)), fragment('<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')]
    : [];
  const fit =
    shape.scale === 1
      ? []
      : [element('a:normAutofit', { fontScale: String(Math.round(shape.scale * 100_000)) })];
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
      element('a:bodyPr', link.isTemplate ? bodyProperties(slot) : {}, fit),
      link.isTemplate ? ownStyle(slot, mark !== '') : element('a:lstStyle'),
      ...paragraphs.map((paragraph, index) =>
        slot.type === 'sldNum'
          ? NUMBER
          : repairParagraph(paragraph, shape.paragraphs[index], context),
      ),
    ]),
  ]);
}

/** In a template, text keeps the measures it was laid out with. */
function bodyProperties({ anchor }: Slot): Readonly<Record<string, string>> {
  return { wrap: 'square', lIns: '0', tIns: '0', rIns: '0', bIns: '0', anchor };
}

/** Sizes and lines; colour too where no placeholder of the template lends one. */
function ownStyle({ levels, type }: Slot, isLinked: boolean): XmlElement {
  const readable = levels.map((level) => ({
    ...level,
    colour: level.colour === 'bg1' ? ('tx1' as const) : level.colour,
  }));
  const style = fragment(`<a:lstStyle>${levelStyles({ levels: readable, type })}</a:lstStyle>`);
  if (!isLinked) return style;
  const lent = ['a:solidFill', 'a:latin'];
  return (
    mapElements(style, (each) => {
      if (lent.includes(each.name)) return undefined;
      const { b: _, algn: __, ...attributes } = each.attributes;
      return { ...each, attributes };
    }) ?? style
  );
}

const NUMBER = fragment(
  '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="fr-FR"/><a:t>0</a:t></a:fld><a:endParaRPr lang="fr-FR"/></a:p>',
);

/** One set of properties a paragraph; its runs keep what they mean, not how they look. */
export function repairParagraph(
  written: XmlElement,
  paragraph: Paragraph | undefined,
  context: RepairContext,
): XmlElement {
  const runs = paragraph?.runs ?? [];
  const level = paragraph?.level ?? 0;
  return element('a:p', {}, [
    ...(level > 0 ? [element('a:pPr', { lvl: String(level) })] : []),
    ...repairRuns(written, runs, context, {}),
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
