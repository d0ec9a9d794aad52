import { plainText } from '../document/plain-text.js';
import type { Slide, SlidePlan } from '../document/slide-plan.js';
import type { SlideChange } from './comparison.js';

/** Which slides of the old deck to look at again; those that disappeared come last. */
export function compareSlides(from: SlidePlan, to: SlidePlan): readonly SlideChange[] {
  const old = new Map(from.slides.map((slide, index) => [slide.id, { slide, number: index + 1 }]));
  const now = new Set(to.slides.map(({ id }) => id));
  const changes = to.slides.map((slide, index): SlideChange => {
    const before = old.get(slide.id);
    const heading = { id: slide.id, title: plainText(slide.title), to: index + 1 };
    if (!before) return { ...heading, kind: 'appeared' };
    // The title slide says the edition, which is no part of the slide itself.
    const edition = slide.type === 'title' && shown(from.edition) !== shown(to.edition);
    const kind = edition ? 'changed' : kindOf(before.slide, slide);
    return { ...heading, kind, from: before.number };
  });
  const lost = [...old.values()].filter(({ slide }) => !now.has(slide.id));
  return [
    ...changes,
    ...lost.map(({ slide, number }) => ({
      id: slide.id,
      title: plainText(slide.title),
      kind: 'disappeared' as const,
      from: number,
    })),
  ];
}

function kindOf(from: Slide, to: Slide): SlideChange['kind'] {
  const [then, now] = [from, to].map((slide) => shown({ ...slide, notes: [] }));
  if (then !== now) return 'changed';
  return shown(from.notes) === shown(to.notes) ? 'identical' : 'notes';
}

/** What a reader can see: not where it was written, nor what it was computed from. */
function shown(part: unknown): string {
  const traces = new Set(['origin', 'valueKey', 'valueKeys', 'decidedBy']);
  return JSON.stringify(part, (name, value: unknown) => (traces.has(name) ? undefined : value));
}
