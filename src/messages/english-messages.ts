import { absenceWords } from './absence-words.js';
import { diskReason } from './disk-reasons.js';
import { formatEnd, formatInterval } from './format-interval.js';
import type { ProgramMessages } from './program-messages.js';

const number = new Intl.NumberFormat('en-GB');
const seconds = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const precise = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${n === 1 ? one : many}`;
const meant = (nearest: string | undefined) =>
  nearest === undefined ? '' : ` — did you mean "${nearest}"?`;

export const englishMessages: ProgramMessages = {
  help: {
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Global Options:': 'Common options:',
      'Commands:': 'Commands:',
    },
    usageOptions: '[options]',
    usageCommand: '[command]',
    program:
      'Millésime makes an institution’s yearly report from its figures: a PDF and a slide deck that say the same thing, where every number is computed and traceable.',
    commands: {
      build: 'make the report and the deck of a year',
      check:
        'tell every fault that would stop "build", and what looks odd, without writing anything',
      explain: 'tell where a value comes from, cell by cell',
      diff: 'tell what changes from one vintage to another: data, sentences, figures, slides',
      release: 'seal a release: it no longer changes, and can be made again byte for byte',
      approve: 'approve sentences, or list those that wait',
      verify: 'tell whether a PDF or a deck is current, superseded, altered or foreign',
      revise: 'prepare the folder of a delivery of revised data',
    },
    argumentNames: {
      year: 'YEAR',
      indicator: 'INDICATOR',
      from: 'OLD',
      to: 'NEW',
      action: 'new',
      date: 'DATE',
      label: 'WORD',
      vintage: 'VINTAGE',
      sentences: 'SENTENCE',
      files: 'FILE',
    },
    arguments: {
      year: 'year of the edition (default: the newest of publication.yaml)',
      indicator: 'indicator of indicators.yaml, or key of a value in document.json',
      from: 'vintage to start from: folder name or date',
      to: 'vintage to arrive at',
      action: 'new: a new delivery',
      date: 'date of release: 2018-09-28',
      vintage: 'vintage to seal: folder name or date',
      sentences: 'sentences, by name; without any, those that wait are listed',
      files: 'files made by the program, under any name',
      label: 'what tells it apart, in a word: certificats',
    },
    options: {
      role: 'who approves: a function, not a person',
      chapter: 'every sentence of this chapter',
      all: 'every sentence of the edition',
      approvedYear: 'year of the edition (default: the newest)',
      html: 'write the comparison as an HTML page too',
      help: 'show this help',
      version: 'show the version',
      lang: 'language of messages: fr or en (default: the environment’s)',
      project: 'the institution’s folder, with data/ and templates/ (default: current folder)',
      out: 'folder for the files made (default: output/ in the project)',
      asOf: 'as of an earlier vintage: 2018-01-31',
      edition: 'edition of a territory: code of territories.csv (default: the network)',
      template: 'a .pptx or .potx whose master the deck adopts (default: that of _brand.yml)',
      formats: 'formats to make, separated by commas: pdf,pptx (default: all)',
      noCache: 'make everything anew, without reading or filling .cache/millesime/',
      json: 'answer as JSON on standard output',
      territory: 'code of the territory (default: the network)',
      period: 'period (default: the newest year of the publication)',
      dimension: 'a further dimension, as often as needed: mode=fod',
    },
    values: {
      folder: 'folder',
      vintage: 'vintage',
      territory: 'territory',
      formats: 'formats',
      period: 'period',
      dimension: 'name=code',
      language: 'language',
      file: 'file',
      role: 'role',
      chapter: 'chapter...',
      year: 'year',
    },
    examplesTitle: 'Examples:',
    examples: {
      program: [
        { command: 'millesime build', does: 'the report of the latest year' },
        { command: 'millesime check --project my-institution', does: 'what is left to correct?' },
        { command: 'millesime explain auditeurs', does: 'where does this number come from?' },
      ],
      build: [
        { command: 'millesime build 2016-2017', does: 'output/2016-2017/: report and deck' },
        { command: 'millesime build --formats pdf', does: 'the report only' },
        { command: 'millesime build --edition alsace', does: 'the edition of one centre' },
        { command: 'millesime build --as-of 2018-01-31', does: 'as it was released that day' },
      ],
      check: [
        { command: 'millesime check', does: 'gaps between totals and parts, remarks, faults' },
        { command: 'millesime check 2016-2017 --json', does: 'the same for a program' },
      ],
      diff: [
        { command: 'millesime diff 2018-01-31 2018-09-28', does: 'what the revision changes' },
        {
          command: 'millesime diff 2018-01-31 2018-09-28 --html diff.html',
          does: 'the same as a page to pass around',
        },
      ],
      revise: [
        {
          command: 'millesime revise new 2018-09-28 certificats',
          does: 'data/vintages/2018-09-28-certificats/release.yaml, to fill in',
        },
      ],
      release: [
        { command: 'millesime release 2018-01-31', does: 'data/releases/2018-01-31/, sealed' },
        { command: 'millesime build --as-of 2018-01-31', does: 'the same edition, made again' },
      ],
      approve: [
        { command: 'millesime approve', does: 'the sentences that wait' },
        { command: 'millesime approve --role director --chapter reussite', does: 'a chapter' },
      ],
      verify: [
        { command: 'millesime verify rapport.pdf diaporama.pptx', does: 'are they current?' },
      ],
      explain: [
        { command: 'millesime explain auditeurs --territory alsace', does: 'for one centre' },
        { command: 'millesime explain auditeurs --period 2015-2016', does: 'another year' },
        { command: 'millesime explain enseignements --dimension mode=fod', does: 'one mode' },
      ],
    },
    exitCodes: [
      'Exit codes:',
      '  0   done',
      '  1   faults in the data or templates, all told at once',
      '  2   wrong usage',
      '  70  a defect of the program',
      '  74  the disk said no',
      'verify: 0 current; 10 superseded; 11 altered; 12 not ours; of several files, the highest',
    ],
  },
  usage: {
    unknownCommand: (name, nearest) => `unknown command "${name}"${meant(nearest)}`,
    unknownOption: (name, nearest) => `unknown option "${name}"${meant(nearest)}`,
    missingValue: (option) => `option ${option} needs a value`,
    missingArgument: (name) => `argument ${name} is missing`,
    tooManyArguments: () => 'too many arguments',
    unknownFormat: (name, nearest, known) =>
      `unknown format "${name}"${meant(nearest) || ` — known formats: ${known.join(', ')}`}`,
    unknownLanguage: (name) => `unknown language "${name}" — choose fr or en`,
    badDimension: (text) => `badly written dimension "${text}" — write name=code, such as mode=fod`,
    noFolder: (folder) =>
      `the folder ${folder} does not exist — give that of the project: --project FOLDER`,
    noProject: (folder, missing) =>
      `the folder ${folder} has no ${missing.join(' nor ')} — give that of the project: --project FOLDER`,
    seeHelp: (command) => `See: ${command} --help`,
  },
  run: {
    stages: {
      read: 'Reading data and templates',
      compute: 'Computing indicators and reconciling',
      compose: 'Composing the document',
      load: 'Loading the renderers',
      pdf: 'PDF report',
      pptx: 'Slide deck',
      write: 'Writing the files',
    },
    seconds: (milliseconds) => `${seconds.format(milliseconds / 1000)} s`,
    faultCount: (faults) =>
      `${count(faults, 'fault', 'faults')} to correct in the data or templates.`,
    defect: (message) =>
      `Defect of Millésime: ${message}\nYour files are not to blame and nothing was made. Report it to those who provide Millésime to you, with the command, the version (millesime --version) and what follows:`,
    cacheDropped:
      'what earlier builds left in .cache/millesime/ was of no use: it was removed, and all was made anew',
    answerLost: (code) =>
      `answer lost: standard output did not take it (${diskReason(code).en}) — write it elsewhere`,
    disk: (path, code) =>
      `cannot write: ${path} (${diskReason(code).en}) — the former files stay as they were`,
  },
  summary: {
    built: (edition, folder) => `Edition ${edition}, in ${folder}`,
    fileSize: (bytes) => `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`,
    pages: (n) => count(n, 'page', 'pages'),
    slides: (n) => count(n, 'slide', 'slides'),
    figures: (n) => count(n, 'figure', 'figures'),
    tables: (n) => count(n, 'table', 'tables'),
    footnotes: (n) => count(n, 'footnote', 'footnotes'),
    values: (n) => count(n, 'traceable value', 'traceable values'),
    remarks: (n) => (n === 0 ? 'no remark' : `${count(n, 'remark', 'remarks')} (millesime check)`),
    removed: (name) => `removed: ${name}, of an earlier state`,
    pictures: (drawn, kept) =>
      `${count(drawn, 'picture', 'pictures')} drawn, ${kept} from the cache`,
    total: 'Total',
  },
  check: {
    checked: (edition) => `Edition ${edition}`,
    reconciliation: (counts) =>
      `Reconciliation of published totals and subtotals: ${[
        `${number.format(counts.consistent)} consistent`,
        count(counts.gap, 'gap', 'gaps'),
        `${number.format(counts['not-checkable'])} not checkable`,
      ].join(', ')}`,
    gap: (published, recomputed, size) =>
      `published ${formatInterval(published, 'en')}, recomputed ${formatInterval(recomputed, 'en')}, apart by ${formatEnd(size, 'en')}`,
    reason: (declared) =>
      declared === undefined ? 'no declared reason' : `declared reason: ${declared}`,
    remarks: 'Remarks',
    noRemark: 'No remark.',
    nothingWrong: 'No fault.',
  },
  explain: {
    value: (value) => precise.format(value),
    absent: (reason) => `no value (${absenceWords(reason, 'en')})`,
    formula: (formula) => `Computation: ${formula}`,
    definition: (definition) => `Definition: ${definition}`,
    source: (source) => `Source: ${source}`,
    flags: (flags) => `Status: ${flags.join(', ')}`,
    observations: (n) => `${count(n, 'observation', 'observations')}:`,
    absentInputs: (n) => `${count(n, 'absent part', 'absent parts')}:`,
  },
};
