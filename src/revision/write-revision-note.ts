import type { Dataset, Release } from '../dataset/dataset.js';
import type {
  Block,
  Chapter,
  DefinitionsBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  ReportDocument,
} from '../document/document.js';
import type { Inline, Sentence } from '../document/inline.js';
import { formatDate } from '../language/dates.js';
import { revisionWords } from '../language/revision-words.js';
import { typeset } from '../language/typography.js';
import type { Origin } from '../report-error.js';
import type { WordSegment } from './align-words.js';
import type { PassageChange, ReleaseComparison } from './comparison.js';
import { rankChanges } from './rank-changes.js';
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
  const changes = rankChanges(comparison.observations.changes, dataset);
  const origin: Origin = { file: `data/vintages/${release.vintage}/release.yaml`, line: 1 };
  const { table, values } = writeRevisionTable(
    changes,
    formatDate(before.date) ?? before.date,
    lastTable(document) + 1,
    dataset,
    origin,
  );
  const { erratum, other } = revisionWords.title;
  const chapter: Chapter = {
    type: 'chapter',
    id: CHAPTER,
    kind: 'revision',
    title: text(release.kind === 'erratum' ? erratum : other),
    keyMessage: [sentence('message', summarise(comparison), origin)],
    blocks: [
      heading('diffusion', revisionWords.release, origin),
      describeRelease(release, before, dataset, origin),
      ...(table.rows.length > 0
        ? [heading('principales', revisionWords.table.heading, origin), table]
        : []),
      heading('phrases', revisionWords.sentences.heading, origin),
      ...listSentences(comparison, origin),
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

function lastTable({ chapters }: ReportDocument): number {
  const numbers = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.number : [])),
  );
  return Math.max(0, ...numbers);
}

function summarise({ observations }: ReleaseComparison): string {
  const { revised, reflagged, added, withdrawn } = observations.counts;
  return revisionWords.summary(revised, reflagged, added, withdrawn);
}

function describeRelease(
  { date, kind, service, reasons }: Release,
  before: Release,
  { measures }: Dataset,
  origin: Origin,
): DefinitionsBlock {
  const words = revisionWords;
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
    ],
    origin,
  };
}

function listSentences({ document }: ReleaseComparison, origin: Origin): readonly Block[] {
  const words = revisionWords.sentences;
  const paragraph = (id: string, said: string): ParagraphBlock => ({
    type: 'paragraph',
    sentences: [sentence(id, said, origin)],
    origin,
  });
  if (!document) return [paragraph('unknown', words.unknown)];
  const isWords = ({ kind }: PassageChange) => kind !== 'number' && kind !== 'mark';
  // Definitions come and go with the signs in use, which say nothing of their own.
  const passages = document.passages.filter(({ place }) => place !== 'definition');
  const changed = passages.filter(isWords);
  const others = passages.length - changed.length;
  const moved = changed.filter(({ causes }) => causes.length > 0);
  // No cell of theirs changed: the institution wrote them otherwise.
  const reworded = changed.filter(({ causes }) => causes.length === 0);
  return [
    moved.length > 0 ? sentenceList(moved, 1, origin) : paragraph('none', words.none),
    paragraph('others', words.numbersOnly(others)),
    ...(reworded.length > 0
      ? [
          heading('recrites', words.reworded, origin),
          sentenceList(reworded, moved.length + 1, origin),
        ]
      : []),
  ];
}

function sentenceList(changes: readonly PassageChange[], first: number, origin: Origin): ListBlock {
  const items = changes.map((change, index) => oldAndNew(change, first + index, origin));
  return { type: 'list', ordered: false, items, origin };
}

/** « Avant : … un certain recul … Désormais : … une certaine progression … » */
function oldAndNew(change: PassageChange, rank: number, origin: Origin): readonly ParagraphBlock[] {
  const words = revisionWords.sentences;
  const side = (name: 'old' | 'new', lead: string, said: string): readonly ParagraphBlock[] => {
    if (said === '') return [];
    const inlines = [...text(lead), ...change.words.flatMap((word) => sideOf(word, name))];
    const id = `${CHAPTER}-${rank}-${name}`;
    return [{ type: 'paragraph', sentences: [{ id, inlines, origin }], origin }];
  };
  const [before, now] = [
    change.to === '' ? words.gone : words.before,
    change.from === '' ? words.added : words.now,
  ];
  return [...side('old', before, change.from), ...side('new', now, change.to)];
}

/** Words that changed stand out: the old in italics, the new in bold. */
function sideOf({ type, text: words }: WordSegment, side: 'old' | 'new'): readonly Inline[] {
  if (type === 'same') return text(words);
  if (type !== side) return [];
  return [{ type: side === 'new' ? 'strong' : 'emphasis', inlines: text(words) }];
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
