import { strFromU8, unzipSync } from 'fflate';
import {
  childElements,
  descendants,
  parseXml,
  textContent,
  type XmlElement,
} from '../../../../src/renderers/pptx/xml.js';

/** A package's parts by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * What the Open XML SDK does not see and PowerPoint repairs or drops in silence. Each finding is one
 * line, its rule first.
 */
export function lintDeck(parts: Parts): readonly string[] {
  return [
    ...contentTypes(parts),
    ...relations(parts),
    ...orphans(parts),
    ...shapeIds(parts),
    ...notesTheme(parts),
    ...axes(parts),
    ...labelPositions(parts),
    ...pictureBytes(parts),
    ...textBodies(parts),
    ...workbooks(parts),
  ];
}

function xml(parts: Parts, path: string): XmlElement {
  const part = parts[path];
  if (!part) throw new Error(`no part ${path}`);
  return parseXml(strFromU8(part));
}

function pathsLike(parts: Parts, pattern: RegExp): readonly string[] {
  return Object.keys(parts).filter((path) => pattern.test(path));
}

function contentTypes(parts: Parts): readonly string[] {
  const types = xml(parts, '[Content_Types].xml');
  const overrides = childElements(types, 'Override').map(({ attributes }) =>
    (attributes.PartName ?? '').slice(1),
  );
  const defaults = childElements(types, 'Default').map(
    ({ attributes }) => attributes.Extension ?? '',
  );
  const untyped = Object.keys(parts).filter(
    (path) =>
      path !== '[Content_Types].xml' &&
      !overrides.includes(path) &&
      !defaults.includes(path.replace(/^.*\./u, '')),
  );
  return [
    ...overrides.filter((path) => !(path in parts)).map((path) => `phantom-type ${path}`),
    ...untyped.map((path) => `untyped-part ${path}`),
  ];
}

interface Link {
  readonly from: string;
  readonly id: string;
  readonly target: string;
}

function links(parts: Parts): readonly Link[] {
  return pathsLike(parts, /\.rels$/u).flatMap((path) => {
    const from = path.replace('_rels/', '').replace(/\.rels$/u, '');
    return childElements(xml(parts, path))
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => ({
        from,
        id: attributes.Id ?? '',
        target: new URL(attributes.Target ?? '', `file:///${from}`).pathname.slice(1),
      }));
  });
}

function relations(parts: Parts): readonly string[] {
  const all = links(parts);
  const dangling = all
    .filter(({ target }) => !(target in parts))
    .map(({ from, target }) => `dangling ${from} → ${target}`);
  const unknown = pathsLike(parts, /^ppt\/.*\.xml$/u).flatMap((path) => {
    const relationsPath = path.replace(/([^/]+)$/u, '_rels/$1.rels');
    const ids =
      relationsPath in parts
        ? childElements(xml(parts, relationsPath)).map(({ attributes }) => attributes.Id)
        : [];
    const used = descendants(xml(parts, path)).flatMap(({ attributes }) =>
      Object.entries(attributes)
        .filter(([name]) => name.startsWith('r:'))
        .map(([, value]) => value),
    );
    return used.filter((id) => !ids.includes(id)).map((id) => `unknown-relation ${path} ${id}`);
  });
  return [...dangling, ...unknown];
}

function orphans(parts: Parts): readonly string[] {
  const reached = new Set(['[Content_Types].xml', ...links(parts).map(({ target }) => target)]);
  return Object.keys(parts)
    .filter((path) => !path.endsWith('.rels') && !reached.has(path))
    .map((path) => `orphan ${path}`);
}

function shapeIds(parts: Parts): readonly string[] {
  return pathsLike(
    parts,
    /^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/u,
  ).flatMap((path) => {
    const ids = descendants(xml(parts, path), 'p:cNvPr').map(({ attributes }) => attributes.id);
    return new Set(ids).size === ids.length ? [] : [`duplicate-id ${path}`];
  });
}

function notesTheme(parts: Parts): readonly string[] {
  const themes = links(parts).filter(
    ({ from, target }) => /Master/u.test(from) && target.includes('theme'),
  );
  const targets = themes.map(({ target }) => target);
  return new Set(targets).size === targets.length ? [] : ['shared-theme'];
}

function axes(parts: Parts): readonly string[] {
  return charts(parts).flatMap(({ path, root }) => {
    const declared = ['c:catAx', 'c:valAx'].flatMap((name) =>
      descendants(root, name).map((axis) => childElements(axis, 'c:axId')[0]?.attributes.val),
    );
    const plots = childElements(descendants(root, 'c:plotArea')[0] ?? root).filter(({ name }) =>
      name.endsWith('Chart'),
    );
    return plots.flatMap((plot) => {
      const used = childElements(plot, 'c:axId').map(({ attributes }) => attributes.val);
      const wrong = used.length > 2 || used.some((id) => !declared.includes(id));
      return wrong ? [`undeclared-axis ${path}`] : [];
    });
  });
}

