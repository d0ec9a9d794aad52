import { strFromU8, unzipSync } from 'fflate';
import { type Fault, fault, type Origin, throwFaults } from '../../../report-error.js';
import type { DeckLayouts } from '../shell/deck-layouts.js';
import type { LayoutId } from '../shell/slot.js';
import {
  childElements,
  descendants,
  element,
  firstChild,
  formatXml,
  parseXml,
  type XmlElement,
} from '../xml.js';
import { chooseInks, type Inks, paleInk } from './choose-inks.js';
import { type ChosenLayouts, chooseLayouts } from './choose-layouts.js';
import { drawPanel } from './draw-panel.js';
import { fitLayouts, templateLayoutOf } from './fit-layouts.js';
import { numberShapes } from './number-shapes.js';
import { reachableParts } from './reachable-parts.js';
import { scaleGeometry, WIDTH_EMU } from './scale-geometry.js';
import type { TemplateLayout, TemplateMaster } from './template-layout.js';
import { readScheme } from './theme-colours.js';

/** The part of a corporate .pptx or .potx that a deck adopts: masters with their themes and layouts. */
export interface DeckTemplate {
  /** by path, relations among them; geometry scaled to the deck's own width */
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
  /** content types of the parts that the file names one by one */
  readonly types: ReadonlyMap<string, string>;
  /** those that slides descend from, in the file's order */
  readonly masters: readonly TemplateMaster[];
  layoutOf(id: LayoutId): TemplateLayout;
  /** its places for what slides hold */
  readonly layouts: DeckLayouts;
  /** its colours, as they can be read where figures and tables stand */
  readonly inks: Inks;
  /** the family its words are set in */
  readonly family: string;
}

type Files = Readonly<Record<string, Uint8Array>>;

/**
 * Reads what a deck adopts from a presentation or template.
 *
 * @throws ReportError `template-unreadable`, `template-not-wide`, `template-without-layout`,
 *   `template-without-placeholder`, `template-small-room`: what the template lacks, by name, all at once.
 */
export function readTemplate(bytes: Uint8Array, at: Origin): DeckTemplate {
  const files = unzip(bytes, at);
  const main = mainPart(files) ?? '';
  const presentation = xmlOf(files, main, at);
  const factor = factorOf(firstChild(presentation, 'p:sldSz')?.attributes ?? {}, at);
  const masters = descendants(presentation, 'p:sldMasterId').flatMap(({ attributes }) => {
    const path = targetsOf(files, main).get(attributes['r:id'] ?? '');
    return path && path in files ? [readMaster(files, path, attributes.id, factor)] : [];
  });
  if (masters.length === 0) throwFaults([fault('template-unreadable', at, {})]);
  const faults: Fault[] = [];
  const layouts = masters.flatMap((master) => layoutsOf(files, master, factor));
  const chosen = chooseLayouts(layouts, at, faults);
  throwFaults(faults);
  if (!chosen) throw new Error(`${at.file}: layouts are missing without a fault`);
  return adopt(files, masters, chosen, factor);
}

function adopt(
  files: Files,
  masters: readonly TemplateMaster[],
  chosen: ChosenLayouts,
  factor: number,
): DeckTemplate {
  const { content, opening, section, room } = chosen;
  const used = masters.filter((master) =>
    [content, opening, section].some((layout) => layout.master === master),
  );
  const paths = used.flatMap(({ path }) =>
    reachableParts(path, (from) => [...targetsOf(files, from).values()]),
  );
  const parts = new Map(paths.map((path) => [path, scaled(files, path, factor)]));
  if (room.panel) {
    const panelled = drawPanel(content.root, room.panel, paleInk(content.colours));
    parts.set(content.path, formatXml(panelled));
  }
  return {
    parts,
    types: typesOf(files),
    masters: used,
    layoutOf: (id) => templateLayoutOf(id, chosen),
    layouts: fitLayouts(chosen),
    inks: chooseInks(content.colours, room.ground),
    family: familyOf(content.master.theme),
  };
}

