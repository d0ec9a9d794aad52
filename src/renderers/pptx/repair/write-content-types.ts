import { XML_DECLARATION } from '../shell/emu.js';

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

const OVERRIDES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/u, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slides\/slide\d+\.xml$/u, `${PRESENTATION}.slide+xml`],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/u, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/slideMasters\/slideMaster\d+\.xml$/u, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/u, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/notesMasters\/notesMaster\d+\.xml$/u, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/presProps\.xml$/u, `${PRESENTATION}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/u, `${PRESENTATION}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/u, `${PRESENTATION}.tableStyles+xml`],
  [/^ppt\/theme\/theme\d+\.xml$/u, `${OFFICE}.theme+xml`],
  [/^ppt\/charts\/chart[\d-]+\.xml$/u, `${OFFICE}.drawingml.chart+xml`],
  [/^docProps\/app\.xml$/u, `${OFFICE}.extended-properties+xml`],
  [/^docProps\/custom\.xml$/u, `${OFFICE}.custom-properties+xml`],
  [/^docProps\/core\.xml$/u, 'application/vnd.openxmlformats-package.core-properties+xml'],
];

/**
 * The list of types, from the parts that are really there: no phantom, no part unnamed.
 *
 * @param parts their paths
 * @param adopted types of a template's parts
 */
export function writeContentTypes(
  parts: Iterable<string>,
  adopted: ReadonlyMap<string, string> = new Map(),
): string {
  const paths = [...new Set(parts)].sort();
  const extensions = new Set(['rels', 'xml', ...paths.map((path) => path.replace(/^.*\./u, ''))]);
  const defaults = Object.entries(DEFAULTS)
    .filter(([extension]) => extensions.has(extension))
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = paths.flatMap((path) => {
    const type =
      OVERRIDES.find(([pattern]) => pattern.test(path))?.[1] ?? adoptedType(path, adopted);
    return type ? [`<Override PartName="/${path}" ContentType="${type}"/>`] : [];
  });
  return `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...defaults, ...overrides].join('')}</Types>`;
}

/** A template's own kinds of parts, named one by one. */
function adoptedType(path: string, adopted: ReadonlyMap<string, string>): string | undefined {
  const known = Object.keys(DEFAULTS).some((extension) => path.endsWith(`.${extension}`));
  return known && !path.endsWith('.xml') ? undefined : adopted.get(path);
}
