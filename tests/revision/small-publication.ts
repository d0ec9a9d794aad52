import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { EditionInputs } from '../../src/read-edition.js';
import { readEdition } from '../../src/read-edition.js';

export const HEADER = 'measure,territory,period,value,reason,flags,source,comment';

/** Observations of a small school: three centres, two years, three measures; it has a chart and a table. */
export const FIRST = [
  'inscrits,ecole,2018-2019,900,,,Enquête,',
  'inscrits,ecole,2019-2020,1000,,,Enquête,',
  'inscrits,nord,2019-2020,500,,,Enquête,',
  'inscrits,sud,2019-2020,300,,,Enquête,',
  'inscrits,ouest,2019-2020,200,,P,Enquête,',
  'reussite,ecole,2019-2020,62.4,,,Enquête,',
  'reussite,nord,2019-2020,71.0,,,Enquête,',
  'reussite,sud,2019-2020,55.5,,,Enquête,',
  'reussite,ouest,2019-2020,,not-communicated,,Enquête,',
  'age,ecole,2019-2020,28.3,,P,Enquête,',
];

const NARRATIVE = `# L’année

> L’école accueille {{nombre "inscrits" arrondi=2 nom="élève"}}.

Le nombre d’élèves connaît {{sens "inscrits" depuis="avant" hausse="une hausse" baisse="une baisse" stable="une stabilité"}}. Il atteint {{nombre "inscrits"}}. Soit {{pourcentage "inscrits" depuis="avant" signe=true}} en un an. Cette phrase ne dit aucune donnée.

{{#si-premier "inscrits" territoire="nord"}}
Le centre du Nord est le plus grand. Il le reste d’année en année.
{{else}}
Un autre centre que le Nord est le plus grand.
{{/si-premier}}

{{fraction "reussite" sur=10 adverbe="auto" nom="élève" verbe="réussit/réussissent"}}{{#si-plus (valeur "reussite" territoire="nord") (valeur "reussite" territoire="sud")}}, et plus souvent au nord qu’au sud{{else}}, et moins souvent au nord qu’au sud{{/si-plus}}. {{#si-connu "reussite" territoire="ouest"}}À l’ouest, {{pourcentage "reussite" territoire="ouest"}} réussissent.{{else}}La réussite à l’ouest n’est pas connue.{{/si-connu}}

Le sud et l’ouest réunis en comptent {{nombre "sud-et-ouest"}}. Le sud est {{rang-de "reussite" territoire="sud"}} pour la réussite. Dans les centres connus, elle est de {{pourcentage "reussite-connue" decimales=1}}.{{#si-au-moins "age" 30}} Les élèves sont d’un certain âge.{{/si-au-moins}}

- Le sud compte {{nombre "inscrits" territoire="sud" nom="élève"}}.
- L’ouest en compte {{nombre "inscrits" territoire="ouest"}}, d’un âge moyen de {{nombre "age"}} ans[^age] dans toute l’école.

[^age]: {{#si-au-moins "age" 30}}Plus de la moitié travaillent.{{else}}Peu travaillent.{{/si-au-moins}}
`;

const published = (id: string, label: string, quantity: string, unit: string, decimals: number) => `
  - id: ${id}
    label: "${label}"
    definition: "${label} de l’école."
    unit: "${unit}"
    quantity: ${quantity}
    decimals: ${decimals}
    source: "Enquête"
    formula: { kind: published, measure: ${id} }
`;

