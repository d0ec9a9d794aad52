import { ordinalNumeral } from '../../../language/number-words.js';
import { fault } from '../../../report-error.js';
import type { Flag } from '../../../vocabulary.js';
import { describeUnknown } from '../ask-indicator.js';
import type {
  ConditionHelper,
  HelperCall,
  InlineHelper,
  KnownValue,
  Parameter,
} from '../helper.js';
import { type Ranking, rankOf, rankTerritories } from '../rank-territories.js';
import { markValue, numberInline } from '../say-value.js';
import { NAMING, nameTerritory } from './places.js';

const LEVELS = ['zone', 'region', 'centre', 'other'];
const INDICATOR: Parameter = { name: 'indicateur', type: 'text' };
const AMONG: readonly Parameter[] = [
  { name: 'ordre', type: 'text', optional: true, oneOf: ['croissant', 'décroissant'] },
  { name: 'zone', type: 'text', optional: true },
  { name: 'periode', type: 'text', optional: true },
];

/** Helpers that rank the territories of one level. */
export const rankHelpers: readonly (InlineHelper | ConditionHelper)[] = [
  {
    kind: 'inline',
    name: 'rang',
    summary: 'le territoire classé n-ième : {{rang "auditeurs" parmi="centre"}}',
    positional: [INDICATOR],
    named: [
      { name: 'parmi', type: 'text', oneOf: LEVELS },
      { name: 'rang', type: 'number', optional: true, within: [1, 1000] },
      ...AMONG,
      ...NAMING,
    ],
    write: writeRanked,
  },
  {
    kind: 'inline',
    name: 'rang-de',
    summary: 'le rang d’un territoire parmi ceux de son niveau, en chiffres : « 3e »',
    positional: [INDICATOR],
    named: [
      { name: 'territoire', type: 'text', optional: true },
      { name: 'genre', type: 'text', optional: true, oneOf: ['m', 'f'] },
      ...AMONG,
    ],
    write: writeRank,
  },
  {
    kind: 'condition',
    name: 'si-premier',
    summary: 'le territoire a ce rang (le premier par défaut) parmi ceux de son niveau',
    positional: [INDICATOR],
    named: [
      { name: 'territoire', type: 'text', optional: true },
      { name: 'rang', type: 'number', optional: true, within: [1, 1000] },
      ...AMONG,
    ],
    holds: (call) => ownRank(call)?.rank === (call.number('rang') ?? 1),
  },
];

/** The words depend on the value chosen and on the one it is ahead of. */
function writeRanked(call: HelperCall): ReturnType<InlineHelper['write']> {
  const place = call.number('rang') ?? 1;
  const ranked = rank(call, call.text('parmi') ?? '');
  const chosen = ranked[place - 1];
  if (!chosen) {
    const name = call.text('indicateur') ?? '';
    call.faults.push((sentence) => fault('no-value', call.origin, { name, sentence }));
    return { inlines: [] };
  }
  const territory = call.context.dataset.territories.get(chosen.territory);
  const values = ranked.slice(0, place + 1);
  return { inlines: [numberInline(nameTerritory(territory, call), values, call.context)] };
}

function writeRank(call: HelperCall): ReturnType<InlineHelper['write']> {
  const own = ownRank(call);
  if (!own) {
    const name = call.text('indicateur') ?? '';
    call.faults.push((sentence) => fault('no-value', call.origin, { name, sentence }));
    return { inlines: [] };
  }
  const gender = call.text('genre') === 'f' ? 'feminine' : 'masculine';
  const { base, raised } = ordinalNumeral(own.rank, gender);
  return {
    inlines: [
      numberInline(base, [own.value], call.context),
      { type: 'superscript', text: raised },
      ...markValue({ ...own.value, flags: rankFlags(own, call) }, call),
    ],
  };
}

/** A rank is revised when it is another one, which it may be though the value stands as published. */
function rankFlags({ rank: now, value }: OwnRank, call: HelperCall): readonly Flag[] {
  const { preceding } = call.context.indicators;
  if (!preceding) return value.flags;
  const { level } = call.context.dataset.territories.get(value.territory) ?? {};
  const ranked = rankTerritories(rankingOf(call, level ?? ''), {
    ...call.context,
    indicators: preceding,
  });
  const then = 'type' in ranked ? undefined : rankOf(value.territory, ranked);
  const others = value.flags.filter((flag) => flag !== 'R');
  return then === undefined || then === now ? others : ['R', ...others];
}

interface OwnRank {
  readonly rank: number;
  readonly value: KnownValue;
}

function ownRank(call: HelperCall): OwnRank | undefined {
  const code = call.text('territoire') ?? call.context.territory.code;
  const level = call.context.dataset.territories.get(code)?.level;
  if (level === undefined) {
    call.faults.push(() => fault('unknown-place', call.origin, { kind: 'territory', name: code }));
    return undefined;
  }
  const ranked = rank(call, level);
  const place = rankOf(code, ranked);
  const value = ranked.find(({ territory }) => territory === code);
  return place === undefined || !value ? undefined : { rank: place, value };
}

function rank(call: HelperCall, level: string): readonly KnownValue[] {
  const ranked = rankTerritories(rankingOf(call, level), call.context);
  if (!('type' in ranked)) return ranked;
  call.faults.push((sentence) =>
    describeUnknown(ranked, call.origin, sentence, call.context.dataset),
  );
  return [];
}

function rankingOf(call: HelperCall, level: string): Ranking {
  const named = call.text('periode');
  return {
    indicator: call.text('indicateur') ?? '',
    level,
    within: call.text('zone'),
    period: named === undefined ? undefined : call.context.namePeriod(named),
    ascending: call.text('ordre') === 'croissant',
  };
}
