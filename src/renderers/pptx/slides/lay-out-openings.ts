import type { SectionSlide, TitleSlide } from '../../../document/slide-plan.js';
import type { Paragraph, SlideShape } from '../shapes/slide-shape.js';
import type { Box } from '../shell/box.js';
import type { DeckLayouts } from '../shell/deck-layouts.js';
import { composeWithoutCalls, textRun } from '../text/compose-runs.js';
import { signsParagraph } from '../text/explanations.js';
import { fitText } from '../text/fit-text.js';
import type { SlideContext } from './slide-context.js';

/** Who publishes what, of which territory, when and how sure. */
export function layOutTitleSlide(context: SlideContext, { id }: TitleSlide): readonly SlideShape[] {
  const {
    subtitle,
    institution,
    service,
    territory,
    releaseDateText,
    releaseStatus,
    erratum,
    draft,
  } = context.edition;
  const line = (text: string, bold = false): readonly Paragraph[] =>
    text === '' ? [] : [{ runs: textRun(text, bold ? { bold } : {}), level: 0 }];
  const under = [subtitle === '' ? institution : subtitle, territory.label]
    .filter((text) => !context.edition.title.includes(text))
    .join(' – ');
  const owner = line(subtitle === '' ? '' : institution);
  const status = [
    ...[draft ?? '', erratum ?? ''].flatMap((text) => line(text, true)),
    ...[`${service} – ${releaseDateText}`, releaseStatus].flatMap((text) => line(text)),
  ];
  if (context.layouts.opensInTwo) {
    return shapeUnlessEmpty(context, id, 'subtitle', [...line(under), ...owner, ...status]);
  }
  const place = draft || erratum ? roomForNotice(context.layouts) : {};
  return [
    ...shapeUnlessEmpty(context, id, 'owner', owner),
    ...shapeUnlessEmpty(context, id, 'subtitle', line(under)),
    ...shapeUnlessEmpty(context, id, 'status', status, place),
  ];
}

export function layOutSection(context: SlideContext, slide: SectionSlide): readonly SlideShape[] {
  const runs = composeWithoutCalls(slide.message);
  if (runs.length === 0) return [];
  const signs = signsParagraph(slide.signs).map((paragraph) => ({ ...paragraph, level: 1 }));
  const slot = context.layouts.slotOf('section', 'message');
  return [fitText(context, { slide: slide.id }, slot, [{ runs, level: 0 }, ...signs])];
}

function shapeUnlessEmpty(
  context: SlideContext,
  slide: string,
  slot: 'owner' | 'subtitle' | 'status',
  paragraphs: readonly Paragraph[],
  place: { readonly box?: Box } = {},
): readonly SlideShape[] {
  return paragraphs.length === 0
    ? []
    : [fitText(context, { slide }, context.layouts.slotOf('title', slot), paragraphs, place)];
}

/** A notice grows upwards, to below the subtitle. */
function roomForNotice({ slotOf }: DeckLayouts): { readonly box: Box } {
  const [above, own] = [slotOf('title', 'subtitle').box, slotOf('title', 'status').box];
  const y = above.y + above.height + 4;
  return { box: { ...own, y, height: own.y + own.height - y } };
}
