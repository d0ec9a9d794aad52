import { typeset } from '../../../language/typography.js';
import type { InlineHelper } from '../helper.js';

/** Helpers that point elsewhere in the report, and those that say what words are. */
export const referenceHelpers: readonly InlineHelper[] = [
  {
    kind: 'inline',
    name: 'renvoi',
    summary: 'un renvoi numéroté à une figure ou à un tableau : « figure 3 »',
    positional: [{ name: 'cible', type: 'text' }],
    named: [],
    write: (call) => ({
      inlines: [{ type: 'reference', target: call.text('cible') ?? '', text: '' }],
    }),
  },
  {
    kind: 'inline',
    name: 'langue',
    summary:
      'des mots d’une autre langue, pour les lecteurs d’écran : {{langue "en" "Note on MOOCs"}}',
    positional: [
      { name: 'langue', type: 'text' },
      { name: 'mots', type: 'words' },
    ],
    named: [],
    write: (call) => ({
      inlines: [
        {
          type: 'foreign',
          language: call.text('langue') ?? '',
          inlines: [{ type: 'text', text: call.text('mots') ?? '' }],
        },
      ],
    }),
  },
  {
    kind: 'inline',
    name: 'indice',
    summary: 'des caractères abaissés : CO{{indice "deux"}}',
    positional: [{ name: 'texte', type: 'words' }],
    named: [],
    write: (call) => ({
      inlines: [{ type: 'subscript', text: typeset(call.text('texte') ?? '') }],
    }),
  },
];
