import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatFault } from '../../src/messages/format-fault.js';
import { namePeriods } from '../../src/publication/name-periods.js';
import { readPublication } from '../../src/publication/read-publication.js';
import { ReportError } from '../../src/report-error.js';

const PUBLICATION = 'templates/publication.yaml';
const FIGURE = 'templates/figures/parchemins.yaml';
const LOOKS = 'templates/figures/parchemins.vl.json';
const TABLE = 'templates/tables/tableau-1.yaml';

describe('readPublication', () => {
  it('reads the whole publication in the order of its outline', () => {
    const { declaration, narratives, figures, tables, definitions } = readPublication('.');
    expect(declaration.data.institution).toBe('Conservatoire national des arts et métiers');
    expect([...narratives.keys()]).toEqual([...narratives.keys()].toSorted());
    expect([...figures.keys()].slice(0, 2)).toEqual([
      'modalites-enseignement',
      'auditeurs-par-centre',
    ]);
    expect(figures.size).toBeGreaterThanOrEqual(12);
    expect(figures.get('parchemins')?.specification).toHaveProperty('layer');
    expect([...tables.keys()]).toEqual(['tableau-1', 'tableau-2', 'tableau-3a', 'tableau-3b']);
    expect(definitions.indicators.has('auditeurs')).toBe(true);
  });

  it('knows where each text stands', () => {
    const figure = readPublication('.').figures.get('parchemins');
    const { line = 0, column = 0 } = figure?.positionOf(['title']) ?? {};
    const written = readFileSync(FIGURE, 'utf8').split('\n')[line - 1] ?? '';
    expect(written.slice(column - 1)).toMatch(/^En \{\{periode/);
  });

  it('names the periods of a year, and leaves codes as they are', () => {
    const { data } = readPublication('.').declaration;
    expect(namePeriods(data, '2016-2017', 'civil')).toEqual(['2017']);
    expect(namePeriods(data, '2016-2017', 'annees')).toHaveLength(6);
    expect(namePeriods(data, '2016-2017', ['year', '2012'])).toEqual(['2016-2017', '2012']);
    expect(namePeriods(data, '2030-2031', 'constructor')).toEqual(['constructor']);
  });
});

describe('readPublication says what is wrong, where', () => {
  let project = '';
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'publication-'));
    cpSync('templates', join(project, 'templates'), { recursive: true });
  });
  afterEach(() => rmSync(project, { recursive: true }));

  it.each<[string, string, string | RegExp, string, RegExp]>([
    [
      'a figure that does not exist',
      PUBLICATION,
      '[validation-acquis]',
      '[validation-aquis]',
      /^templates\/publication\.yaml:\d+:15: figure « validation-aquis » introuvable dans templates\/ — vouliez-vous « validation-acquis » \? existent : age-diplome, .*validation-acquis$/m,
    ],
    [
      'a figure left out of the outline',
      PUBLICATION,
      '[validation-acquis]',
      '[]',
      /^templates\/figures\/validation-acquis\.yaml: figure « validation-acquis » .* le rapport ne l’emploie nulle part/m,
    ],
    [
      'a figure placed twice',
      PUBLICATION,
      '[validation-acquis]',
      '[validation-acquis, parchemins]',
      /^templates\/publication\.yaml:\d+:34: figure « parchemins » déjà dans le sommaire du rapport/m,
    ],
    [
      'a chapter that does not exist',
      PUBLICATION,
      '02-auditeurs.md.hbs',
      '02-auditeur.md.hbs',
      /^templates\/publication\.yaml:\d+:16: chapitre « 02-auditeur\.md\.hbs » introuvable.* « 02-auditeurs\.md\.hbs »/m,
    ],
    [
      'two chapters of one name',
      PUBLICATION,
      'id: inscriptions\n    editions',
      'id: auditeurs\n    editions',
      /: identifiant de chapitre « auditeurs » donné deux fois/,
    ],
    [
      'a chapter without a title',
      PUBLICATION,
      '    title: Tableaux\n',
      '',
      /: chapitre « tableaux » sans titre/,
    ],
    [
      'key figures that nobody declares',
      PUBLICATION,
      /keyFigures:\n {2}items:[\s\S]*?\n\n[\s\S]*?outline:/,
      'outline:',
      /: ce chapitre annonce des chiffres clés/,
    ],
    [
      'malformed JSON',
      LOOKS,
      '"layer": [',
      '"layer": ,[',
      /^templates\/figures\/parchemins\.vl\.json:\d+:\d+: JSON mal formé/m,
    ],
    [
      'JSON that is no object',
      LOOKS,
      /^[\s\S]*$/,
      '[]',
      /^templates\/figures\/parchemins\.vl\.json:1:1: le dessin d’une figure s’écrit entre accolades/m,
    ],
    [
      'a sort by nothing',
      FIGURE,
      'fields:',
      'sort: { by: valeurs, order: ascending }\nfields:',
      /:\d+:13: champ inconnu « valeurs » dans cette figure — vouliez-vous « valeur » \?/,
    ],
    [
      'a reading of nothing',
      FIGURE,
      '{valeur} diplômes',
      '{nombre} diplômes',
      /:\d+:14: champ inconnu « nombre » dans cette figure — champs possibles : territory, zone, period, series, group, valeur/,
    ],
    [
      'a series of another field',
      FIGURE,
      'values: { valeur: certificats }',
      'values: { valeurs: certificats }',
      /champ inconnu « valeurs »[\s\S]*le champ « valeur » n’a pas d’indicateur pour : Certificats/,
    ],
    [
      'a native chart of nothing',
      FIGURE,
      'values: [valeur], total',
      'values: [part], total',
      /champ inconnu « part »/,
    ],
    [
      'a pointer to no table',
      FIGURE,
      'table: tableau-3a',
      'table: tableau-3',
      /:\d+:8: tableau « tableau-3 » introuvable/,
    ],
    [
      'a spanner over no column',
      TABLE,
      'from: auditeurs, to: part-alternance, level: 1',
      'from: auditeur, to: part-alternance, level: 1',
      /:5:\d+: colonne inconnue « auditeur » — vouliez-vous « auditeurs » \?/,
    ],
    [
      'a spanner reversed',
      TABLE,
      'from: auditeurs, to: part-alternance, level: 1',
      'from: part-alternance, to: auditeurs, level: 1',
      /:5:\d+: l’en-tête va de « part-alternance » à « auditeurs », qui est avant/,
    ],
    [
      'a mark without its note',
      TABLE,
      'madagascar: "6"',
      'madagascar: "7"',
      /:\d+:\d+: l’appel de note « 7 » n’a pas de note/,
    ],
    [
      'a note that nothing calls',
      TABLE,
      ', note: "5"',
      '',
      /:\d+:\d+: la note « 5 » n’est appelée nulle part/,
    ],
    ['a note given twice', TABLE, '- { mark: "2"', '- { mark: "1"', /:\d+:\d+: deux notes « 1 »/],
    [
      'a column without a value',
      TABLE,
      ', value: age-moyen',
      '',
      /:\d+:\d+: la colonne « age-moyen » ne dit pas quelle valeur/,
    ],
    ['a misspelt key', TABLE, 'stub:', 'stubb:', /tableau-1\.yaml:3:1: .*stubb.*stub/],
  ])('%s', (_, file, before, after, expected) => {
    change(file, before, after);
    expect(faults()).toMatch(expected);
  });

  it('a figure without its looks, looks without a figure, a chapter file that nothing names', () => {
    rmSync(join(project, LOOKS));
    rmSync(join(project, 'templates/figures/niveau-i.yaml'));
    expect(faults()).toContain(`${FIGURE}: figure incomplète : ${LOOKS} n’existe pas`);
    expect(faults()).toContain('templates/figures/niveau-i.vl.json: figure incomplète');
  });

  it('a figure and a table of one name, a chapter that has the name of either', () => {
    cpSync(join(project, TABLE), join(project, 'templates/tables/parchemins.yaml'));
    change(PUBLICATION, '[tableau-1, ', '[tableau-1, parchemins, ');
    change(PUBLICATION, '{ id: chiffres-cles,', '{ id: niveau-i,');
    expect(faults().split('\n')).toEqual([
      expect.stringMatching(
        /^templates\/tables\/parchemins\.yaml: tableau « parchemins » : templates\/figures\/parchemins\.yaml porte déjà ce nom/,
      ),
      expect.stringMatching(
        /^templates\/publication\.yaml:\d+:11: chapitre « niveau-i » : templates\/figures\/niveau-i\.yaml porte déjà ce nom/,
      ),
    ]);
  });

  it('a narrative file that the outline forgets', () => {
    writeFileSync(join(project, 'templates/narrative/99-brouillon.md.hbs'), '# Brouillon\n');
    expect(faults()).toContain(
      'templates/narrative/99-brouillon.md.hbs: chapitre « 99-brouillon.md.hbs » : ce fichier existe, mais le rapport ne l’emploie nulle part',
    );
  });

  it('a narrative that is not UTF-8', () => {
    writeFileSync(
      join(project, 'templates/narrative/02-auditeurs.md.hbs'),
      Buffer.from([0xe9, 0x0a]),
    );
    expect(faults()).toMatch(/^templates\/narrative\/02-auditeurs\.md\.hbs: /m);
  });

  it('everything at once, file by file', () => {
    change(PUBLICATION, 'language: fr', 'language: de');
    change(FIGURE, 'source:', 'sources:');
    change(TABLE, 'stub:', 'stubb:');
    const found = faults()
      .split('\n')
      .map((line) => line.split(':')[0]);
    expect(new Set(found)).toEqual(new Set([PUBLICATION, FIGURE, TABLE]));
  });

  function change(file: string, before: string | RegExp, after: string): void {
    const path = join(project, file);
    const text = readFileSync(path, 'utf8');
    const changed = text.replace(before, () => after);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
  }

  function faults(): string {
    try {
      readPublication(project);
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      const lines = error.faults.map((fault) => formatFault(fault, 'fr'));
      return lines.join('\n').replace(/[\u00A0\u202F]/g, ' ');
    }
    return '';
  }
});
