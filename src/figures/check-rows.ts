import type { FigureBlock } from '../document/figure-block.js';
import { type Fault, fault } from '../report-error.js';

/** Control characters in the cells: they would break the SVG, or vanish from a label. */
export function checkRows(figure: FigureBlock): Fault[] {
  const found = new Map<string, string>();
  for (const { cells } of figure.rows) {
    for (const [field, value] of Object.entries(cells)) {
      const control = typeof value === 'string' ? /\p{Cc}/u.exec(value)?.[0] : undefined;
      if (control !== undefined) found.set(field, control);
    }
  }
  return [...found].map(([field, control]) => {
    const code = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return fault('figure-control-character', figure.origin, { figure: figure.id, field, code });
  });
}
