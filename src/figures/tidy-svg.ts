import type { FigureBlock } from '../document/figure-block.js';
import { plainText } from '../document/plain-text.js';

/**
 * Vega's SVG as a picture of a report: named and described for screen readers, with ids of its own,
 * without what only a browser's script would use, and with numbers that every Node writes alike.
 *
 * @param size width and height in CSS pixels, and the view box in layout pixels
 */
export function tidySvg(
  svg: string,
  figure: FigureBlock,
  size: {
    readonly width: number;
    readonly height: number;
    readonly viewBox: readonly [number, number];
  },
): string {
  const title = escapeXml(plainText(figure.title.inlines));
  const root =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(size.width)}" height="${short(size.height)}" ` +
    `viewBox="0 0 ${size.viewBox.map(short).join(' ')}" role="img" lang="fr">` +
    `<title>${title}</title><desc>${escapeXml(figure.alternative)}</desc>`;
  const body = svg.replace(/^<svg[^>]*>/, '');
  return root + ownIds(roundNumbers(dropIdle(body)), figure.id);
}

export function escapeXml(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What only a script would use, and what draws nothing: half of a chart's elements. */
function dropIdle(svg: string): string {
  const drawn = svg
    .replace(/<text[^>]*(?:\/>|><\/text>)/g, '')
    .replace(/<text[^>]* opacity="0"[^>]*>.*?<\/text>/gs, '')
    .replace(/<path[^>]* display="none"[^>]*\/?>(?:<\/path>)?/g, '')
    .replace(/<path class="(?:background|foreground)"[^>]*>(?:<\/path>)?/g, (path) =>
      / (?:fill|stroke)="(?!none|transparent)/.test(path) ? path : '',
    )
    .replace(/ (?:class|pointer-events|role|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/ (?:opacity="1"|transform="translate\(0,0\)")/g, '');
  return unwrapGroups(drawn);
}

/** Groups without an attribute change nothing: their content stays. */
function unwrapGroups(svg: string): string {
  const kept: boolean[] = [];
  return svg.replace(/<g( [^>]*)?>|<\/g>/g, (tag, attributes?: string) => {
    if (tag === '</g>') return kept.pop() ? tag : '';
    kept.push(attributes !== undefined);
    return attributes === undefined ? '' : tag;
  });
}

/** Only inside tags: what a chart says is left alone. */
function roundNumbers(svg: string): string {
  return svg.replace(/<[^>]+>/g, (tag) =>
    tag.replace(/-?\d+\.\d{4,}(?:e-?\d+)?|-?\d+(?:\.\d+)?e-\d+/g, (number) =>
      short(Number(number)),
    ),
  );
}

/** Vega numbers clips and gradients through the whole process: here each picture counts its own. */
function ownIds(svg: string, figureId: string): string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [, id = '', kind = ''] of svg.matchAll(/ id="(([a-z]+)_?\d+)"/g)) {
    const count = counts.get(kind) ?? 0;
    names.set(id, `${figureId}-${kind}${count}`);
    counts.set(kind, count + 1);
  }
  return svg.replace(/ id="([^"]+)"|url\(#([^)]+)\)/g, (whole, own?: string, used?: string) => {
    const name = names.get(own ?? used ?? '');
    if (name === undefined) return whole;
    return own === undefined ? `url(#${name})` : ` id="${name}"`;
  });
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}
