import { escapeXml } from '../xml.js';
import { hundredths, transform } from './emu.js';
import type { LevelStyle, Slot } from './slot.js';

/** A layout's placeholder, with the style that slides inherit from it. */
export function writePlaceholder(slot: Slot, id: number): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(slot.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderMark(slot)}</p:nvPr></p:nvSpPr><p:spPr>${transform(slot.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${slot.anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${levelStyles(slot)}</a:lstStyle>${promptText(slot)}</p:txBody></p:sp>`;
}

/** What links a slide's shape to its layout's. */
export function placeholderMark({ type, index }: Slot): string {
  const typed = type === 'object' ? '' : ` type="${type}"`;
  const size =
    type === 'dt' ? ' sz="half"' : type === 'ftr' || type === 'sldNum' ? ' sz="quarter"' : '';
  return `<p:ph${typed}${size}${index === undefined ? '' : ` idx="${index}"`}/>`;
}

/** Levels beyond the slot's own repeat its last: outline view may ask for them. */
export function levelStyles({ levels, type }: Pick<Slot, 'levels' | 'type'>): string {
  return Array.from({ length: Math.max(levels.length, 1) }, (_, index) => {
    const level = levels[index] ?? levels.at(-1);
    return level ? levelStyle(level, index + 1, type === 'title' || type === 'ctrTitle') : '';
  }).join('');
}

function levelStyle(level: LevelStyle, number: number, title: boolean): string {
  return `<a:lvl${number}pPr marL="0" indent="0" algn="${level.align ?? 'l'}"><a:lnSpc><a:spcPts val="${hundredths(level.leading)}"/></a:lnSpc><a:spcBef><a:spcPts val="${hundredths(level.before ?? 0)}"/></a:spcBef><a:buNone/><a:defRPr sz="${hundredths(level.size)}" b="${level.bold ? 1 : 0}"><a:solidFill><a:schemeClr val="${level.colour}"/></a:solidFill><a:latin typeface="${title ? '+mj-lt' : '+mn-lt'}"/></a:defRPr></a:lvl${number}pPr>`;
}

function promptText({ type, prompt }: Slot): string {
  if (type === 'sldNum') {
    return '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="fr-FR"/><a:t>‹N°›</a:t></a:fld><a:endParaRPr lang="fr-FR"/></a:p>';
  }
  if (prompt === '') return '<a:p><a:endParaRPr lang="fr-FR"/></a:p>';
  return `<a:p><a:r><a:rPr lang="fr-FR"/><a:t>${escapeXml(prompt)}</a:t></a:r><a:endParaRPr lang="fr-FR"/></a:p>`;
}
