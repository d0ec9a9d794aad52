import type { Brand } from '../brand/brand.js';
import type { DrawFigure, Picture } from '../document/picture.js';
import { type Fault, ReportError } from '../report-error.js';
import { openFonts } from '../typesetting/open-fonts.js';
import { pictureOf } from './picture-of.js';
import { type PictureForms, type PictureStore, pictureKeys } from './picture-store.js';

/**
 * A drawer that draws only what the store does not have. A chart that was refused is kept as
 * refused: renderers try shapes that may not work, and the answer is the same the next time.
 *
 * @param drawFigure draws in that brand's look
 */
export function keepPictures(
  brand: Brand,
  store: PictureStore,
  drawFigure: DrawFigure,
): DrawFigure {
  const keyOf = pictureKeys(brand);
  const fonts = openFonts(brand);
  return async (figure, box) => {
    const key = keyOf(figure, box);
    const kept = await store.get(key);
    if (kept?.startsWith(REFUSED)) throw refusal(kept);
    const svg = kept ?? (await drawAndKeep(store, key, () => drawFigure(figure, box)));
    return pictureOf(svg, fonts, store.forms && formsOf(store.forms, key));
  };
}

const REFUSED = 'refused ';

async function drawAndKeep(
  store: PictureStore,
  key: string,
  draw: () => Promise<Picture>,
): Promise<string> {
  try {
    const { svg } = await draw();
    await store.put(key, svg);
    return svg;
  } catch (error) {
    if (error instanceof ReportError) {
      await store.put(key, `${REFUSED}${JSON.stringify(error.faults)}`);
    }
    throw error;
  }
}

function refusal(kept: string): ReportError {
  // Written above from faults, which are plain data; the store gives back what it was given.
  return new ReportError(JSON.parse(kept.slice(REFUSED.length)) as readonly Fault[]);
}

function formsOf(forms: PictureForms, key: string): PictureForms {
  return {
    get: (form) => forms.get(`${key}-${form}`),
    put: (form, bytes) => forms.put(`${key}-${form}`, bytes),
  };
}
