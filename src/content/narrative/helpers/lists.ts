import type { Inline } from '../../../document/inline.js';
import { plainText } from '../../../document/plain-text.js';
import { separator } from '../../../language/lists.js';
import type { HelperCall, InlineHelper, ValueHelper } from '../helper.js';

/** Helpers that put several words side by side, and the one that names a value for another. */
export const listHelpers: readonly (InlineHelper | ValueHelper)[] = [
  {
    kind: 'inline',
    name: 'liste',
    summary: 'une énumération : « 58 %, 73 % et 80 % »',
    positional: [{ name: 'elements', type: 'piece' }],
    repeats: true,
    named: [{ name: 'conjonction', type: 'text', optional: true, oneOf: ['et', 'ou'] }],
    write: (call) => ({
      inlines: join(
        call,
        call.pieces('elements').map(({ inlines }) => inlines),
      ),
    }),
  },
  {
    kind: 'inline',
    name: 'respectivement',
    summary:
      'l’énumération précédée de « respectivement » ; des valeurs toutes égales sont dites une fois, suivies de chacun="chacune"',
    positional: [{ name: 'elements', type: 'piece' }],
    repeats: true,
    named: [{ name: 'chacun', type: 'words', optional: true }],
    write: writeRespectively,
  },
  {
    kind: 'value',
    name: 'valeur',
    summary: 'désigne une valeur pour une autre fonction : (valeur "taux-presence" mode="fod")',
    positional: [{ name: 'indicateur', type: 'value' }],
    named: [],
    namesValue: true,
  },
];

function writeRespectively(call: HelperCall): { readonly inlines: readonly Inline[] } {
  const items = call.pieces('elements').map(({ inlines }) => inlines);
  const together = call.text('chacun');
  const texts = new Set(items.map(plainText));
  if (together !== undefined && texts.size === 1) {
    return { inlines: [mergeValues(items), { type: 'text', text: ` ${together}` }] };
  }
  return { inlines: [{ type: 'text', text: 'respectivement ' }, ...join(call, items)] };
}

/** One number said of several values leads back to all of them. */
function mergeValues(items: readonly (readonly Inline[])[]): Inline {
  const keys = items.flat().flatMap((inline) => (inline.type === 'number' ? inline.valueKeys : []));
  return { type: 'number', text: plainText(items[0] ?? []), valueKeys: [...new Set(keys)] };
}

function join(call: HelperCall, items: readonly (readonly Inline[])[]): readonly Inline[] {
  const conjunction = call.text('conjonction') === 'ou' ? 'ou' : 'et';
  return items.flatMap((inlines, index): readonly Inline[] => {
    const between = separator(index, items.length, conjunction);
    return between === '' ? inlines : [{ type: 'text', text: between }, ...inlines];
  });
}
