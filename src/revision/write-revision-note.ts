import type { Dataset, Release } from '../dataset/dataset.js';
import type {
  Chapter,
  DefinitionsBlock,
  HeadingBlock,
  ReportDocument,
} from '../document/document.js';
import type { Inline, Sentence } from '../document/inline.js';
import { formatDate } from '../language/dates.js';
import { revisionWords } from '../language/revision-words.js';
import { typeset } from '../language/typography.js';
import type { Origin } from '../report-error.js';
import type { ReleaseComparison } from './comparison.js';
import { nameCell } from './name-cell.js';
import { rankChanges, rankFolded } from './rank-changes.js';
import { marksOf } from './without-marks.js';
import { saySentences, writeChangedSentences } from './write-changed-sentences.js';
import { writeErratum } from './write-erratum.js';
import { writeRevisionTable } from './write-revision-table.js';

const CHAPTER = 'revision';

/**
 * The document with its revision note, a chapter before the annex: date, kind, reasons, the main
 * revisions, the sentences whose wording changed. An erratum's notice goes to the cover too.
 *
 * @param comparison with the preceding release, as published
 */
export function addRevisionNote(
  document: ReportDocument,
  comparison: ReleaseComparison,
  dataset: Dataset,
): ReportDocument {
  const [before, release] = [dataset.releases.at(-2), dataset.releases.at(-1)];
  if (!before || !release) return document;
  const network = networkToName(document, dataset);
  const told = nameNetwork(comparison, network, dataset);
  const changes = rankChanges(told.observations.changes, dataset);
  const origin: Origin = { file: `data/vintages/${release.vintage}/release.yaml`, line: 1 };
  const { table, values } = writeRevisionTable(
    rankFolded(told.observations, dataset),
    {
      publishedOn: formatDate(before.date) ?? before.date,
      number: lastTable(document) + 1,
      network,
    },
    dataset,
    origin,
  );
  const { erratum, other } = revisionWords.title;
  const chapter: Chapter = {
    type: 'chapter',
    id: CHAPTER,
    kind: 'revision',
    title: text(release.kind === 'erratum' ? erratum : other),
    keyMessage: [sentence('message', summarise(comparison, release), origin)],
    blocks: [
      heading('diffusion', revisionWords.release, origin),
      describeRelease(release, before, told, dataset, origin),
      ...(table.rows.length > 0 ? [table] : []),
      ...writeChangedSentences(comparison, document, origin, marksOf(dataset)),
    ],
    origin,
  };
  const annex = document.chapters.findIndex(({ kind }) => kind === 'annex');
  const at = annex === -1 ? document.chapters.length : annex;
  const isErratum = release.kind === 'erratum' && changes.length > 0;
  return {
    ...document,
    edition: isErratum
      ? { ...document.edition, erratum: writeErratum(changes, release, dataset) }
      : document.edition,
    chapters: document.chapters.toSpliced(at, 0, chapter),
    values: { ...document.values, ...values },
  };
}

/** In the edition of one centre, what is said without a territory would be read as the centre's. */
function networkToName({ edition }: ReportDocument, dataset: Dataset): string | undefined {
  const network = [...dataset.territories.values()].find(({ level }) => level === 'network');
  return network?.code === edition.territory.code ? undefined : network?.label;
}

function nameNetwork(
  comparison: ReleaseComparison,
  network: string | undefined,
  dataset: Dataset,
): ReleaseComparison {
  if (network === undefined) return comparison;
  const changes = comparison.observations.changes.map((change) => ({
    ...change,
    name: nameCell(change, dataset, { network }),
  }));
  return { ...comparison, observations: { ...comparison.observations, changes } };
}

function lastTable({ chapters }: ReportDocument): number {
  const numbers = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.number : [])),
  );
  return Math.max(0, ...numbers);
}

function summarise({ observations }: ReleaseComparison, { kind }: Release): string {
  return revisionWords.summary(observations.counts, kind === 'erratum');
}

function describeRelease(
  { date, kind, service, reasons }: Release,
  before: Release,
  comparison: ReleaseComparison,
  { measures }: Dataset,
  origin: Origin,
): DefinitionsBlock {
  const words = revisionWords;
  const said = saySentences(comparison);
  const reflagged = comparison.observations.changes
    .filter(({ kind }) => kind === 'reflagged')
    .map(({ name }) => name);
  const [on, since] = [date, before.date].map((day) => formatDate(day) ?? day);
  const entry = (id: string, term: string, meaning: string) => ({
    term: text(term),
    sentences: [sentence(id, meaning, origin)],
  });
  return {
    type: 'definitions',
    entries: [
      entry('date', words.date, words.dates(on ?? '', since ?? '')),
      entry('kind', words.kind, words.kinds[kind]),
      entry('service', words.service, endSentence(typeset(service))),
      ...Object.entries(reasons).map(([measure, reason]) => {
        const label = measures.get(measure)?.label;
        const term = label === undefined ? words.reason : words.reasonFor(label);
        return entry(`reason-${measure}`, term, endSentence(typeset(reason)));
      }),
      ...(reflagged.length > 0 ? [entry('status', words.status, words.reflagged(reflagged))] : []),
      ...(said === undefined ? [] : [entry('sentences', words.sentences.term, said)]),
    ],
    origin,
  };
}

function heading(id: string, words: string, origin: Origin): HeadingBlock {
  return { type: 'heading', id: `${CHAPTER}-${id}`, level: 2, inlines: text(words), origin };
}

function sentence(id: string, words: string, origin: Origin): Sentence {
  return { id: `${CHAPTER}-${id}`, inlines: text(words), origin };
}

function text(words: string): readonly Inline[] {
  return [{ type: 'text', text: words }];
}

function endSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
