import type { FigureBlock } from '../document/figure-block.js';
import { type Fault, fault, type KeyOrigin } from '../report-error.js';
import type { VegaLibraries } from './load-vega.js';
import { nodesOf, placeAt, placeOf } from './place-in-specification.js';

/**
 * What Vega or Vega-Lite complained of, in the user's words and at the key that they mean. A complaint
 * that we have no words for is given as it is, at the word that it quotes.
 */
export function vegaFaults(
  figure: FigureBlock,
  complaints: readonly string[],
  { vega }: VegaLibraries,
): readonly Fault[] {
  const ill = illExpressions(figure, vega);
  if (ill.length > 0) return ill;
  return complaints.flatMap((complaint) => translate(figure, complaint));
}

/** Properties whose text is an expression. */
const EXPRESSIONS = new Set(['filter', 'calculate', 'expr', 'labelExpr', 'test', 'update']);

function illExpressions(figure: FigureBlock, vega: VegaLibraries['vega']): readonly Fault[] {
  return nodesOf(figure.specification).flatMap(({ name, value, path }) => {
    if (!EXPRESSIONS.has(name) || typeof value !== 'string' || parses(vega, value)) return [];
    const parameters = { figure: figure.id, expression: value };
    return [fault('figure-expression', placeAt(figure, path), parameters)];
  });
}

function parses(vega: VegaLibraries['vega'], expression: string): boolean {
  try {
    vega.parseExpression(expression);
    return true;
  } catch {
    return false;
  }
}

function translate(figure: FigureBlock, complaint: string): readonly Fault[] {
  for (const [pattern, word] of WORDS) {
    const found = pattern.exec(complaint)?.[1];
    if (found === undefined) continue;
    const at = placeOf(figure, ({ name, value }) => word.stands(name, value, found));
    return [
      fault('figure-refused-word', at, { figure: figure.id, word: found, reason: word.reason }),
    ];
  }
  const [, view] = /^Invalid specification (\{.*\})\. Make sure/.exec(complaint) ?? [];
  if (view !== undefined) {
    return [fault('figure-without-mark', viewPlace(figure), { figure: figure.id })];
  }
  const at = placeOfQuoted(figure, complaint);
  return [fault('figure-invalid', at, { figure: figure.id, detail: complaint })];
}

/** Where the first word that the complaint quotes stands; the whole specification where none does. */
function placeOfQuoted(figure: FigureBlock, complaint: string): KeyOrigin {
  const quoted = [...complaint.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, word]) => word);
  const says = (word: unknown) => nodesOf(figure.specification).find(({ value }) => value === word);
  const node = quoted.map(says).find((found) => found !== undefined);
  return placeAt(figure, node?.path ?? []);
}

export type RefusedWord =
  | 'function'
  | 'name'
  | 'method'
  | 'conflict'
  | 'scheme'
  | 'format'
  | 'transform'
  | 'scale';

interface Complaint {
  readonly reason: RefusedWord;
  readonly stands: (name: string, value: unknown, found: string) => boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What Vega says, and where the word that it names stands. */
const WORDS: readonly (readonly [RegExp, Complaint])[] = [
  [
    /Unrecognized function: (\S+)/,
    {
      reason: 'function',
      stands: (_, value, found) => isText(value) && value.includes(`${found}(`),
    },
  ],
  [
    /Unrecognized signal name: "([^"]+)"/,
    {
      reason: 'name',
      stands: (name, value, found) =>
        isText(value) &&
        (value === found || (EXPRESSIONS.has(name) && new RegExp(`\\b${found}\\b`).test(value))),
    },
  ],
  [
    /(Illegal callee) type/,
    {
      reason: 'method',
      stands: (name, value) => EXPRESSIONS.has(name) && isText(value) && /\.\w+\(/.test(value),
    },
  ],
  [
    /Conflicting \w+ property "(\w+)"/,
    { reason: 'conflict', stands: (name, _, found) => name === found },
  ],
  [
    /Unrecognized scheme name: (\S+)/,
    { reason: 'scheme', stands: (name, value, found) => name === 'scheme' && value === found },
  ],
  [
    /invalid format: (\S+)/,
    { reason: 'format', stands: (_, value, found) => isText(value) && value.includes(found) },
  ],
  [
    /Ignoring an invalid transform: (.+)\.$/,
    {
      reason: 'transform',
      stands: (name, value, found) => name === 'transform' && JSON.stringify(value) === found,
    },
  ],
  [
    /Channel ".*" does not work with "(.+)" scale/,
    { reason: 'scale', stands: (name, value, found) => name === 'type' && value === found },
  ],
];

const COMPOSITIONS = ['layer', 'hconcat', 'vconcat', 'concat', 'facet', 'repeat', 'spec'];

/** The view that draws nothing: neither a mark nor other views. */
function viewPlace(figure: FigureBlock): KeyOrigin {
  const draws = (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    ['mark', ...COMPOSITIONS].some((key) => key in value);
  return placeOf(
    figure,
    ({ path, key, value }) =>
      typeof key === 'number' && COMPOSITIONS.includes(String(path.at(-2))) && !draws(value),
  );
}
