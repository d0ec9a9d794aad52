import type { EditionStatement } from '../../../document/document.js';
import { editionTitle } from '../../../document/edition-title.js';
import { french } from '../../../language/french.js';
import type { DeckLayouts } from '../shell/deck-layouts.js';
import type { LayoutId } from '../shell/slot.js';
import type { FooterWords } from '../shell/write-masters.js';
import { textRun } from '../text/compose-runs.js';
import { fitsSlot } from '../text/fit-text.js';
import type { MeasureText } from '../text/measure-text.js';
import { sanitiseText } from '../text/sanitise-text.js';

/** Those whose foot has less room than the others, in our layouts or a template's. */
const FOOTED: readonly LayoutId[] = ['section', 'figure', 'annex'];

/**
 * The foot of every slide: whose figures of which year, or that they are a draft; their vintage. Where
 * the title is too long beside the institution, the territory says which edition it is, or nothing does.
 */
export function footerWords(
  edition: EditionStatement,
  { slotOf }: DeckLayouts,
  measure: MeasureText,
): FooterWords {
  const fits = (text: string) =>
    FOOTED.every((layout) =>
      fitsSlot(measure, slotOf(layout, 'footer'), [{ runs: textRun(text), level: 0 }]),
    );
  const [whole = '', ...shorter] = wordings(edition).map(sanitiseText);
  return {
    // What fits nowhere is a fault, in the words that are wanted.
    footer: [whole, ...shorter].find(fits) ?? whole,
    date: sanitiseText(french.cover.vintage(edition.releaseDateText)),
  };
}

function wordings(edition: EditionStatement): readonly string[] {
  const { draft, institution, territory, year } = edition;
  if (draft !== undefined) return [draft];
  const territoryAndYear = `${territory.label} ${year}`;
  return [editionTitle(edition), territoryAndYear, year].map(
    (words) => `${institution} – ${words}`,
  );
}
