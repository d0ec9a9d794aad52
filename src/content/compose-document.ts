import type { Dataset } from '../dataset/dataset.js';
import type { Footnote, ReportDocument } from '../document/document.js';
import { numberBlocks } from '../document/number-blocks.js';
import type { Indicators } from '../indicators/indicator-value.js';
import { type KeptWork, openShelf, type Shelf } from '../kept-work.js';
import { french } from '../language/french.js';
import { nearestWord } from '../nearest-word.js';
import { belongsToEdition } from '../publication/belongs-to-edition.js';
import type { Publication } from '../publication/publication.js';
import { type Fault, fault, throwFaults } from '../report-error.js';
import { addStatusNotices } from './add-status-notices.js';
import { composeChapters } from './compose-chapters.js';
import { composeEdition } from './compose-edition.js';
import type { Composition } from './composition.js';
import { labelOf } from './footnote-label.js';
import { createWriter } from './narrative/create-writer.js';
import { nameTable, numberTables } from './number-tables.js';
import { type Edition, openContext } from './open-context.js';
import { quoteSentences } from './quote-sentences.js';

/**
 * What the report of one edition says: its sentences written, its figures and tables composed and
 * numbered, every printed value traceable.
 *
 * @param kept where earlier compositions left what they wrote
 * @throws ReportError with everything that is wrong in templates and declarations, or that the data
 * contradict.
 */
export function composeDocument(
  publication: Publication,
  dataset: Dataset,
  indicators: Indicators,
  edition: Edition,
  kept?: KeptWork,
): ReportDocument {
  const shelf = kept && openShelf(kept, `compose ${edition.territory} ${edition.year}`);
  const { document, faults } = draftDocument(publication, dataset, indicators, edition, shelf);
  throwFaults(faults);
  shelf?.close();
  return document;
}

/** A document with what is wrong in it: a sentence at fault holds a stand-in for what it cannot say. */
export interface DraftedDocument {
  readonly document: ReportDocument;
  readonly faults: readonly Fault[];
}

/** The same document, whatever is wrong: to hold other data to it, never to print it. */
export function draftDocument(
  publication: Publication,
  dataset: Dataset,
  indicators: Indicators,
  edition: Edition,
  shelf?: Shelf,
): DraftedDocument {
  const context = openContext(publication, dataset, indicators, edition, shelf);
  const { data } = publication.declaration;
  const tables = numberTables(
    data.outline.filter((chapter) => belongsToEdition(chapter, context.territory.level)),
  );
  const footnotes: Footnote[] = [];
  const composition: Composition = {
    context,
    publication: data,
    write: createWriter(context, data.names, footnotes),
    footnotes,
    referenceOf: (id) => {
      const place = tables.get(id);
      return place && french.table(place.number) + (place.part ?? '');
    },
  };
  const statement = composeEdition(publication.declaration, composition);
  const drafted = composeChapters(publication, composition, tables);
  const noticed = addStatusNotices(statement, drafted.chapters, publication, composition);
  const numbered = numberBlocks(drafted, (target) =>
    target.type === 'figure' ? french.figure(target.number).toLowerCase() : nameTable(target),
  );
  const targets = drafted.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('id' in block ? block.id : [])),
  );
  context.faults.push(
    ...numbered.unresolved.map(({ target, origin }) =>
      fault('unknown-reference', origin, { id: target, nearest: nearestWord(target, targets) }),
    ),
    ...numbered.unwritten.map(({ id, origin }) =>
      fault('unknown-footnote', origin, { id: labelOf(id) }),
    ),
    ...numbered.uncalled.map(({ id, origin }) =>
      fault('unused-footnote', origin, { id: labelOf(id) }),
    ),
    ...numbered.repeated.map(({ id, origin }) =>
      fault('repeated-footnote', origin, { id: labelOf(id) }),
    ),
  );
  const { values } = context.ledger;
  return {
    document: {
      edition: noticed,
      chapters: numbered.chapters,
      footnotes: numbered.footnotes,
      values,
    },
    faults: quoteSentences(
      context.faults,
      [drafted.chapters, drafted.footnotes],
      [numbered.chapters, numbered.footnotes],
    ),
  };
}
