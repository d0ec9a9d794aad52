import type { Brand } from './brand/brand.js';
import type { DrawFigure } from './document/picture.js';
import type { PictureStore } from './figures/picture-store.js';

/**
 * The figure drawer of a brand, which looks in a store of pictures first where there is one; Vega is
 * loaded when the first figure is drawn.
 */
export type DrawerFor = (brand: Brand, pictures?: PictureStore) => Promise<DrawFigure>;

/**
 * Makes one figure drawer a brand and keeps it, so that the second edition of a run finds its charts
 * compiled, its texts measured, and the figures that it shares with the first one drawn.
 */
export function keepDrawers(): DrawerFor {
  const drawers = new Map<string, DrawFigure>();
  return async (brand, pictures) => {
    const [{ createFigureDrawer }, { keepPictures }, { createPictureMemory }] = await Promise.all([
      import('./figures/create-figure-drawer.js'),
      import('./figures/keep-pictures.js'),
      import('./figures/picture-memory.js'),
    ]);
    const look = JSON.stringify(brand);
    const drawFigure =
      drawers.get(look) ??
      keepPictures(
        brand,
        createPictureMemory(),
        createFigureDrawer(brand, undefined, pictures?.forms),
      );
    drawers.set(look, drawFigure);
    return pictures ? keepPictures(brand, pictures, drawFigure) : drawFigure;
  };
}
