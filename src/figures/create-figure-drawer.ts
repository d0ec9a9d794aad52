import type * as Vega from 'vega';
import type { Brand } from '../brand/brand.js';
import type { FigureBlock } from '../document/figure-block.js';
import type { DrawFigure, PictureBox } from '../document/picture.js';
import type { KeptWork } from '../kept-work.js';
import { nearestWord } from '../nearest-word.js';
import { type Fault, fault, throwFaults } from '../report-error.js';
import { type Fonts, openFonts } from '../typesetting/open-fonts.js';
import { checkSvgColours } from './check-colours.js';
import { checkMarks } from './check-marks.js';
import { checkRepeatable } from './check-repeatable.js';
import { checkRows } from './check-rows.js';
import { checkSpecification } from './check-specification.js';
import { checkTexts } from './check-texts.js';
import { checkWords } from './check-words.js';
import { brandMeasure, type DrawnScene, drawScene } from './draw-scene.js';
import { keepPictures } from './keep-pictures.js';
import { DESCENT, type Layout, layOut, layoutOf } from './lay-out.js';
import { loadVega, type VegaLibraries } from './load-vega.js';
import { nameColours } from './name-colours.js';
import { type CompiledCharts, parseChart } from './parse-chart.js';
import { pictureOf } from './picture-of.js';
import type { PictureStore } from './picture-store.js';
import { placeOf } from './place-in-specification.js';
import { placeLabels } from './place-labels.js';
import { placedItems, type SceneMark } from './scene.js';
import { specificationFile } from './specification-file.js';
import { strictLogger } from './strict-logger.js';
import { theme } from './theme.js';
import { tidySvg } from './tidy-svg.js';
import { vegaFaults } from './vega-faults.js';

/**
 * Makes the one way to pictures of a report: figures drawn by Vega in the brand's look, in French,
 * measured with the brand's own typeface. What a drawer keeps (fonts, compiled charts) is its own;
 * two drawers do not disturb each other, and the same figure and box give the same bytes.
 *
 *     specification ── lay out ── name colours ── compile ──┐
 *                                                           ├─ draw ── check ── tidy ── SVG
 *     rows ────────────────────── check ────────────────────┘
 *
 * @param store where drawn pictures are looked up and kept; none by default
 * @param kept charts that earlier builds compiled; the store's own by default
 */
export function createFigureDrawer(
  brand: Brand,
  store?: PictureStore,
  kept: KeptWork | undefined = store?.forms,
): DrawFigure {
  const tools: Tools = {
    brand,
    fonts: openFonts(brand),
    config: theme(brand),
    charts: { shapes: new Map(), runtimes: new Map(), kept },
    checked: new WeakSet(),
  };
  const drawFigure: DrawFigure = async (figure, box) =>
    pictureOf(drawSvg(await loadVega(), tools, figure, box), tools.fonts);
  return store ? keepPictures(brand, store, drawFigure) : drawFigure;
}

interface Tools {
  readonly brand: Brand;
  readonly fonts: Fonts;
  readonly config: ReturnType<typeof theme>;
  readonly charts: CompiledCharts;
  /** figures whose declaration and rows have no fault: they are drawn in several sizes */
  readonly checked: WeakSet<FigureBlock>;
}

function drawSvg(vega: VegaLibraries, tools: Tools, figure: FigureBlock, box: PictureBox): string {
  checkOnce(figure, tools.checked);
  const layout = layoutOf(box);
  const scene = draw(vega, tools, figure, layout);
  const height = scene.height + DESCENT;
  const svg = tidySvg(scene.svg, figure, {
    width: box.width,
    height: height * layout.scale,
    viewBox: [layout.width, height],
  });
  const placed = placedItems(scene.root, scene.origin[0], scene.origin[1]);
  throwFaults([
    ...checkMarks(figure, placed),
    ...checkSize(figure, scene, layout),
    ...checkTexts(figure, placed, { width: layout.width, height }, tools.fonts),
    ...checkSvgColours(figure, svg),
  ]);
  return svg;
}

function checkOnce(figure: FigureBlock, checked: WeakSet<FigureBlock>): void {
  if (checked.has(figure)) return;
  throwFaults([
    ...checkSpecification(figure),
    ...checkRepeatable(figure),
    ...checkWords(figure),
    ...checkRows(figure),
  ]);
  checked.add(figure);
}

function draw(vega: VegaLibraries, tools: Tools, figure: FigureBlock, layout: Layout): DrawnScene {
  const faults: Fault[] = [];
  const at = specificationFile(figure);
  const logger = strictLogger();
  const laidOut = nameColours(layOut(figure, layout), tools.brand, (name, known) => {
    faults.push(
      fault(
        'figure-unknown-colour',
        placeOf(figure, ({ value }) => value === name),
        {
          figure: figure.id,
          name,
          known: known.join(', '),
          nearest: nearestWord(
            name,
            known.map((one) => `@${one}`),
          ),
        },
      ),
    );
  });
  throwFaults(faults);
  const measure = brandMeasure(tools.brand, tools.fonts, (family) => {
    const known = faults.some((one) => one.code === 'figure-unknown-font');
    if (!known) faults.push(fault('figure-unknown-font', at, { figure: figure.id, family }));
  });
  const scene = attempt(() => {
    const chart = parseChart(vega, laidOut, tools.config, logger, tools.charts);
    const rows = figure.rows.map((row) => row.cells);
    const arrange = (root: SceneMark, [left, top]: readonly [number, number]): void =>
      placeLabels(placedItems(root, left, top), tools.fonts);
    return drawScene(
      vega,
      chart,
      rows,
      measure,
      logger as unknown as Vega.LoggerInterface,
      arrange,
    );
  }, logger);
  const details = [...new Set(logger.complaints)];
  if (details.length > 0) faults.push(...vegaFaults(figure, details, vega));
  throwFaults(faults);
  if (!scene) throw new Error(`figure ${figure.id} was not drawn`);
  return scene;
}

/** Vega throws plain errors for what is wrong in a specification: they are complaints like others. */
function attempt<Result>(
  step: () => Result,
  logger: { error(detail: unknown): unknown },
): Result | undefined {
  try {
    return step();
  } catch (error) {
    logger.error(error);
    return undefined;
  }
}

const ROUNDING = 1.5;

function checkSize(figure: FigureBlock, scene: DrawnScene, layout: Layout): Fault[] {
  const fits =
    scene.width <= layout.width + ROUNDING &&
    (layout.height === undefined || scene.height <= layout.height + ROUNDING);
  if (fits) return [];
  const given = `${Math.round(layout.width)} × ${Math.round(layout.height ?? scene.height)}`;
  const needed = `${Math.round(scene.width)} × ${Math.round(scene.height)}`;
  return [
    fault('figure-too-large', specificationFile(figure), { figure: figure.id, needed, given }),
  ];
}
