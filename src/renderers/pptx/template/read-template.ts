import { strFromU8, unzipSync } from 'fflate';
import { type Fault, fault, type Origin, throwFaults } from '../../../report-error.js';
import type { LayoutId } from '../shell/slot.js';
import { childElements, descendants, firstChild, formatXml, parseXml } from '../xml.js';
import { chooseLayouts, type TemplateLayout } from './choose-layouts.js';
import { isPlainGround } from './is-plain-ground.js';
import { numberShapes } from './number-shapes.js';
import { reachableParts } from './reachable-parts.js';
import { scaleGeometry, WIDTH_EMU } from './scale-geometry.js';

/** The part of a corporate .pptx or .potx that a deck adopts: one master, its theme and layouts. */
export interface DeckTemplate {
  /** by path, relations among them; geometry scaled to the deck's own width */
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
  /** content types of the parts that the file names one by one */
  readonly types: ReadonlyMap<string, string>;
  readonly master: string;
  readonly theme: string;
  /** `p:sldMasterId/@id`, which the layouts' ids must not repeat */
  readonly masterId: string;
  readonly layouts: Readonly<Record<LayoutId, TemplateLayout>>;
}

type Files = Readonly<Record<string, Uint8Array>>;

/**
 * Reads what a deck adopts from the first master of a presentation or template.
 *
 * @throws ReportError `template-unreadable`, `template-not-wide`, `template-without-layout`,
 *   `template-without-placeholder`, `template-busy-ground`: what the template lacks, by name, all at once.
 */
export function readTemplate(bytes: Uint8Array, at: Origin): DeckTemplate {
  const files = unzip(bytes, at);
  const presentation = xmlOf(files, mainPart(files) ?? '', at);
  const masterEntry = descendants(presentation, 'p:sldMasterId')[0];
  const main = mainPart(files) ?? '';
  const master = targetsOf(files, main).get(masterEntry?.attributes['r:id'] ?? '') ?? '';
  if (!masterEntry || !(master in files)) throwFaults([fault('template-unreadable', at, {})]);
  const factor = factorOf(firstChild(presentation, 'p:sldSz')?.attributes ?? {}, at);
  const paths = reachableParts(master, (path) => [...targetsOf(files, path).values()]);
  const layoutPaths = [...targetsOf(files, master).values()].filter((path) =>
    path.includes('/slideLayouts/'),
  );
  const masterRoot = xmlOf(files, master, at);
  const faults: Fault[] = [];
  const layouts = chooseLayouts(
    layoutPaths.map((path) => {
      const root = xmlOf(files, path, at);
      return { path, root, isPlain: isPlainGround(root, masterRoot, factor) };
    }),
    at,
    faults,
  );
  throwFaults(faults);
  return {
    parts: new Map(paths.map((path) => [path, scaled(files, path, factor)])),
    types: typesOf(files),
    master,
    theme: [...targetsOf(files, master).values()].find((path) => path.includes('/theme/')) ?? '',
    masterId: masterEntry?.attributes.id ?? '2147483648',
    layouts,
  };
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
  if (!isDrawn) return part;
  return formatXml(numberShapes(scaleGeometry(parseXml(strFromU8(part)), factor)));
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
