import type { FigureBlock } from '../document/figure-block.js';
import { nearestWord } from '../nearest-word.js';
import { type Fault, fault } from '../report-error.js';
import { nodesOf, placeAt, type SpecificationNode } from './place-in-specification.js';
import { SPECIFICATION_WORDS, type SpecificationWord } from './specification-words.js';

/** Keys and words that Vega-Lite does not know: it would ignore them, or fail in words of its own. */
export function checkWords(figure: FigureBlock): Fault[] {
  return nodesOf(figure.specification).flatMap((node) => {
    const asked = askedWord(node);
    if (!asked) return [];
    const { kind, word } = asked;
    const known = SPECIFICATION_WORDS[kind];
    if (known.has(word) || (kind === 'key' && OURS.has(word))) return [];
    return [
      fault('figure-unknown-word', placeAt(figure, node.path), {
        figure: figure.id,
        kind,
        word,
        nearest: nearestWord(word, known),
        known: kind === 'key' || kind === 'channel' ? [] : [...known],
      }),
    ];
  });
}

/** What a layout of ours reads in a specification. */
const OURS = new Set(['share', 'less', 'wide', 'aspect']);
/** What holds names of the author's own as keys. */
const NAMING = new Set(['datum', 'values', 'labels']);

function askedWord({
  path,
  key,
  value,
}: SpecificationNode): { readonly kind: SpecificationWord; readonly word: string } | undefined {
  const parent = path.at(-2);
  if (typeof key !== 'string' || NAMING.has(String(parent))) return undefined;
  const isText = typeof value === 'string';
  if (parent === 'encoding') return { kind: 'channel', word: key };
  if (isText && (key === 'mark' || (key === 'type' && parent === 'mark'))) {
    return FORBIDDEN_MARKS.has(value) ? undefined : { kind: 'mark', word: value };
  }
  if (isText && key === 'type' && parent === 'scale') return { kind: 'scale', word: value };
  if (isText && key === 'type' && path.at(-3) === 'encoding') return { kind: 'type', word: value };
  if (isText && key === 'aggregate') return { kind: 'aggregate', word: value };
  if (isText && key === 'op') return { kind: 'window', word: value };
  return { kind: 'key', word: key };
}

// Said by another check, as a danger.
const FORBIDDEN_MARKS = new Set(['image', 'geoshape']);
