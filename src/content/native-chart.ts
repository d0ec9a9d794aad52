import type { NativeChart } from '../document/figure-block.js';
import type { FigureContent } from '../publication/figure-declaration.js';

/** How a deck draws the figure itself, as declared; undefined: it shows the picture. */
export function nativeChart({ native }: FigureContent): NativeChart | undefined {
  if (!native || native.kind === 'picture') return undefined;
  if (native.kind === 'tiles') return { ...native, category: 'tileLabel' };
  const { kind, category, values, series, panel, levels, without, total, shades, sort } = native;
  return {
    kind,
    category,
    values,
    ...(series === undefined ? {} : { series }),
    ...(panel === undefined ? {} : { panel }),
    ...(levels === undefined ? {} : { levels }),
    ...(without === undefined ? {} : { without }),
    ...(total === undefined ? {} : { total }),
    ...(shades === undefined ? {} : { shades }),
    ...(sort === undefined ? {} : { sort }),
  };
}
