import type {
  Block,
  Chapter,
  DefinitionsBlock,
  HeadingBlock,
  ParagraphBlock,
} from '../document/document.js';
import type { Inline, Sentence } from '../document/inline.js';
import { french } from '../language/french.js';
import { typeset } from '../language/typography.js';
import type { ChapterContent } from '../publication/publication-declaration.js';
import type { Origin } from '../report-error.js';
import { composeFigureData } from './compose-figure-data.js';
import type { Composition } from './composition.js';
import type { ContentContext } from './context.js';
import { listSources } from './list-sources.js';

/** The parts of an annex that the data and the catalogue write. */
export type GeneratedPart = ChapterContent['generated'][number];

/** What the rest of the document holds and printed. */
export interface AnnexMaterial {
  readonly composition: Composition;
  readonly chapters: readonly Chapter[];
  readonly signs: ReadonlySet<string>;
}

/**
 * One generated part, under its heading: only what the rest of the document uses, so that it must be
 * composed last.
 *
 * @param scope the chapter's id
 */
export function composeAnnexPart(
  part: GeneratedPart,
  material: AnnexMaterial,
  scope: string,
  origin: Origin,
): readonly Block[] {
  if (part === 'figure-data') return listFigureData(material, scope, origin);
  const body = composeBody(part, material, `${scope}-${part}`, origin);
  return body ? [headingOf(`${scope}#${part}`, french[part], origin), body] : [];
}

/** Charts' values have a chapter of their own, or a section among the other parts. */
function listFigureData(
  { composition, chapters }: AnnexMaterial,
  scope: string,
  origin: Origin,
): readonly Block[] {
  const id = `${scope}#figure-data`;
  const body = composeFigureData(`${id}-tables`, chapters, origin, composition);
  const isAlone = composition.publication.outline.some(
    (chapter) => chapter.id === scope && chapter.generated.length === 1,
  );
  if (!body) return [];
  return isAlone ? [body] : [headingOf(id, french.figureData, origin), body];
}

function headingOf(id: string, words: string, origin: Origin): HeadingBlock {
  return { type: 'heading', id, level: 2, inlines: [{ type: 'text', text: words }], origin };
}

function composeBody(
  part: Exclude<GeneratedPart, 'figure-data'>,
  { composition: { context, publication }, chapters, signs }: AnnexMaterial,
  scope: string,
  origin: Origin,
): DefinitionsBlock | ParagraphBlock | undefined {
  switch (part) {
    case 'definitions':
      return defineIndicators(context, scope, origin);
    case 'sources':
      return describeSources(context, chapters, scope, origin);
    case 'signs':
      return explainSigns(context, signs, scope, origin);
    case 'rounding':
      return {
        type: 'paragraph',
        sentences: [french.roundedOnce, french.tieRules[publication.rounding.ties]].map(
          (text, index) => sentence(text, `${scope}-${index + 1}`, origin),
        ),
        origin,
      };
  }
}

function defineIndicators(
  context: ContentContext,
  scope: string,
  origin: Origin,
): DefinitionsBlock | undefined {
  const used = new Set(Object.values(context.ledger.values).map(({ indicator }) => indicator));
  return definitions(
    context.indicators.catalogue
      .filter(({ id, evident }) => used.has(id) && !evident)
      .map(({ id, label, definition }) => ({
        term: line(label),
        sentences: [sentence(definition, `${scope}-${id}`, origin)],
      })),
    origin,
  );
}

function describeSources(
  context: ContentContext,
  chapters: readonly Chapter[],
  scope: string,
  origin: Origin,
): DefinitionsBlock | undefined {
  return definitions(
    listSources(context, chapters).map(({ source, places }, index) => ({
      term: line(source),
      sentences: [{ id: `${scope}-${index + 1}`, inlines: places, origin }],
    })),
    origin,
  );
}

function explainSigns(
  context: ContentContext,
  signs: ReadonlySet<string>,
  scope: string,
  origin: Origin,
): DefinitionsBlock | undefined {
  return definitions(
    context.dataset.signs
      .filter(({ sign }) => signs.has(sign))
      .map(({ sign, meaning, standsFor }) => ({
        term: line(sign),
        sentences: [sentence(`${meaning}.`, `${scope}-${standsFor}`, origin)],
      })),
    origin,
  );
}

function definitions(
  entries: DefinitionsBlock['entries'],
  origin: Origin,
): DefinitionsBlock | undefined {
  return entries.length === 0 ? undefined : { type: 'definitions', entries, origin };
}

function sentence(text: string, id: string, origin: Origin): Sentence {
  return { id, inlines: line(text), origin };
}

function line(text: string): readonly Inline[] {
  return [{ type: 'text', text: typeset(text) }];
}
