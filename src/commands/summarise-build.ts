import type { ProgramMessages } from '../messages/program-messages.js';
import { releaseMessages } from '../messages/release-messages.js';
import type { MessageLanguage } from '../messages/wording.js';
import type { ReleaseMadeAgain } from './compare-with-release.js';
import type { EditionCounts, Manifest, OutputEntry } from './create-manifest.js';
import type { StageTime } from './stage-clock.js';

export interface BuildSummary {
  readonly manifest: Manifest;
  readonly folder: string;
  /** names of former files taken away */
  readonly removed: readonly string[];
  readonly times: readonly StageTime[];
  /** pictures drawn and found drawn, where there is a cache */
  readonly pictures?: { readonly drawn: number; readonly kept: number } | undefined;
  /** sentences that wait for approval */
  readonly unapproved: number;
  /** the release compared with, where it was not sealed */
  readonly recomposed?: string;
  /** where a sealed release was made again */
  readonly release?: ReleaseMadeAgain;
}

/** What a build ends by saying: where, which files, how much of what, and how long it took. */
export function summariseBuild(
  { manifest, folder, removed, times, pictures, unapproved, recomposed, release }: BuildSummary,
  messages: ProgramMessages,
  language: MessageLanguage,
): readonly string[] {
  const { summary } = messages;
  const { draft, comparedWith, madeAgain } = releaseMessages[language];
  const { edition, counts, outputs } = manifest;
  return [
    summary.built(`${edition.year}, ${edition.territory}, ${edition.vintage}`, folder),
    ...fileLines(outputs, counts, messages),
    ...removed.map((name) => `  ${summary.removed(name)}`),
    `  ${contentCounts(counts, messages).join(', ')}`,
    ...(pictures ? [`  ${summary.pictures(pictures.drawn, pictures.kept)}`] : []),
    ...(unapproved > 0 ? [`  ${draft(unapproved)}`] : []),
    ...(recomposed ? [`  ${comparedWith(recomposed)}`] : []),
    ...(release ? [`  ${madeAgain(release.sealedBy, release.sameTool, release.differing)}`] : []),
    ...timeLines(times, messages),
  ];
}

function fileLines(
  outputs: readonly OutputEntry[],
  counts: EditionCounts,
  { summary }: ProgramMessages,
): readonly string[] {
  const width = Math.max(...outputs.map(({ file }) => file.length));
  return outputs.map(({ file, bytes }) => {
    const details = [summary.fileSize(bytes)];
    if (file.endsWith('.pdf') && counts.pages !== undefined) {
      details.unshift(summary.pages(counts.pages));
    }
    if (file.endsWith('.pptx') && counts.slides !== undefined) {
      details.unshift(summary.slides(counts.slides));
    }
    return `  ${file.padEnd(width)}  ${details.join(', ')}`;
  });
}

function contentCounts(counts: EditionCounts, { summary }: ProgramMessages): readonly string[] {
  return [
    summary.figures(counts.figures),
    summary.tables(counts.tables),
    summary.footnotes(counts.footnotes),
    summary.values(counts.values),
    summary.remarks(counts.remarks),
  ];
}

/** A line a stage, the times one below the other. */
function timeLines(
  times: readonly StageTime[],
  { run, summary }: ProgramMessages,
): readonly string[] {
  const total = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const rows = [
    ...times.map(
      ({ stage, milliseconds }) => [run.stages[stage], run.seconds(milliseconds)] as const,
    ),
    [summary.total, run.seconds(total)] as const,
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const timeWidth = Math.max(...rows.map(([, time]) => time.length));
  return rows.map(([name, time]) => `  ${name.padEnd(width)}  ${time.padStart(timeWidth)}`);
}