/** What PowerPoint allows for each plot; anything else makes it repair the file. */
const POSITIONS: Readonly<Record<string, readonly string[]>> = {
  clustered: ['ctr', 'inBase', 'inEnd', 'outEnd'],
  stacked: ['ctr', 'inBase', 'inEnd'],
  percentStacked: ['ctr', 'inBase', 'inEnd'],
  standard: ['t', 'b', 'l', 'r', 'ctr'],
  doughnut: [],
};

function labelPositions(parts: Parts): readonly string[] {
  return charts(parts).flatMap(({ path, root }) =>
    childElements(descendants(root, 'c:plotArea')[0] ?? root)
      .filter(({ name }) => name.endsWith('Chart'))
      .flatMap((plot) => {
        const grouping = childElements(plot, 'c:grouping')[0]?.attributes.val ?? 'doughnut';
        return descendants(plot, 'c:dLblPos')
          .filter(({ attributes }) => !POSITIONS[grouping]?.includes(attributes.val ?? ''))
          .map(({ attributes }) => `label-position ${path} ${attributes.val}`);
      }),
  );
}

function pictureBytes(parts: Parts): readonly string[] {
  const starts: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
    png: (bytes) => Buffer.from(bytes.subarray(0, 8)).toString('hex') === '89504e470d0a1a0a',
    svg: (bytes) => /^(?:<\?xml[^>]*>\s*)?<svg[\s>]/u.test(strFromU8(bytes.subarray(0, 300))),
  };
  return pathsLike(parts, /^ppt\/media\//u).flatMap((path) => {
    const is = starts[path.replace(/^.*\./u, '')];
    return is?.(parts[path] ?? new Uint8Array()) ? [] : [`picture-bytes ${path}`];
  });
}

function textBodies(parts: Parts): readonly string[] {
  return pathsLike(parts, /^ppt\/slides\/[^/]+\.xml$/u).flatMap((path) => {
    const root = xml(parts, path);
    const bodies = [...descendants(root, 'p:txBody'), ...descendants(root, 'a:txBody')];
    return bodies.some((body) => childElements(body, 'a:p').length === 0)
      ? [`empty-body ${path}`]
      : [];
  });
}

/** The numbers in the chart, which are seen, against those in its sheet, which are edited. */
function workbooks(parts: Parts): readonly string[] {
  return charts(parts).flatMap(({ path, root }) => {
    const workbook = links(parts).find(({ from }) => from === path)?.target ?? '';
    const sheet = readSheet(parts[workbook] ?? new Uint8Array());
    const differs = ['c:cat', 'c:val', 'c:tx'].flatMap((name) =>
      descendants(root, name).filter((reference) => !sameAsSheet(reference, sheet)),
    );
    return differs.length > 0 ? [`workbook-differs ${path}`] : [];
  });
}

function sameAsSheet(reference: XmlElement, sheet: ReadonlyMap<string, string>): boolean {
  const formula = descendants(reference, 'c:f').map(textContent)[0] ?? '';
  const cells = cellsIn(formula);
  const cached = new Map(
    descendants(reference, 'c:pt').map((point) => [
      Number(point.attributes.idx),
      textContent(point),
    ]),
  );
  return cells.every((cell, index) => sheet.get(cell) === cached.get(index));
}

/** `Données!$B$2:$B$7` → B2…B7 */
function cellsIn(formula: string): readonly string[] {
  const [, column = '', from = '', to = from] =
    /\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/u.exec(formula) ?? [];
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, index) => `${column}${Number(from) + index}`,
  );
}

/** The texts and numbers of a workbook's only sheet, by cell. */
export function readSheet(workbook: Uint8Array): ReadonlyMap<string, string> {
  const parts = unzipSync(workbook);
  const strings = childElements(xml(parts, 'xl/sharedStrings.xml'), 'si').map(textContent);
  const cells = descendants(xml(parts, 'xl/worksheets/sheet1.xml'), 'c');
  return new Map(
    cells.map((cell) => {
      const value = textContent(cell);
      return [
        cell.attributes.r ?? '',
        cell.attributes.t === 's' ? (strings[Number(value)] ?? '') : value,
      ];
    }),
  );
}

function charts(parts: Parts): readonly { readonly path: string; readonly root: XmlElement }[] {
  return pathsLike(parts, /^ppt\/charts\/chart[\d-]+\.xml$/u).map((path) => ({
    path,
    root: xml(parts, path),
  }));
}
