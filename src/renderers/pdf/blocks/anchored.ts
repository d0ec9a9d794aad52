import type { Anchor, TextRun } from '../pdfmake/pdfmake-model.js';
import type { PrintContext } from '../print-context.js';

/** The same runs, the first of which marks the place that links to `id` lead to. */
export function anchored(
  context: PrintContext,
  runs: readonly TextRun[],
  id: string,
  bookmark?: Anchor['bookmark'],
): readonly TextRun[] {
  const name = context.targets.places.get(id);
  const [first, ...others] = runs;
  if (!name || !first) return runs;
  return [{ ...first, anchor: { name, ...(bookmark ? { bookmark } : {}) } }, ...others];
}