function readMaster(
  files: Files,
  path: string,
  id: string | undefined,
  factor: number,
): TemplateMaster {
  const themePath = [...targetsOf(files, path).values()].find((target) =>
    target.includes('/theme/'),
  );
  const theme = themePath && files[themePath];
  return {
    path,
    root: drawn(files[path] ?? new Uint8Array(), factor),
    themePath: themePath ?? '',
    theme: theme ? parseXml(strFromU8(theme)) : element('a:theme'),
    id: id ?? '2147483648',
  };
}

function layoutsOf(
  files: Files,
  master: TemplateMaster,
  factor: number,
): readonly TemplateLayout[] {
  const paths = [...targetsOf(files, master.path).values()].filter(
    (path) => path.includes('/slideLayouts/') && path in files,
  );
  return paths.map((path) => {
    const root = drawn(files[path] ?? new Uint8Array(), factor);
    const own = descendants(root, 'a:overrideClrMapping')[0];
    const map = own ?? firstChild(master.root, 'p:clrMap');
    return {
      path,
      root,
      master,
      colours: { scheme: readScheme(master.theme), map: map?.attributes ?? {} },
      colourMap: own ?? element('a:masterClrMapping'),
    };
  });
}

function familyOf(theme: XmlElement): string {
  const minor = descendants(theme, 'a:minorFont')[0];
  return (minor && firstChild(minor, 'a:latin')?.attributes.typeface) ?? '';
}

function unzip(bytes: Uint8Array, at: Origin): Files {
  try {
    return unzipSync(bytes);
  } catch {
    throwFaults([fault('template-unreadable', at, {})]);
    return {};
  }
}

/** The presentation's own part, where the package says it is. */
function mainPart(files: Files): string | undefined {
  const relations = files['_rels/.rels'];
  if (!relations) return undefined;
  const main = childElements(parseXml(strFromU8(relations))).find(({ attributes }) =>
    attributes.Type?.endsWith('/officeDocument'),
  );
  return main?.attributes.Target?.replace(/^\//u, '');
}

function xmlOf(files: Files, path: string, at: Origin) {
  const part = files[path];
  if (!part) throwFaults([fault('template-unreadable', at, {})]);
  return parseXml(strFromU8(part ?? new Uint8Array()));
}

/** Paths that a part leads to inside the package, by relation id. */
function targetsOf(files: Files, path: string): ReadonlyMap<string, string> {
  const relations = files[path.replace(/([^/]+)$/u, '_rels/$1.rels')];
  if (!relations) return new Map();
  return new Map(
    childElements(parseXml(strFromU8(relations)))
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => [
        attributes.Id ?? '',
        decodeURI(new URL(attributes.Target ?? '', `file:///${path}`).pathname.slice(1)),
      ]),
  );
}

/** What scales the template to the deck's width; 16:9 within a hundredth. */
function factorOf(size: Readonly<Record<string, string>>, at: Origin): number {
  const [width, height] = [Number(size.cx), Number(size.cy)];
  if (!(Math.abs(width / height - 16 / 9) < 0.02)) {
    throwFaults([fault('template-not-wide', at, {})]);
  }
  return WIDTH_EMU / width;
}

function scaled(files: Files, path: string, factor: number): string | Uint8Array {
  const part = files[path] ?? new Uint8Array();
  const isDrawn = /\/slide(?:Master|Layout)s\/[^/]+\.xml$/u.test(path);
  return isDrawn ? formatXml(drawn(part, factor)) : part;
}

/** A master or layout in the deck's own width. */
function drawn(part: Uint8Array, factor: number): XmlElement {
  return numberShapes(scaleGeometry(parseXml(strFromU8(part)), factor));
}

function typesOf(files: Files): ReadonlyMap<string, string> {
  const types = files['[Content_Types].xml'];
  if (!types) return new Map();
  const root = parseXml(strFromU8(types));
  const named = childElements(root, 'Override').map(({ attributes }): [string, string] => [
    (attributes.PartName ?? '').slice(1),
    attributes.ContentType ?? '',
  ]);
  const byEnding = new Map(
    childElements(root, 'Default').map(({ attributes }) => [
      (attributes.Extension ?? '').toLowerCase(),
      attributes.ContentType ?? '',
    ]),
  );
  const others = Object.keys(files).map((path): [string, string] => [
    path,
    byEnding.get(path.replace(/^.*\./u, '').toLowerCase()) ?? '',
  ]);
  return new Map([...others, ...named].filter(([, type]) => type !== ''));
}
