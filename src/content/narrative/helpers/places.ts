import type { Territory } from '../../../dataset/dataset.js';
import { isUnknown } from '../../../indicators/indicator-value.js';
import { shiftPeriod } from '../../../language/periods.js';
import { nearestWord } from '../../../nearest-word.js';
import { fault } from '../../../report-error.js';
import { isKnown } from '../answer-call.js';
import type { HelperCall, InlineHelper, KnownValue } from '../helper.js';
import { numberInline } from '../say-value.js';

/** Helpers that name years and territories, and those that rank them. */
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
      if (!call.context.dataset.periods.has(code))
        notePlace(call, 'period', code, [...call.context.dataset.periods.keys()]);
      return { inlines: [{ type: 'text', text: code }] };
    },
  },
  {
    kind: 'inline',
    name: 'territoire',
    summary: 'le nom d’un territoire, tel qu’on le dit dans une phrase',
    positional: [{ name: 'code', type: 'text', optional: true }],
    named: [{ name: 'forme', type: 'text', optional: true, oneOf: ['phrase', 'court', 'complet'] }],
    write: (call) => {
      const code = call.text('code') ?? call.context.territory.code;
      const territory = call.context.dataset.territories.get(code);
      if (!territory)
        notePlace(call, 'territory', code, [...call.context.dataset.territories.keys()]);
      return { inlines: [{ type: 'text', text: nameTerritory(territory, call) }] };
    },
  },
  {
    kind: 'inline',
    name: 'rang',
    summary: 'le territoire classé n-ième : {{rang "auditeurs" parmi="centre"}}',
    positional: [{ name: 'indicateur', type: 'text' }],
    named: [
      { name: 'parmi', type: 'text', oneOf: ['zone', 'region', 'centre'] },
      { name: 'rang', type: 'number', optional: true },
      { name: 'ordre', type: 'text', optional: true, oneOf: ['croissant', 'décroissant'] },
      { name: 'zone', type: 'text', optional: true },
      { name: 'forme', type: 'text', optional: true, oneOf: ['phrase', 'court', 'complet'] },
      { name: 'periode', type: 'text', optional: true },
    ],
    write: writeRank,
  },
];

function writeRank(call: HelperCall): ReturnType<InlineHelper['write']> {
  const ranked = rankTerritories(call);
  const chosen = ranked[(call.number('rang') ?? 1) - 1];
  if (!chosen) return { inlines: [] };
  const territory = call.context.dataset.territories.get(chosen.territory);
  return { inlines: [numberInline(nameTerritory(territory, call), [chosen], call.context)] };
}

/** Known values of one level's territories, best first; ties in the order of the code list. */
function rankTerritories(call: HelperCall): readonly KnownValue[] {
  const { dataset, indicators } = call.context;
  const ascending = call.text('ordre') === 'croissant';
  const zone = call.text('zone');
  const named = call.text('periode');
  const period = named === undefined ? undefined : call.context.namePeriod(named);
  const indicator = call.text('indicateur') ?? '';
  const values: KnownValue[] = [];
  for (const territory of dataset.territories.values()) {
    if (territory.level !== call.text('parmi')) continue;
    if (zone && !isWithin(territory, zone, dataset.territories)) continue;
    const answer = indicators.value({
      indicator,
      territory: territory.code,
      ...(period ? { period } : {}),
    });
    if (isUnknown(answer)) {
      if (answer.type !== 'unknown-indicator') continue;
      const { name, nearest } = answer;
      call.faults.push(() => fault('unknown-indicator', call.origin, { name, nearest }));
      return [];
    }
    if (isKnown(answer)) values.push(answer);
  }
  if (values.length < (call.number('rang') ?? 1)) {
    call.faults.push((sentence) => fault('no-value', call.origin, { name: indicator, sentence }));
  }
  return values.sort(
    (left, right) => (right.result.value - left.result.value) * (ascending ? -1 : 1),
  );
}

function isWithin(
  territory: Territory,
  zone: string,
  territories: ReadonlyMap<string, Territory>,
): boolean {
  if (territory.code === zone) return true;
  const parent = territory.parent === undefined ? undefined : territories.get(territory.parent);
  return parent !== undefined && isWithin(parent, zone, territories);
}

function nameTerritory(territory: Territory | undefined, call: HelperCall): string {
  if (!territory) return '';
  switch (call.text('forme')) {
    case 'court':
      return territory.shortLabel;
    case 'complet':
      return territory.label;
    default:
      return territory.sentenceLabel;
  }
}

function notePlace(
  call: HelperCall,
  kind: 'territory' | 'period',
  name: string,
  known: readonly string[],
): void {
  call.faults.push(() =>
    fault('unknown-place', call.origin, { kind, name, nearest: nearestWord(name, known) }),
  );
}
