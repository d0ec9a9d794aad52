import { breakLines } from '../../../src/renderers/pptx/text/break-lines.js';
import type { MeasureText } from '../../../src/renderers/pptx/text/measure-text.js';
import {
  childElements,
  descendants,
  textContent,
  type XmlElement,
} from '../../../src/renderers/pptx/xml.js';
import type { ReadDeck, ReadShape } from './read-deck.js';

/** Shapes that leave the slide: « 4: Figure 3 ». */
export function outside(deck: ReadDeck): readonly string[] {
  return deck.slides.flatMap(({ number, shapes }) =>
    shapes
      .filter(
        ({ box: { x, y, width, height } }) =>
          !(x >= 0 && y >= 0 && x + width <= 12_192_000 && y + height <= 6_858_000),
      )
      .map(({ name }) => `${number}: ${name}`),
  );
}

/** Shapes that stand one over the other. */
export function overlaps(deck: ReadDeck): readonly string[] {
  return deck.slides.flatMap(({ number, shapes }) =>
    shapes.flatMap((shape, index) =>
      shapes
        .slice(index + 1)
        .filter((other) => overlap(shape, other))
        .map((other) => `${number}: ${shape.name} / ${other.name}`),
    ),
  );
}

/** Text boxes whose words do not fit, measured from the file in the styles of its layouts. */
export function tightTexts(deck: ReadDeck, measure: MeasureText): readonly string[] {
  return deck.slides.flatMap(({ number, shapes }) =>
    shapes
      .filter((shape) => textHeight(shape, measure) > shape.box.height / 12_700 + 0.01)
      .map(({ name }) => `${number}: ${name}`),
  );
}

/**
 * Tables whose rows run into what stands below them when letters are as wide as `measure` has them:
 * rows grow down, and the notes, which stand on their last line, grow up.
 */
export function tablesOverNotes(deck: ReadDeck, measure: MeasureText): readonly string[] {
  return deck.slides.flatMap(({ number, shapes }) => {
    const table = shapes.find(({ element }) => descendants(element, 'a:tbl').length > 0);
    const notes = shapes.find(({ name }) => name.startsWith('Notes'));
    if (!table || !notes) return [];
    const foot = (notes.box.y + notes.box.height) / 12_700 - textHeight(notes, measure);
    const bottom = table.box.y / 12_700 + tableHeight(table.element, measure);
    return bottom > foot ? [`${number}: ${Math.ceil(bottom - foot)} points`] : [];
  });
}

function tableHeight(table: XmlElement, measure: MeasureText): number {
  const widths = descendants(table, 'a:gridCol').map(({ attributes }) => Number(attributes.w));
  return descendants(table, 'a:tr').reduce((height, row) => {
    const cells = childElements(row, 'a:tc');
    const highest = cells.map((cell, column) => cellHeight(cell, widths.slice(column), measure));
    return height + Math.max(Number(row.attributes.h) / 12_700, ...highest);
  }, 0);
}

/** What stands over several rows has the height of all of them: it does not make one grow. */
function cellHeight(cell: XmlElement, widths: readonly number[], measure: MeasureText): number {
  const { gridSpan = '1', rowSpan, hMerge, vMerge } = cell.attributes;
  if (rowSpan ?? hMerge ?? vMerge) return 0;
  const margins = descendants(cell, 'a:tcPr')[0]?.attributes ?? {};
  const points = (name: string) => Number(margins[name] ?? 0) / 12_700;
  const width = widths.slice(0, Number(gridSpan)).reduce((sum, each) => sum + each / 12_700, 0);
  const styles = descendants(cell, 'a:rPr').map(({ attributes }) => attributes);
  const runs = descendants(cell, 'a:r').map((run, index) => ({
    text: textContent(run),
    ...(styles[index]?.b === '1' ? { bold: true as const } : {}),
    ...(styles[index]?.baseline ? { raised: 'superscript' as const } : {}),
  }));
  const size = Number(styles[0]?.sz ?? 0) / 100;
  const leading = Number(descendants(cell, 'a:spcPts')[0]?.attributes.val ?? 0) / 100;
  const room = width - points('marL') - points('marR');
  const { lines } = breakLines(runs, { size, bold: false }, room, measure);
  return lines * leading + points('marT') + points('marB');
}

function overlap(one: ReadShape, other: ReadShape): boolean {
  const [a, b] = [one.box, other.box];
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 1 && down > 1;
}

function textHeight({ element, inherited, box }: ReadShape, measure: MeasureText): number {
  if (element.name !== 'p:sp' || !inherited) return 0;
  const scale =
    Number(descendants(element, 'a:normAutofit')[0]?.attributes.fontScale ?? 100_000) / 100_000;
  return descendants(element, 'a:p').reduce((total, paragraph) => {
    const level = Number(descendants(paragraph, 'a:pPr')[0]?.attributes.lvl ?? 0);
    const style = descendants(inherited, `a:lvl${level + 1}pPr`)[0];
    if (!style) throw new Error(`no style of level ${level}`);
    const [leading = 0, before = 0] = descendants(style, 'a:spcPts').map(
      ({ attributes }) => Number(attributes.val) / 100,
    );
    const defaults = descendants(style, 'a:defRPr')[0]?.attributes ?? {};
    const runs = descendants(paragraph, 'a:r').map((run) => ({
      text: textContent(run),
      ...(descendants(run, 'a:rPr')[0]?.attributes.b === '1' ? { bold: true as const } : {}),
    }));
    const { lines } = breakLines(
      runs,
      { size: (Number(defaults.sz) / 100) * scale, bold: defaults.b === '1' },
      box.width / 12_700,
      measure,
    );
    return total + lines * leading + before;
  }, 0);
}
