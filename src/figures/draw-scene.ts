import type * as Vega from 'vega';
import type { Brand } from '../brand/brand.js';
import type { Fonts } from '../typesetting/open-fonts.js';
import type { TextMetrics, TextStyle, VegaLibraries } from './load-vega.js';
import type { SceneMark } from './scene.js';
import { textFace } from './text-face.js';

/** What Vega drew, before any check. */
export interface DrawnScene {
  readonly svg: string;
  readonly root: SceneMark;
  /** where the plots' origin stands in the picture */
  readonly origin: readonly [number, number];
  readonly width: number;
  readonly height: number;
}

export type FigureData = readonly Readonly<Record<string, string | number | null>>[];

/**
 * Draws a parsed chart with its rows. Synchronous: Vega measures texts with a function that belongs
 * to the whole process, which is ours for the length of this call only, and is put back after.
 *
 * @param arrange moves texts of the laid-out scene before it is written
 */
export function drawScene(
  { vega, interpreter }: VegaLibraries,
  runtime: Vega.Runtime,
  rows: FigureData,
  measure: TextMetrics['width'],
  logger: Vega.LoggerInterface,
  arrange: (root: SceneMark, origin: readonly [number, number]) => void,
): DrawnScene {
  const former = vega.textMetrics.width;
  vega.textMetrics.width = measure;
  const view = new vega.View(runtime, {
    renderer: 'none',
    loader: deniedLoader(vega),
    expr: interpreter.expressionInterpreter,
    logger,
  });
  try {
    // Vega marks the rows it is given as its own: it gets copies.
    view
      .data(
        'rows',
        rows.map((row) => ({ ...row })),
      )
      .run();
    return readScene(vega, view, arrange);
  } finally {
    view.finalize();
    vega.textMetrics.width = former;
  }
}

/** Measures in the brand's face; a text in another family is told to `refuse`. */
export function brandMeasure(
  brand: Brand,
  fonts: Fonts,
  refuse: (family: string) => void,
): TextMetrics['width'] {
  const quoted = `'${brand.typography.family}'`;
  return (item: TextStyle, text) => {
    const family = item.font ?? '';
    if (!family.startsWith(quoted)) refuse(family);
    return fonts.measureText(String(text ?? '').trim(), textFace(item), item.fontSize ?? 11);
  };
}

/** What the types of vega leave out of a view that has run. */
interface RunView {
  readonly _viewWidth: number;
  readonly _viewHeight: number;
  scenegraph(): { readonly root: SceneMark };
}

function readScene(
  vega: VegaLibraries['vega'],
  view: Vega.View,
  arrange: (root: SceneMark, origin: readonly [number, number]) => void,
): DrawnScene {
  const { SVGStringRenderer } = vega as unknown as { SVGStringRenderer: new () => StringRenderer };
  const run = view as unknown as RunView;
  const [width, height] = [run._viewWidth, run._viewHeight];
  const { root } = run.scenegraph();
  const origin = view.origin();
  arrange(root, origin);
  const svg = new SVGStringRenderer().initialize(null, width, height, origin, 1).render(root).svg();
  return { svg, root, origin, width, height };
}

interface StringRenderer {
  initialize(
    el: null,
    width: number,
    height: number,
    origin: readonly number[],
    scale: number,
  ): this;
  render(root: SceneMark): this;
  svg(): string;
}

/** Nothing is read from files or the network, whatever a specification asks. */
export function deniedLoader(vega: VegaLibraries['vega']): Vega.Loader {
  const deny = (uri: string): Promise<never> =>
    Promise.reject(new Error(`loading is denied: ${uri}`));
  return { ...vega.loader(), load: deny, sanitize: deny, http: deny, file: deny };
}
