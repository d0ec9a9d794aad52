import type { Brand } from '../../../brand/brand.js';
import { escapeXml } from '../xml.js';
import { XML_DECLARATION } from './emu.js';

/** A sans serif among the families Office knows by shape: it picks the nearest when it lacks it. */
const SANS_SERIF = 'panose="020B0604020202020204" pitchFamily="34" charset="0"';

/** The brand as an Office theme: twelve colours, one family. */
export function writeTheme(brand: Brand): string {
  const { colours, typography } = brand;
  const colour = (name: string, value: string) =>
    `<a:${name}><a:srgbClr val="${hex(value)}"/></a:${name}>`;
  const family = typography.presentationFamily ?? typography.family;
  const font = `<a:latin typeface="${escapeXml(family)}" ${SANS_SERIF}/><a:ea typeface=""/><a:cs typeface=""/>`;
  const scheme = [
    colour('dk1', colours.foreground),
    colour('lt1', colours.background),
    colour('dk2', colours.muted),
    colour('lt2', colours.tint),
    ...accents(brand).map((value, index) => colour(`accent${index + 1}`, value)),
    colour('hlink', colours.primary),
    colour('folHlink', colours.muted),
  ].join('');
  return `${XML_DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${escapeXml(brand.name)}"><a:themeElements><a:clrScheme name="${escapeXml(brand.name)}">${scheme}</a:clrScheme><a:fontScheme name="${escapeXml(brand.name)}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>${FORMATS}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}

export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

/** The accent, the colours of series, then the ramp's until there are six. */
export function accents({ colours, categorical, sequential }: Brand): readonly string[] {
  const wanted = [colours.primary, ...categorical, ...sequential.toReversed(), colours.muted];
  const distinct = [...new Set(wanted.map((colour) => colour.toUpperCase()))];
  return Array.from({ length: 6 }, (_, index) => distinct[index] ?? colours.primary);
}

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = (width: number) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`;
const NO_EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const FORMATS = `<a:fmtScheme name="Sobre"><a:fillStyleLst>${FILL}${FILL}${FILL}</a:fillStyleLst><a:lnStyleLst>${LINE(6350)}${LINE(12700)}${LINE(19050)}</a:lnStyleLst><a:effectStyleLst>${NO_EFFECT}${NO_EFFECT}${NO_EFFECT}</a:effectStyleLst><a:bgFillStyleLst>${FILL}${FILL}${FILL}</a:bgFillStyleLst></a:fmtScheme>`;
