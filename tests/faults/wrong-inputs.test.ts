import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Change, checkedFaults, plantedProject } from './planted-project.js';

const D = 'data/vintages/2024-03-15/ecoles.csv',
  T = 'data/territories.csv',
  P = 'data/periods.csv',
  M = 'data/measures.csv',
  R = 'data/vintages/2024-03-15/release.yaml',
  I = 'templates/indicators.yaml',
  F = 'templates/figures/eleves-par-ecole.yaml',
  L = 'templates/figures/eleves-par-ecole.vl.json',
  N = 'templates/narrative/eleves.md.hbs',
  PU = 'templates/publication.yaml',
  TA = 'templates/tables/ecoles.yaml',
  B = 'templates/_brand.yml',
  DP = 'data/datapackage.json';
const data = readFileSync(`examples/second-institution/${D}`, 'utf8');
const cases: readonly (readonly [string, ...Change[]])[] = [
  ['excel: commas kept', { file: D, to: data.replaceAll(',', '.').replaceAll(';', ',') }],
  ['tab separated', { file: D, to: data.replaceAll(';', '\t') }],
  ['decimal point', { file: D, from: '31,2', to: '31.2' }],
  ['space thousands', { file: D, from: ';2326;', to: ';2 326;' }],
  ['nbsp thousands', { file: D, from: ';2326;', to: ';2\u202F326;' }],
  ['percent sign', { file: D, from: '31,2', to: '31,2 %' }],
  ['nc in value', { file: D, from: ';;not-communicated', to: ';nc;' }],
  ['windows-1252', { file: D, to: Buffer.from(data, 'latin1') }],
  ['utf16', { file: D, to: Buffer.from(`\uFEFF${data}`, 'utf16le') }],
  ['merged header', { file: D, to: `Effectifs des écoles;;;;;;;;\n${data}` }],
  ['blank title row', { file: D, to: `;;;;;;;;\n${data}` }],
  [
    'header accents',
    { file: D, from: 'measure;territory;period', to: 'mesure;territoire;période' },
  ],
  ['header capital', { file: D, from: 'measure;', to: 'Measure;' }],
  ['header space', { file: D, from: 'measure;', to: 'measure ;' }],
  ['excel date period', { file: D, from: 'brumeval;2023;;437', to: 'brumeval;01/01/2023;;437' }],
  ['period academic', { file: D, from: 'brumeval;2023;;437', to: 'brumeval;2022-2023;;437' }],
  ['label not code', { file: D, from: 'brumeval;2023;;437', to: 'Brumeval;2023;;437' }],
  ['missing accents territory', { file: T, from: 'brumeval', to: 'brumevâl' }],
  ['trailing empty columns', { file: D, to: data.replaceAll('\n', ';;\n') }],
  ['trailing blank rows ;;;', { file: D, to: `${data};;;;;;;;\n;;;;;;;;\n` }],
  ['total row', { file: D, to: `${data}TOTAL;;;;2326;;;;\n` }],
  ['quotes straight', { file: D, from: 'Registre des écoles;', to: 'Registre "des" écoles;' }],
  ['unclosed quote', { file: D, from: 'Registre des écoles;', to: '"Registre des écoles;' }],
  ['scientific', { file: D, from: ';2326;', to: ';2,326E+03;' }],
  ['prov flag', { file: D, from: '118;;P', to: '118;;prov' }],
  ['lower flag', { file: D, from: '118;;P', to: '118;;p' }],
  ['reason french', { file: D, from: 'not-communicated', to: 'non communiqué' }],
  ['DIV/0', { file: D, from: ';2326;', to: ';#DIV/0!;' }],
  ['duplicate', { file: D, to: `${data}eleves;brumeval;2023;;437;;;Registre des écoles;\n` }],
  ['new period rows', { file: D, to: data.replaceAll(';2023;', ';2024;') }],
  ['csv renamed', { file: 'data/vintages/2024-03-15/Ecoles (1).csv', to: data }],
  ['xlsx put', { file: 'data/vintages/2024-03-15/ecoles.xlsx', to: 'PK' }],
  ['ds store lock', { file: 'data/vintages/2024-03-15/~$ecoles.csv', to: 'x' }],
  ['yaml tab', { file: PU, from: '  first:', to: '\tfirst:' }],
  ['yaml indentation', { file: PU, from: '  items:', to: ' items:' }],
  [
    'yaml bad indent list',
    { file: I, from: '    label: "Élèves inscrits"', to: '   label: "Élèves inscrits"' },
  ],
  [
    'yaml dup key',
    { file: I, from: '    unit: "élèves"', to: '    unit: "élèves"\n    unit: "élève"' },
  ],
  [
    'yaml colon in text',
    { file: F, from: 'chart: Barres horizontales', to: 'chart: Barres : horizontales' },
  ],
  ['yaml apostrophe', { file: F, from: `subtitle: "Nombre`, to: `subtitle: 'L'année` }],
  ['yaml unclosed quote', { file: F, from: `par école, {{annee}}"`, to: `par école, {{annee}}` }],
  [
    'yaml braces unquoted',
    {
      file: F,
      from: `subtitle: "Nombre d’élèves par école, {{annee}}"`,
      to: `subtitle: {{annee}}`,
    },
  ],
  ['yaml percent', { file: I, from: 'unit: "%"', to: 'unit: %' }],
  [
    'yaml list instead',
    { file: PU, from: 'keywords: [musique, écoles, élèves]', to: 'keywords: musique, écoles' },
  ],
  ['yaml missing space', { file: I, from: 'quantity: count', to: 'quantity:count' }],
  ['yaml quantity', { file: I, from: 'quantity: count', to: 'quantity: effectif' }],
  ['yaml kind', { file: I, from: 'kind: share', to: 'kind: part' }],
  ['yaml capital id', { file: I, from: 'id: part-adultes', to: 'id: Part_Adultes' }],
  ['yaml rollup missing', { file: I, from: '        weight: eleves\n', to: '' }],
  ['yaml calendar', { file: I, from: 'calendar: civil', to: 'calendar: civile' }],
  ['yaml rows', { file: F, from: 'territories: centres', to: 'territories: centre' }],
  ['yaml fields', { file: F, from: '  eleves: eleves', to: '  eleves: eleve' }],
  ['yaml reading', { file: F, from: '{territory} accueille', to: '{territoire} accueille' }],
  ['yaml table col', { file: TA, from: 'to: eleves', to: 'to: total' }],
  ['table cycle', { file: TA, from: 'cycle: premier', to: 'cycle: premièr' }],
  ['brand hex', { file: B, from: '"#2B1D33"', to: '"#2B1D3"' }],
  ['brand no hash', { file: B, from: '"#2B1D33"', to: '2B1D33' }],
  ['brand hash unquoted', { file: B, from: '"#2B1D33"', to: '#2B1D33' }],
  ['brand word', { file: B, from: 'primary: prune', to: 'primary: prunes' }],
  ['brand font', { file: B, from: 'base: Source Sans 3', to: 'base: Arial' }],
  [
    'outline figure',
    { file: PU, from: 'figures: [eleves-par-ecole]', to: 'figures: [eleves-par-ecoles]' },
  ],
  ['outline narrative', { file: PU, from: 'eleves.md.hbs', to: 'eleve.md' }],
  ['outline kind', { file: PU, from: 'kind: overview', to: 'kind: apercu' }],
  ['narr unknown helper', { file: N, from: '{{nombre "eleves" nom', to: '{{nombres "eleves" nom' }],
  [
    'narr unknown indicator',
    { file: N, from: '{{nombre "eleves" nom', to: '{{nombre "éleves" nom' },
  ],
  ['narr arg', { file: N, from: 'depuis="avant" decimales=1', to: 'depuis="avant" décimales=1' }],
  [
    'narr territory',
    { file: N, from: '"eleves" territoire="nord"', to: '"eleves" territoire="Nord"' },
  ],
  ['narr period', { file: N, from: '"concerts" depuis="avant"', to: '"concerts" depuis="2019"' }],
  [
    'narr curly quotes',
    {
      file: N,
      from: '{{nombre "eleves" territoire="nord"}}',
      to: '{{nombre “eleves” territoire=“nord”}}',
    },
  ],
  [
    'narr figure',
    { file: N, from: '{{figure "eleves-par-ecole"}}', to: '{{figure "eleves-par-école"}}' },
  ],
  ['narr typed', { file: N, from: 'Le réseau a donné', to: 'En 2023, le réseau a donné' }],
  ['narr blank', { file: N, to: '' }],
  ['narr note', { file: N, from: '[^cycle]:', to: '[^cycles]:' }],
  ['narr empty heading', { file: N, from: '[^cycle]:', to: '## \n\n[^cycle]:' }],
  ['narr no space #', { file: N, from: '# Les', to: '#Les' }],
  ['narr string number', { file: N, from: 'arrondi=2', to: 'arrondi="2"' }],
  ['narr fraction', { file: N, from: 'sur=3', to: 'sur=40' }],
  ['narr html', { file: N, from: 'Le réseau', to: 'Le <b>réseau</b>' }],
  ['territories dup', { file: T, from: 'rocsel,École', to: 'clairmont,École' }],
  ['territories parent', { file: T, from: 'centre,sud,8', to: 'centre,sudd,8' }],
  [
    'territories level',
    { file: T, from: 'Rocsel,l’école de Rocsel,centre', to: 'Rocsel,l’école de Rocsel,école' },
  ],
  ['measures quantity', { file: M, from: ',count,élèves', to: ',nombre,élèves' }],
  ['periods kind', { file: P, from: '2023,civil', to: '2023,civile' }],
  ['periods form', { file: P, from: '2023,civil', to: '2022-23,academic' }],
  ['release date', { file: R, from: /date: .*/, to: 'date: 15/03/2024' }],
  ['release kind', { file: R, from: /kind: .*/, to: 'kind: première' }],
  [
    'datapackage comma',
    { file: DP, from: '"version": "2024-03-15",', to: '"version": "2024-03-15"' },
  ],
  ['datapackage dec', { file: DP, from: '"decimalChar": ","', to: '"decimalChar": "virgule"' }],
  ['vl comma', { file: L, from: '"height": 160,', to: '"height": 160' }],
  ['vl comment', { file: L, from: '"height": 160,', to: '// hauteur\n"height": 160,' }],
  [
    'vl method',
    {
      file: L,
      from: '"height": 160,',
      to: '"height": 160, "transform":[{"filter":"datum.territory.startsWith(\'C\')"}],',
    },
  ],
  ['pub missing title', { file: PU, from: /^title: .*\n/m, to: '' }],
  ['key figure', { file: PU, from: `'{{nombre "concerts"}}'`, to: `'118'` }],
  ['years period', { file: PU, from: `avant: "2022"`, to: `avant: 2022` }],
  ['years unknown period', { file: PU, from: `avant: "2022"`, to: `avant: "2020"` }],
];
const harmless: readonly Change[] = [
  { file: F, from: `"registre des écoles."`, to: `« registre des écoles. »` },
  { file: PU, from: '  "2023":', to: '  2023:' },
  { file: T, to: readFileSync(`examples/second-institution/${T}`, 'utf8').replaceAll(',', ';') },
  { file: D, to: `\uFEFF${data.replaceAll('\n', '\r\n')}` },
];

/** What a statistician may get wrong, and what is told: proofread the golden file as a user would. */
test('each wrong input is told what, where and what to do', { timeout: 240_000 }, async () => {
  const told: string[] = [];
  for (const [name, ...changes] of cases) {
    const faults = await checkedFaults(plantedProject(...changes));
    told.push(`# ${name}`, ...faults, '');
    expect(faults.length, name).toBeLessThan(8);
    for (const line of faults) {
      expect(line).toMatch(/^(?:data|templates)\/[^:]+(?::\d+){0,2}: .+ — .+/);
      expect(line).not.toMatch(/undefined|\[object|Expected|Cannot|\(s\)/);
    }
  }
  await expect(told.join('\n')).toMatchFileSnapshot('../golden/faults/wrong-inputs.txt');
});

test('what is not wrong, though unlike the rest, is read', async () => {
  for (const change of harmless) expect(await checkedFaults(plantedProject(change))).toEqual([]);
});
