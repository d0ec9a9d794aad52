import type { FigureBlock } from '../document/figure-block.js';
import type { Origin } from '../report-error.js';

/** Where a figure's specification stands: beside its declaration, under the same name. */
export function specificationFile(figure: FigureBlock): Origin {
  return { file: figure.origin.file.replace(/\.ya?ml$/, '.vl.json') };
}