const FILES: Readonly<Record<string, string>> = {
  'data/territories.csv': [
    'code,label,short_label,sentence_label,level,parent,order,tile_column,tile_row',
    'ecole,École,École,l’école,network,,1,,',
    'nord,Centre Nord,Nord,le Nord,centre,ecole,2,1,1',
    'sud,Centre Sud,Sud,le Sud,centre,ecole,3,1,2',
    'ouest,Centre Ouest,Ouest,l’Ouest,centre,ecole,4,2,1',
  ].join('\n'),
  'data/measures.csv':
    'code,label,quantity,unit\ninscrits,Élèves,count,élèves\nreussite,Taux de réussite,share,%\nage,Âge moyen,mean,ans\n',
  'data/periods.csv': 'code,kind\n2018-2019,academic\n2019-2020,academic\n',
  'data/datapackage.json': JSON.stringify({
    name: 'petite-ecole',
    'millesime:signs': [
      { sign: 'n.c.', standsFor: 'not-communicated', meaning: 'non communiqué' },
      { sign: '(p)', standsFor: 'P', meaning: 'donnée provisoire' },
      { sign: '(r)', standsFor: 'R', meaning: 'donnée révisée' },
    ],
    resources: [
      ...['territories', 'measures', 'periods'].map((name) => ({
        name,
        path: `${name}.csv`,
        schema: { fields: [] },
      })),
      {
        name: 'tableau',
        path: ['vintages/2020-01-31/tableau.csv'],
        'millesime:pattern': 'vintages/*/tableau.csv',
        schema: { fields: HEADER.split(',').map((name) => ({ name })), foreignKeys: [] },
      },
    ],
  }),
  'templates/indicators.yaml': `indicators:${published('inscrits', 'Élèves', 'count', 'élèves', 0)}${published('reussite', 'Taux de réussite', 'share', '%', 1)}${published('age', 'Âge moyen', 'mean', 'ans', 1)}
  - id: poids
    label: "Poids dans l’école"
    definition: "Part du centre dans l’école."
    unit: "%"
    quantity: share
    decimals: 1
    source: "Enquête"
    formula: { kind: share, part: inscrits, whole: { indicator: inscrits, territory: network } }
  - id: sud-et-ouest
    label: "Élèves du Sud et de l’Ouest"
    definition: "Somme des deux centres."
    unit: "élèves"
    quantity: count
    decimals: 0
    source: "Enquête"
    formula: { kind: total, of: [{ indicator: inscrits, territory: sud }, { indicator: inscrits, territory: ouest }] }
  - id: reussite-connue
    label: "Taux de réussite des centres connus"
    definition: "Moyenne des centres, pondérée par leurs élèves."
    unit: "%"
    quantity: share
    decimals: 1
    source: "Enquête"
    formula:
      kind: weighted-mean
      of:
        - { value: { indicator: reussite, territory: nord }, weight: { indicator: inscrits, territory: nord } }
        - { value: { indicator: reussite, territory: sud }, weight: { indicator: inscrits, territory: sud } }
        - { value: { indicator: reussite, territory: ouest }, weight: { indicator: inscrits, territory: ouest } }
      absent: { not-communicated: { rule: skip, reason: "non communiqué, n’est pas compté" } }
`,
  'templates/narrative/annee.md.hbs': NARRATIVE,
  'templates/tables/centres.yaml': `title: "Les centres"
stub: Centre
columns:
  - { id: inscrits, label: Élèves, value: inscrits }
  - { id: poids, label: Poids, value: poids }
rows: { total: "{label}" }
source: "Enquête."
`,
  'templates/figures/eleves.yaml': `title: '{{#si-premier "inscrits" territoire="nord"}}Le Nord est le plus grand centre{{else}}Le Nord n’est pas le plus grand centre{{/si-premier}}, avec {{nombre "inscrits" territoire="nord" nom="élève"}}'
subtitle: "Élèves par centre, {{annee}}"
chart: Barres horizontales, une par centre
rows:
  - territories: centres
fields:
  eleves: inscrits
reading: { sentence: "en {period}, {territory} compte {eleves} élèves." }
coverage: "ensemble de l’école."
source: "Enquête."
`,
  'templates/figures/eleves.vl.json': JSON.stringify({
    encoding: { y: { field: 'territory', type: 'nominal', title: null, sort: null } },
    layer: [
      {
        mark: { type: 'bar', color: '@category1' },
        encoding: { x: { field: 'eleves', type: 'quantitative', axis: null } },
      },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5 },
        encoding: {
          x: { field: 'eleves', type: 'quantitative' },
          text: { field: 'elevesText' },
        },
      },
    ],
  }),
  'templates/publication.yaml': `publication: Année de l’école
title: Une petite école
subtitle: "Ses élèves"
description: "L’année de l’école."
institution: École
service: Service des études
language: fr
releaseStatus: { first: "Première diffusion", routine: "Données révisées", major: "Séries rebasées", erratum: "Édition corrigée" }
years:
  2019-2020:
    periods: { avant: "2018-2019" }
rounding: { ties: half-even }
outline:
  - { id: annee, kind: chapter, narrative: annee.md.hbs, figures: [eleves], tables: [centres] }
  - { id: annexe, kind: annex, title: Définitions, generated: [definitions, signs] }
`,
};

/** A delivery after the first: its rows and what it says of itself. */
export interface Delivery {
  readonly date: string;
  readonly kind: string;
  readonly rows: readonly string[];
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Writes the school's project into a folder of its own, gone when the tests are over. */
export function writeSchool(...later: readonly Delivery[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'revision-'));
  folders.push(folder);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  cpSync('templates/_brand.yml', join(folder, 'templates/_brand.yml'));
  const first: Delivery = { date: '2020-01-31', kind: 'first', rows: FIRST };
  for (const { date, kind, rows } of [first, ...later]) {
    const reasons = kind === 'first' ? '{}' : '{ "*": Dernières réponses reçues }';
    write(`data/vintages/${date}/tableau.csv`, `${[HEADER, ...rows].join('\n')}\n`);
    write(
      `data/vintages/${date}/release.yaml`,
      `date: ${date}\nkind: ${kind}\nservice: Service des études\nreasons: ${reasons}\n`,
    );
  }
  return folder;
}

export function readSchool(project: string, asOf?: string): EditionInputs {
  return readEdition({ project, asOf });
}
