import type { Interval } from './format-interval.js';
/** All that the program says to its user besides faults; each language has every message. */
export interface ProgramMessages {
  readonly help: HelpMessages;
  readonly usage: UsageMessages;
  readonly run: RunMessages;
  readonly summary: SummaryMessages;
  readonly check: CheckMessages;
  readonly explain: ExplainMessages;
}

/** Words of `--help`. */
export interface HelpMessages {
  readonly titles: Readonly<Record<HelpTitle, string>>;
  readonly usageOptions: string;
  readonly usageCommand: string;
  readonly program: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly argumentNames: Readonly<Record<ArgumentName, string>>;
  readonly arguments: Readonly<Record<ArgumentName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  /** what an option takes, as shown after it: `--project <folder>` */
  readonly values: Readonly<Record<ValueName, string>>;
  readonly examples: Readonly<Record<'program' | CommandName, readonly Example[]>>;
  readonly examplesTitle: string;
  readonly exitCodes: readonly string[];
}

/** Titles that the command-line library prints, by its own English words. */
export type HelpTitle = 'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:';
export type CommandName = 'build' | 'check' | 'explain' | 'diff' | 'revise' | ReleaseCommand;
type ReleaseCommand = 'release' | 'approve' | 'verify';
export type ArgumentName =
  | 'year'
  | 'indicator'
  | 'from'
  | 'to'
  | 'date'
  | 'label'
  | 'action'
  | 'vintage'
  | 'sentences'
  | 'files';
export type OptionName =
  | 'help'
  | 'version'
  | 'lang'
  | 'project'
  | 'out'
  | 'asOf'
  | 'edition'
  | 'formats'
  | 'template'
  | 'json'
  | 'noCache'
  | 'territory'
  | 'period'
  | 'dimension'
  | 'html'
  | 'role'
  | 'chapter'
  | 'all'
  | 'approvedYear';
export type ValueName =
  | 'folder'
  | 'vintage'
  | 'territory'
  | 'formats'
  | 'period'
  | 'dimension'
  | 'language'
  | 'file'
  | 'role'
  | 'chapter'
  | 'year';

export interface Example {
  readonly command: string;
  readonly does: string;
}

/** What is wrong with a command line. */
export interface UsageMessages {
  unknownCommand(name: string, nearest: string | undefined): string;
  unknownOption(name: string, nearest: string | undefined): string;
  missingValue(option: string): string;
  missingArgument(name: string): string;
  tooManyArguments(): string;
  unknownFormat(name: string, nearest: string | undefined, known: readonly string[]): string;
  unknownLanguage(name: string): string;
  badDimension(text: string): string;
  noFolder(folder: string): string;
  noProject(folder: string, missing: readonly string[]): string;
  seeHelp(command: string): string;
}

export type StageName = 'read' | 'compute' | 'compose' | 'load' | 'pdf' | 'pptx' | 'write';

/** How a run goes, and how it ends when it does not end well. */
export interface RunMessages {
  readonly stages: Readonly<Record<StageName, string>>;
  seconds(milliseconds: number): string;
  faultCount(count: number): string;
  defect(message: string): string;
  disk(path: string, code: string): string;
  answerLost(code: string): string;
  /** what earlier builds left made the run fail, and is gone */
  readonly cacheDropped: string;
}

export interface SummaryMessages {
  built(edition: string, folder: string): string;
  fileSize(bytes: number): string;
  pages(count: number): string;
  slides(count: number): string;
  figures(count: number): string;
  tables(count: number): string;
  footnotes(count: number): string;
  values(count: number): string;
  remarks(count: number): string;
  removed(name: string): string;
  pictures(drawn: number, kept: number): string;
  readonly total: string;
}

export interface CheckMessages {
  checked(edition: string): string;
  reconciliation(counts: Readonly<Record<'consistent' | 'gap' | 'not-checkable', number>>): string;
  gap(published: Interval, recomputed: Interval, size: number): string;
  reason(declared: string | undefined): string;
  readonly remarks: string;
  readonly noRemark: string;
  readonly nothingWrong: string;
}

export interface ExplainMessages {
  value(value: number): string;
  absent(reason: string): string;
  formula(formula: string): string;
  definition(definition: string): string;
  source(source: string): string;
  flags(flags: readonly string[]): string;
  observations(count: number): string;
  absentInputs(count: number): string;
}
