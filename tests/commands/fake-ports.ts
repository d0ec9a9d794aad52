import { strToU8, zipSync } from 'fflate';
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
    today: () => '2020-01-01',
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
      compose: unexpected,
      verify: unexpected,
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
    unapproved: [],
    pdf: { bytes: fakePdf(), pages: 12 },
    pptx: { bytes: fakeDeck(), slides: 20 },
    ...changes,
  };
}

/** The least of a PDF that an attachment can be added to. */
function fakePdf(): Uint8Array {
  const root = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n';
  const table = 'xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n';
  const trailer = 'trailer\n<< /Size 2 /Root 1 0 R /Info 1 0 R /ID [<00> <00>] >>\n';
  return strToU8(`${root}${table}${trailer}startxref\n${root.length}\n%%EOF\n`);
}

/** The least of a deck that a part can be added to. */
function fakeDeck(): Uint8Array {
  const relations = strToU8('<Relationships></Relationships>');
  return zipSync({
    'ppt/_rels/presentation.xml.rels': [relations, { mtime: new Date(1980, 0, 1) }],
  });
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
