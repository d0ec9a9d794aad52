import type { Box } from '../shell/box.js';
import { emu } from '../shell/emu.js';
import type { Slot } from '../shell/slot.js';
import { childElements, descendants, firstChild, type XmlElement } from '../xml.js';
import type { TemplateLayout } from './template-layout.js';
import { resolveColour } from './theme-colours.js';

/** A placeholder of a template as a slide that fills it would show its first paragraph. */
export interface TemplatePlaceholder {
  /** what a slide's shape says to take its place */
  readonly mark: string;
  /** points */
  readonly box: Box;
  /** the box without its margins: where words stand */
  readonly inside: Box;
  readonly isTurned: boolean;
  readonly anchor: Slot['anchor'];
  readonly align: 'l' | 'r' | 'ctr';
  readonly size: number;
  /** from one line to the next */
  readonly leading: number;
  readonly bold: boolean;
  readonly capitals: boolean;
  /** `#RRGGBB`; absent: not one colour */
  readonly colour?: string;
  /** no style says its look, only the words that prompt for it: slides would not take it from there */
  readonly isPrompted: boolean;
}

/** Every placeholder of a layout whose place is known. */
export function readPlaceholders(
  layout: TemplateLayout,
  types: readonly string[],
): readonly TemplatePlaceholder[] {
  return shapesOf(layout.root)
    .filter((shape) => types.includes(typeOf(shape)))
    .flatMap((shape) => read(shape, layout));
}

/** Types by which a layout's placeholder finds its master's. */
const ON_MASTER: Readonly<Record<string, string>> = {
  ctrTitle: 'title',
  subTitle: 'body',
  obj: 'body',
  tbl: 'body',
  chart: 'body',
  pic: 'body',
};

const STYLES: Readonly<Record<string, string>> = { title: 'p:titleStyle', body: 'p:bodyStyle' };

function read(shape: XmlElement, layout: TemplateLayout): readonly TemplatePlaceholder[] {
  const type = typeOf(shape);
  const onMaster = ON_MASTER[type] ?? type;
  const masters = shapesOf(layout.master.root).filter((other) => typeOf(other) === onMaster);
  const chain = [shape, ...masters.slice(0, 1)];
  const transform = chain.map((each) => descendants(each, 'a:xfrm')[0]).find((each) => each);
  const box = transform && boxOf(transform);
  if (!transform || !box) return [];
  const styles = descendants(layout.master.root, STYLES[onMaster] ?? 'p:otherStyle')[0];
  const levels = [
    ...chain.map((each) => descendants(each, 'a:lstStyle')[0]),
    ...(styles ? [styles] : []),
  ].flatMap((style) => (style ? (firstChild(style, 'a:lvl1pPr') ?? []) : []));
  return [
    {
      mark: markOf(shape),
      box,
      isTurned: Number(transform.attributes.rot ?? 0) !== 0 || isVertical(chain),
      ...placeOf(chain, box),
      ...lookOf(levels, chain, layout),
    },
  ];
}

function shapesOf(root: XmlElement): readonly XmlElement[] {
  return descendants(root, 'p:sp').filter((shape) => descendants(shape, 'p:ph').length > 0);
}

function typeOf(shape: XmlElement): string {
  return descendants(shape, 'p:ph')[0]?.attributes.type ?? 'obj';
}

function markOf(shape: XmlElement): string {
  const { type, sz, idx } = descendants(shape, 'p:ph')[0]?.attributes ?? {};
  const attributes = Object.entries({ type, sz, idx }).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${value}"`],
  );
  return `<p:ph${attributes.join('')}/>`;
}

function isVertical(chain: readonly XmlElement[]): boolean {
  const says = (name: string, attribute: string, values: RegExp) =>
    chain.some((shape) =>
      descendants(shape, name).some(({ attributes }) => values.test(attributes[attribute] ?? '')),
    );
  return says('p:ph', 'orient', /vert/u) || says('a:bodyPr', 'vert', /^(?:vert|eaVert|wordArt)/u);
}

function boxOf(transform: XmlElement): Box | undefined {
  const offset = firstChild(transform, 'a:off')?.attributes;
  const extent = firstChild(transform, 'a:ext')?.attributes;
  if (!offset || !extent) return undefined;
  return {
    x: points(offset.x),
    y: points(offset.y),
    width: points(extent.cx),
    height: points(extent.cy),
  };
}

function points(value = '0'): number {
  return Number(value) / Number(emu(1));
}

/** Margins that no one gives are a tenth of an inch, and half of it above and below. */
function placeOf(
  chain: readonly XmlElement[],
  { x, y, width, height }: Box,
): Pick<TemplatePlaceholder, 'inside' | 'anchor'> {
  const bodies = chain.map((shape) => descendants(shape, 'a:bodyPr')[0]?.attributes ?? {});
  const said = (name: string) => bodies.map((each) => each[name]).find((value) => value);
  const [left, right] = [points(said('lIns') ?? '91440'), points(said('rIns') ?? '91440')];
  const [top, bottom] = [points(said('tIns') ?? '45720'), points(said('bIns') ?? '45720')];
  const anchor = said('anchor');
  return {
    inside: { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom },
    anchor: anchor === 'b' || anchor === 'ctr' ? anchor : 't',
  };
}

type Look = Omit<TemplatePlaceholder, 'mark' | 'box' | 'isTurned' | 'inside' | 'anchor'>;

function lookOf(
  levels: readonly XmlElement[],
  chain: readonly XmlElement[],
  layout: TemplateLayout,
): Look {
  const isPrompted = !levels.some((level) => firstChild(level, 'a:defRPr')?.attributes.sz);
  const runs = isPrompted
    ? chain.flatMap((shape) => descendants(shape, 'a:rPr').slice(0, 1))
    : levels.flatMap((level) => firstChild(level, 'a:defRPr') ?? []);
  const paragraphs = isPrompted
    ? chain.flatMap((shape) => descendants(shape, 'a:pPr').slice(0, 1))
    : levels;
  const said = (name: string) => runs.map(({ attributes }) => attributes[name]).find((v) => v);
  const align = paragraphs.map(({ attributes }) => attributes.algn).find((value) => value);
  const fill = runs.map((run) => firstChild(run, 'a:solidFill')).find((each) => each);
  const ink = fill && childElements(fill)[0];
  const colour = ink && resolveColour(ink, layout.colours);
  const size = Number(said('sz') ?? 1800) / 100;
  return {
    isPrompted,
    align: align === 'ctr' || align === 'r' ? align : 'l',
    size,
    leading: size * 1.2 * lineSpacing(paragraphs),
    bold: said('b') === '1',
    capitals: said('cap') === 'all',
    ...(colour === undefined ? {} : { colour }),
  };
}

function lineSpacing(paragraphs: readonly XmlElement[]): number {
  const spacing = paragraphs
    .map((paragraph) => firstChild(paragraph, 'a:lnSpc'))
    .find((each) => each);
  const share = spacing && firstChild(spacing, 'a:spcPct')?.attributes.val;
  return share === undefined ? 1 : Number(share) / 100_000;
}
