import type { HookedMethod } from '../../../../src/renderers/pdf/pdfmake/hooked-methods.js';

/** What a new version changed of a hooked method, by its name; undefined when it is as it was. */
export function hookChange(
  { owner, method, parameters }: Pick<HookedMethod, 'owner' | 'method' | 'parameters'>,
  prototype: object,
): string | undefined {
  const name = `${owner}.${method}`;
  if (!(method in prototype)) return `${name} is gone`;
  if (!Object.hasOwn(prototype, method)) return `${name} is only inherited`;
  const found: unknown = Reflect.get(prototype, method);
  if (typeof found !== 'function') return `${name} is no method`;
  const [before, now] = [parameters, parametersOf(String(found))].map((names) => names.join(', '));
  return before === now ? undefined : `${name}(${before}) is ${name}(${now}) now`;
}

/** Names of the parameters in a function's source, default values left out. */
function parametersOf(source: string): readonly string[] {
  let depth = 0;
  let list = '';
  for (const character of source.slice(source.indexOf('('))) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth === 0) break;
    if (depth > 1 || character !== '(') list += depth > 1 && character === ',' ? ' ' : character;
  }
  return list
    .split(',')
    .map((parameter) => parameter.split('=')[0]?.trim() ?? '')
    .filter((parameter) => parameter !== '');
}
