import type { Territory } from '../../../dataset/dataset.js';
import { contractDe } from '../../../language/contraction.js';
import { shiftPeriod } from '../../../language/periods.js';
import { nearestWord } from '../../../nearest-word.js';
import { fault } from '../../../report-error.js';
import { knownCodes } from '../ask-indicator.js';
import type { HelperCall, InlineHelper, Parameter } from '../helper.js';

/** How a territory is named: its form, and the preposition that its article contracts with. */
export const NAMING: readonly Parameter[] = [
  { name: 'forme', type: 'text', optional: true, oneOf: ['phrase', 'court', 'complet'] },
  { name: 'avec', type: 'text', optional: true, oneOf: ['de', 'à'] },
];

/** Helpers that name years and territories. */
export const placeHelpers: readonly InlineHelper[] = [
  {
    kind: 'inline',
    name: 'annee',
    summary: 'l’année de l’édition ; decalage=-1 pour la précédente',
    positional: [],
    named: [{ name: 'decalage', type: 'number', optional: true }],
    write: (call) => ({
      inlines: [
        {
          type: 'text',
          text: shiftPeriod(call.context.year, call.number('decalage') ?? 0) ?? call.context.year,
        },
      ],
    }),
  },
  {
    kind: 'inline',
    name: 'periode',
    summary: 'une année que les données connaissent : {{periode "2015-2016"}}',
    positional: [{ name: 'code', type: 'text' }],
    named: [],
    write: (call) => {
      const code = call.context.namePeriod(call.text('code') ?? '');
      if (!call.context.dataset.periods.has(code)) notePlace(call, 'period', code);
      return { inlines: [{ type: 'text', text: code }] };
    },
  },
  {
    kind: 'inline',
    name: 'territoire',
    summary:
      'le nom d’un territoire, tel qu’on le dit dans une phrase ; avec="à" dit que l’on y est, par les mots de la colonne place_label de data/territories.csv',
    positional: [{ name: 'code', type: 'text', optional: true }],
    named: NAMING,
    write: (call) => {
      const code = call.text('code') ?? call.context.territory.code;
      const territory = call.context.dataset.territories.get(code);
      if (!territory) notePlace(call, 'territory', code);
      return { inlines: [{ type: 'text', text: nameTerritory(territory, call) }] };
    },
  },
];

/** « l’Alsace », « de l’Alsace », « en Corse » (avec="à"); or a shorter or longer name, without preposition. */
export function nameTerritory(territory: Territory | undefined, call: HelperCall): string {
  if (!territory) return '';
  switch (call.text('forme')) {
    case 'court':
      return territory.shortLabel;
    case 'complet':
      return territory.label;
    default:
      return withPreposition(territory, call);
  }
}

function withPreposition({ code, sentenceLabel, placeLabel }: Territory, call: HelperCall): string {
  const preposition = call.text('avec');
  if (preposition === 'de') return contractDe(sentenceLabel);
  if (preposition === undefined) return sentenceLabel;
  if (placeLabel === undefined)
    call.faults.push(() => fault('no-place-label', call.origin, { territory: code }));
  return placeLabel ?? '';
}

function notePlace(call: HelperCall, kind: 'territory' | 'period', name: string): void {
  const known = knownCodes(kind, call.context.dataset);
  const nearest = nearestWord(name, known);
  call.faults.push(() => fault('unknown-place', call.origin, { kind, name, nearest, known }));
}
