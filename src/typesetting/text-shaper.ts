import type { Font, Glyph } from 'fontkit';
import { isPairwise } from './is-pairwise.js';

/** Shaped text, in units of the font. */
export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  readonly positions: readonly GlyphPlace[];
  readonly advanceWidth: number;
}

export interface ShapedGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  /** the characters it stands for */
  readonly codePoints: readonly number[];
}

export interface GlyphPlace {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Latin letters, digits and common signs, each of one code unit; none that fontkit hides. */
const SIMPLE = /^[ -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u202F\u2039\u203A\u20AC\u2212]+$/;
/** The hyphen first: fontkit hides it once it has met the soft one. Then ligatures of three letters. */
const PRIMERS = [' -', 'ffi ffl ffj ffb ffh ffk fft'];

/** What was learned of a font; facts of the font alone, in units of the font. */
export interface LearnedShapes {
  readonly pairwise: boolean;
  readonly latin: LearnedAlphabet;
  readonly common: LearnedAlphabet;
}

interface LearnedAlphabet {
  /** character, glyph, advance width */
  readonly glyphs: readonly (readonly [string, number, number])[];
  readonly advances: readonly (readonly [string, number])[];
  readonly joined: readonly string[];
}

/**
 * Shapes text in one face. A report holds thousands of words but few pairs of letters: a word is
 * composed of pairs already met, kerning included, and given to fontkit only when it has a new one
 * or a ligature. Where the font's rules look further than pairs, all is left to fontkit. What is kept
 * are facts of the font, so that what was shaped before changes nothing, and can be known beforehand.
 */
export class TextShaper {
  readonly #font: Font;
  readonly #pairwise: boolean;
  /** a font may have rules of its own for Latin, which letters tell from digits and signs */
  readonly #latin: Alphabet;
  readonly #common: Alphabet;
  #primed = false;

  constructor(font: Font, learned?: LearnedShapes) {
    this.#font = font;
    this.#pairwise = learned?.pairwise ?? isPairwise(font);
    this.#latin = openAlphabet(learned?.latin);
    this.#common = openAlphabet(learned?.common);
  }

  shape(text: string, features?: readonly string[]): ShapedText {
    if (features?.length || !this.#pairwise || !SIMPLE.test(text)) {
      return this.#shapeWhole(text, features);
    }
    const alphabet = /\p{L}/u.test(text) ? this.#latin : this.#common;
    return compose(text, alphabet) ?? this.#learn(text, alphabet);
  }

  learned(): LearnedShapes {
    return {
      pairwise: this.#pairwise,
      latin: closeAlphabet(this.#latin),
      common: closeAlphabet(this.#common),
    };
  }

  #shapeWhole(text: string, features?: readonly string[]): ShapedText {
    this.#prime();
    const { glyphs, positions, advanceWidth } = this.#font.layout(text, features?.slice());
    return { glyphs: spelled(glyphs, text), positions, advanceWidth };
  }

  #learn(text: string, alphabet: Alphabet): ShapedText {
    const shaped = this.#shapeWhole(text);
    let at = 0;
    let afterPlain = false;
    for (const [index, glyph] of shaped.glyphs.entries()) {
      const end = at + glyph.codePoints.length;
      const plain = end === at + 1 && this.#isPlain(glyph, text.charCodeAt(at));
      if (plain) alphabet.glyphs.set(text.charAt(at), glyph);
      // The pair with the letter before, unless both letters became something else.
      const advance = shaped.positions[index - 1]?.xAdvance;
      if (plain && afterPlain && advance !== undefined) {
        alphabet.advances.set(text.slice(at - 1, end), advance);
      }
      for (let inner = at + 1; inner < end; inner += 1) {
        alphabet.joined.add(text.slice(inner - 1, inner + 1));
      }
      if (!plain && end === at + 1) alphabet.joined.add(text.slice(at - 1, end));
      afterPlain = plain;
      at = end;
    }
    return shaped;
  }

  /** Before fontkit is given anything else. */
  #prime(): void {
    if (this.#primed) return;
    this.#primed = true;
    for (const text of PRIMERS) this.#learn(text, this.#latin);
  }

  #isPlain(glyph: ShapedGlyph, codePoint: number): boolean {
    return glyph.id === this.#font.glyphForCodePoint(codePoint).id;
  }
}

interface Alphabet {
  readonly glyphs: Map<string, ShapedGlyph>;
  /** of the first letter of each pair, before the second */
  readonly advances: Map<string, number>;
  /** pairs that a ligature may take */
  readonly joined: Set<string>;
}

function openAlphabet(learned: LearnedAlphabet | undefined): Alphabet {
  const glyphs = learned?.glyphs.map(([character, id, advanceWidth]): [string, ShapedGlyph] => [
    character,
    { id, advanceWidth, codePoints: [character.charCodeAt(0)] },
  ]);
  return {
    glyphs: new Map(glyphs),
    advances: new Map(learned?.advances),
    joined: new Set(learned?.joined),
  };
}

function closeAlphabet({ glyphs, advances, joined }: Alphabet): LearnedAlphabet {
  return {
    glyphs: [...glyphs].map(([character, { id, advanceWidth }]) => [character, id, advanceWidth]),
    advances: [...advances],
    joined: [...joined],
  };
}

function compose(text: string, { glyphs, advances, joined }: Alphabet): ShapedText | undefined {
  const composed: ShapedGlyph[] = [];
  const positions: GlyphPlace[] = [];
  let advanceWidth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const glyph = glyphs.get(text.charAt(at));
    const pair = text.slice(at, at + 2);
    const xAdvance = pair.length === 2 ? advances.get(pair) : glyph?.advanceWidth;
    if (!glyph || xAdvance === undefined || joined.has(pair)) return undefined;
    composed.push(glyph);
    positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 });
    advanceWidth += xAdvance;
  }
  return { glyphs: composed, positions, advanceWidth };
}

/**
 * Glyphs with the characters of this very text: fontkit remembers those with which it met a glyph
 * first, and two characters may share one.
 */
function spelled(glyphs: readonly Glyph[], text: string): readonly ShapedGlyph[] {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const lengths = glyphs.map(({ codePoints }) => codePoints.length);
  if (lengths.reduce((sum, length) => sum + length, 0) !== characters.length) return glyphs;
  let at = 0;
  return glyphs.map(({ id, advanceWidth, codePoints }) => {
    const from = at;
    at += codePoints.length;
    return { id, advanceWidth, codePoints: characters.slice(from, at) };
  });
}
