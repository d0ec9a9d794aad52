import type { Block } from '../../../document/document.js';
import { nearestWord } from '../../../nearest-word.js';
import { fault } from '../../../report-error.js';
import type { HelperCall, InlineHelper } from '../helper.js';

/** What a chapter may place: composed when it is called, once. */
export interface PlaceableBlocks {
  readonly figures: readonly string[];
  readonly tables: readonly string[];
  readonly place: (kind: 'figure' | 'table', id: string) => readonly Block[] | 'placed';
}

/** Helpers that stand alone on their line and become a whole block. */
export function createBlockHelpers(blocks: PlaceableBlocks): readonly InlineHelper[] {
  return [
    {
      kind: 'inline',
      name: 'figure',
      summary: 'place une figure de templates/figures',
      positional: [{ name: 'figure', type: 'text' }],
      named: [],
      write: (call) => place(call, 'figure', blocks),
    },
    {
      kind: 'inline',
      name: 'tableau',
      summary: 'place un tableau de templates/tables',
      positional: [{ name: 'tableau', type: 'text' }],
      named: [],
      write: (call) => place(call, 'table', blocks),
    },
  ];
}

function place(
  call: HelperCall,
  kind: 'figure' | 'table',
  blocks: PlaceableBlocks,
): ReturnType<InlineHelper['write']> {
  const id = call.text(kind === 'figure' ? 'figure' : 'tableau') ?? '';
  const known = kind === 'figure' ? blocks.figures : blocks.tables;
  if (!known.includes(id)) {
    call.faults.push(() =>
      fault('unknown-block', call.origin, { kind, id, known, nearest: nearestWord(id, known) }),
    );
    return { inlines: [] };
  }
  const composed = blocks.place(kind, id);
  if (composed === 'placed') {
    call.faults.push(() => fault('repeated-block', call.origin, { id }));
    return { inlines: [] };
  }
  const [block] = composed;
  return block ? { inlines: [], block } : { inlines: [] };
}
