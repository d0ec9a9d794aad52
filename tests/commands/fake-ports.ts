import type { BuiltPublication } from '../../src/built-publication.js';
import type { Pipeline, Ports, Screen } from '../../src/commands/ports.js';
import type { ReportDocument } from '../../src/document/document.js';

/** Ports that keep what is printed; the pipeline does nothing unless told. */
export function fakePorts(
  changes: Partial<Omit<Ports, 'pipeline'>> = {},
  pipeline: Partial<Pipeline> = {},
) {
  const printed = { output: '', errors: '' };
  const unexpected = () => Promise.reject(new Error('this stage was not expected to run'));
  let time = 0;
  const ports: Ports = {
    environment: { LANG: 'en_GB.UTF-8' },
    workingFolder: process.cwd(),
    version: '1.2.3',
    programStamp: () => 'stamp',
    now: () => {
      time += 250;
      return time;
    },
    output: fakeScreen((text) => {
      printed.output += text;
    }),
    errors: fakeScreen((text) => {
      printed.errors += text;
    }),
    pipeline: {
      build: unexpected,
      check: unexpected,
      explain: unexpected,
      compare: unexpected,
      planDelivery: unexpected,
      ...pipeline,
    },
    ...changes,
  };
  return { ports, printed };
}

export function fakeScreen(write: (text: string) => void, isTerminal = false): Screen {
  return { write, isTerminal };
}

/** A small edition, as the pipeline would give it. */
export function builtPublication(changes: Partial<BuiltPublication> = {}): BuiltPublication {
  return {
    edition: { year: '2016-2017', territory: 'cnam', wholeNetwork: true, vintages: ['2018-01-31'] },
    document: emptyDocument,
    remarks: [],
    pdf: { bytes: new TextEncoder().encode('%PDF'), pages: 12 },
    pptx: { bytes: new TextEncoder().encode('PK'), slides: 20 },
    ...changes,
  };
}

const emptyDocument: ReportDocument = {
  edition: {
    publication: 'Statistiques',
    title: 'Statistiques',
    subtitle: '',
    institution: 'Cnam',
    service: 'Observatoire',
    year: '2016-2017',
    territory: { code: 'cnam', label: 'Cnam' },
    language: 'fr',
    vintage: '2018-01-31',
    releaseDate: '2018-01-31',
    releaseDateText: '31 janvier 2018',
    releaseStatus: '',
    keywords: [],
    description: '',
  },
  chapters: [],
  footnotes: [],
  values: {},
};
