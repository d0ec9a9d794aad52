import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeFigure } from '../../src/content/compose-figure.js';
import { plainText } from '../../src/document/plain-text.js';
import { belongsToEdition } from '../../src/publication/belongs-to-edition.js';
import { declareFigure, faultLines, openComposition, publication } from './declare.js';
import { flag, type Mutation, setValue, withdraw, withhold } from './open-context.js';

const CENTRES = `
title: 'Le Cnam compte {{nombre "auditeurs"}} auditeurs'
subtitle: Auditeurs par centre
chart: Barres
rows:
  - territories: [la-reunion, liban, mayotte, network]
fields:
  auditeurs: auditeurs
sort: { by: auditeurs, order: descending }
reading:
  sentence: "le Cnam {territory} compte {auditeurs} auditeurs"
  row: { level: centre }
source: OEC
table: tableau-1
`;

describe('composeFigure', () => {
  it('writes a row with its place, its number, its text and its flag', () => {
    const { rows, fields } = compose(
      CENTRES.replace('auditeurs: auditeurs', 'auditeurs: auditeurs'),
    );
    expect(rows[0]).toEqual({
      cells: {
        territory: 'Liban',
        territoryCode: 'liban',
        level: 'centre',
        zone: 'Étranger',
        zoneCode: 'etranger',
        order: 49,
        period: '2016-2017',
        column: 10,
        row: 5,
        tileLabel: 'Liban',
        series: null,
        seriesOrder: null,
        group: null,
        territorySigned: 'Liban',
        auditeurs: 3162,
        auditeursText: '3\u202F162',
        auditeursFlag: '',
      },
      valueKeys: { auditeurs: 'auditeurs|liban|2016-2017' },
      flags: { auditeurs: [] },
    });
    expect(fields).toEqual([
      {
        name: 'auditeurs',
        label: 'Nombre d’auditeurs sans double compte',
        unit: 'auditeurs',
        decimals: 0,
      },
    ]);
  });

  it('marks a provisional value in its row, its alternative and its signs', () => {
    const figure = compose(CENTRES, flag('auditeurs', { territory: 'liban' }, 'P'));
    expect(figure.rows[0]?.cells).toMatchObject({
      auditeursText: '3\u202F162\u00A0(p)',
      auditeursFlag: 'P',
    });
    expect(figure.alternative).toContain('Liban, 3\u202F162\u00A0(p)\u202F;');
    expect(figure.alternative).not.toContain('Valeur signalée');
    expect(figure.signs).toEqual([{ sign: '(p)', meaning: 'donnée provisoire' }]);
  });

  it('shows an absence by its sign, never as a number, and reads another row', () => {
    const figure = compose(CENTRES, withhold('auditeurs', { territory: 'liban' }));
    const row = figure.rows.find(({ cells }) => cells.territory === 'Liban');
    expect(row?.cells).toMatchObject({ auditeurs: null, auditeursText: 'n.c.' });
    expect(plainText(figure.reading)).toBe('le Cnam La Réunion compte 596 auditeurs');
    expect(figure.alternative).toContain('Sans valeur\u00A0: Liban (n.c.).');
    expect(figure.signs).toEqual([{ sign: 'n.c.', meaning: 'non communiqué' }]);
  });

  it('explains the signs that it draws, and no other', () => {
    const signsOf = (label: string, mutation: Mutation) =>
      composeFigure(declareFigure(CENTRES, label), 1, openComposition(mutation)).signs;
    const provisional = flag('auditeurs', { territory: 'mayotte' }, 'P');
    const withheld = withhold('auditeurs', { territory: 'liban' });
    expect(signsOf('territory', provisional)).toEqual([]);
    expect(signsOf('territory', withheld)).toEqual([]);
    expect(signsOf('territorySigned', provisional).map(({ sign }) => sign)).toEqual(['(p)']);
    expect(signsOf('territorySigned', withheld)).toEqual([]);
    const { rows } = compose(CENTRES, provisional);
    expect(rows.map(({ cells }) => cells.territorySigned)).toContain('Mayotte\u00A0(p)');
  });

  it('drops the rows without any value when asked', () => {
    const kept = compose(`${CENTRES}absent: drop\n`, withhold('auditeurs', { territory: 'liban' }));
    expect(names(kept)).toEqual(['La Réunion', 'Mayotte', 'Cnam']);
    expect(kept.signs).toEqual([]);
  });

  it('prints a mark of the title below the figure', () => {
    const { title, signs } = compose(CENTRES, flag('auditeurs', {}, 'P'));
    expect(plainText(title.inlines)).toContain('60\u202F502\u00A0(p)');
    expect(title.inlines.map(({ type }) => type)).not.toContain('footnote-call');
    expect(signs).toEqual([{ sign: '(p)', meaning: 'donnée provisoire' }]);
  });

  it('sorts by value, what is absent after it and the network last, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 3, maxLength: 3 }),
        (values) => {
          const territories = ['la-reunion', 'liban', 'mayotte'];
          const changes = territories.map((territory, index) =>
            setValue('auditeurs', { territory }, () => values[index] ?? 0),
          );
          const rows = compose(CENTRES, ...changes).rows.map(({ cells }) => cells);
          expect(rows.at(-1)?.territoryCode).toBe('cnam');
          expect(rows.slice(0, 3).map(({ auditeurs }) => auditeurs)).toEqual(
            values.toSorted((a, b) => b - a),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it('draws one row a series and period, in their order, with its group', () => {
    const { rows, alternative } = composeFigure(real('validation-acquis'), 1, openComposition());
    expect(rows).toHaveLength(36);
    expect(rows[6]?.cells).toMatchObject({
      period: '2012',
      group: 'VAPP',
      series: 'Décisions',
      seriesOrder: 2,
      valeur: 711,
    });
    expect(alternative).toContain(
      'VAE, Candidats\u00A0: 412 en 2012, 532 au plus haut en 2016, 511 en 2017.',
    );
  });

  it('tells the extremes, the middle and the whole of many values', () => {
    const { alternative } = composeFigure(real('alternance-centres'), 1, openComposition());
    expect(alternative).toContain(
      '30 valeurs\u202F; valeurs les plus élevées\u00A0: Franche-Comté, 67,4\u00A0%\u202F; Picardie, 61,1\u00A0%\u202F; Martinique, 42,4\u00A0%\u202F;',
    );
    expect(alternative).toContain('médiane\u00A0: 11,0\u00A0%');
    expect(alternative).toContain('Ensemble\u00A0: Cnam, 11,9\u00A0%.');
    expect(alternative).toMatch(/Les valeurs figurent dans le tableau 1\.$/);
  });

  it('tells a marked value that is neither the highest nor the lowest', () => {
    const alsace = flag('part-alternance', { territory: 'alsace' }, 'P');
    const composition = openComposition(alsace);
    const { alternative } = composeFigure(real('alternance-centres'), 1, composition);
    expect(alternative).toMatch(
      /\. Valeur signalée\u00A0: Alsace 2016-2017, [\d,]+\u00A0%\u00A0\(p\)\. /,
    );
  });

  it('tells together the values that are printed alike, by name or by their number', () => {
    const zero = (code: string) => setValue('part-alternance', { territory: code }, () => 0);
    const { alternative } = composeFigure(real('alternance-centres'), 1, openComposition());
    expect(alternative).toContain(
      'les plus basses\u00A0: Auvergne, Corse, Guyane, Mayotte et Nouvelle-Calédonie, 0,0\u00A0%\u202F;',
    );
    const more = openComposition(zero('alsace'));
    expect(composeFigure(real('alternance-centres'), 1, more).alternative).toContain(
      'les plus basses\u00A0: 6 valeurs à 0,0\u00A0%\u202F;',
    );
  });

  it('explains no sign of rows whose text it does not draw', () => {
    // Centres without a share are left out of the scatter, which says the network’s text alone.
    const { signs, rows } = composeFigure(real('age-diplome'), 1, openComposition());
    expect(rows.some(({ cells }) => cells.partBac3PlusText === 'n.c.')).toBe(true);
    expect(signs).toEqual([]);
    const network = flag('age-moyen', { territory: 'cnam' }, 'P');
    const marked = composeFigure(real('age-diplome'), 1, openComposition(network));
    expect(marked.signs.map(({ sign }) => sign)).toEqual(['(p)']);
  });

  it('names the unit of what is neither a share nor counted, and says minus as text does', () => {
    const alternative = (id: string) => composeFigure(real(id), 1, openComposition()).alternative;
    expect(alternative('age-diplome')).toContain('Âge moyen (ans), 34 valeurs');
    expect(alternative('niveau-diplome')).toMatch(
      /Évolution \(en\u00A0points\)\u00A0: .+, \+5\u202F; BAC\+2, -5,5\./,
    );
    expect(alternative('parchemins')).toContain('Diplômes\u00A0: 8\u202F848 en 2011-2012');
  });

  // Those of the centres’ editions: centre-editions.test.ts.
  const ofNetwork = publication.declaration.data.outline
    .filter((chapter) => belongsToEdition(chapter, 'network'))
    .flatMap(({ figures }) => figures);

  it.each(ofNetwork)('composes %s without a fault', (id) => {
    const composition = openComposition();
    const figure = composeFigure(real(id), 1, composition);
    expect(faultLines(composition)).toEqual([]);
    expect(figure.rows.length).toBeGreaterThan(1);
    expect(plainText(figure.title.inlines).length).toBeLessThanOrEqual(105);
    const keys = figure.rows.flatMap(({ valueKeys }) => Object.values(valueKeys));
    expect(Object.keys(composition.context.ledger.values)).toEqual(expect.arrayContaining(keys));
  });

  describe('says what is wrong, where', () => {
    it.each<[string, string, string, string]>([
      [
        'an indicator',
        'auditeurs: auditeurs',
        'auditeurs: auditeur',
        'figure.yaml:8:14: indicateur inconnu « auditeur » — vouliez-vous « auditeurs » ?',
      ],
      ['a territory', 'la-reunion', 'reunion', 'figure.yaml:6:18: territoire inconnu « reunion »'],
      [
        'a period',
        '[la-reunion, liban, mayotte, network]',
        'network\n    periods: demain',
        'figure.yaml:7:14: « demain » ne nomme aucune période',
      ],
      [
        'a reading that no row allows',
        'level: centre',
        'level: planet',
        'figure.yaml:11:3: aucune ligne de la figure',
      ],
      [
        'a typed number in the reading',
        'compte {auditeurs}',
        'compte 12',
        'figure.yaml:11:14: chiffre écrit à la main « 12 »',
      ],
      [
        'a title of two sentences',
        "auditeurs'\nsub",
        "auditeurs. Oui.'\nsub",
        'figure.yaml:2:9: le titre de « figure » compte 2 phrases',
      ],
    ])('%s', (_, before, after, expected) => {
      expect(CENTRES).toContain(before);
      expect(faultsOf(CENTRES.replace(before, after)).join('\n')).toContain(expected);
    });

    it('a value that no observation gives, once for all rows', () => {
      const faults = faultsOf(CENTRES, withdraw('age-moyen', { territory: 'liban' }));
      expect(faults).toEqual([]);
      const missing = faultsOf(
        CENTRES.replace('auditeurs: auditeurs', 'auditeurs: age-moyen'),
        withdraw('age-moyen', { territory: 'liban' }),
      );
      expect(missing).toHaveLength(1);
      expect(missing[0]).toContain('pas de valeur « age-moyen');
      expect(missing[0]).toContain('pour liban, 2016-2017');
    });

    it('a native chart in which two rows share a place', () => {
      const yaml = `${CENTRES}native: { kind: bar, category: zone, values: [auditeurs] }\n`;
      expect(faultsOf(yaml).join('\n')).toMatch(
        /^figure\.yaml:15:9: la figure « figure » a deux lignes pour « Outre-mer »/,
      );
    });

    it('a figure without any value', () => {
      const hide = ['la-reunion', 'liban', 'mayotte', 'cnam'].map((territory) =>
        withhold('auditeurs', { territory }),
      );
      expect(faultsOf(CENTRES, ...hide).join('\n')).toContain('n’a aucune valeur à dessiner');
    });

    it('a sign that the house list lacks', () => {
      const composition = openComposition(flag('auditeurs', { territory: 'liban' }, 'U'));
      composeFigure(declareFigure(CENTRES), 1, composition);
      expect(faultLines(composition).join('\n')).toContain('aucun signe ne dit « U »');
    });
  });
});

function compose(yaml: string, ...mutations: readonly Mutation[]) {
  return composeFigure(declareFigure(yaml), 1, openComposition(...mutations));
}

function faultsOf(yaml: string, ...mutations: readonly Mutation[]): readonly string[] {
  const composition = openComposition(...mutations);
  composeFigure(declareFigure(yaml), 1, composition);
  return faultLines(composition);
}

function names({ rows }: ReturnType<typeof composeFigure>) {
  return rows.map(({ cells }) => cells.territory);
}

function real(id: string) {
  const figure = publication.figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}
