import type { Fonts } from '../typesetting/open-fonts.js';
import { textFace } from './text-face.js';

/** The same picture with each text as paths, for viewers that lack the font. */
export function outlineSvg(svg: string, fonts: Fonts): string {
  return svg.replace(/<text([^>]*)>(.*?)<\/text>/gs, (_, attributes: string, content: string) => {
    const style = readAttributes(attributes);
    const size = Number.parseFloat(style['font-size'] ?? '');
    const face = textFace({
      ...(style['font-weight'] ? { fontWeight: style['font-weight'] } : {}),
      ...(style['font-style'] ? { fontStyle: style['font-style'] } : {}),
    });
    const data = linesOf(content).map(({ text, y }) => {
      const width = fonts.measureText(text, face, size);
      return fonts.outlineText(text, face, size, startOf(style['text-anchor'], width), y);
    });
    return `<path${keptAttributes(style)} d="${data.join('')}"/>`;
  });
}

const TEXT_ATTRIBUTES = ['text-anchor', 'font-family', 'font-size', 'font-weight', 'font-style'];

function readAttributes(attributes: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

function keptAttributes(style: Readonly<Record<string, string>>): string {
  return Object.entries(style)
    .filter(([name]) => !TEXT_ATTRIBUTES.includes(name))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/** One line, or Vega's `tspan` for each. */
function linesOf(content: string): readonly { readonly text: string; readonly y: number }[] {
  const spans = [...content.matchAll(/<tspan([^>]*)>(.*?)<\/tspan>/gs)];
  if (spans.length === 0) return [{ text: unescapeXml(content), y: 0 }];
  let y = 0;
  return spans.map(([, attributes = '', text = '']) => {
    y += Number.parseFloat(readAttributes(attributes).dy ?? '0');
    return { text: unescapeXml(text), y };
  });
}

function startOf(anchor: string | undefined, width: number): number {
  if (anchor === 'middle') return -width / 2;
  return anchor === 'end' ? -width : 0;
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
