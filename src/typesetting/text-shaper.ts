import type { Font, Glyph } from 'fontkit';
import { Alphabet, type LearnedAlphabet } from './alphabet.js';
import { spaceForFace } from './face-spaces.js';
import { isPairwise } from './is-pairwise.js';
import type { ShapedGlyph, ShapedText } from './shaped-text.js';

/** Latin letters, digits, common signs and marks, each of one code unit; none that fontkit hides. */
const SIMPLE =
  /^[ -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u202F\u2039\u203A\u20AC\u2212\u25A0-\u25FF]+$/;
/** The hyphen first: fontkit hides it once it has met the soft one. Then ligatures of three letters. */
const PRIMERS = [' -', 'ffi ffl ffj ffb ffh ffk fft'];
const NOTHING: ShapedText = { glyphs: [], positions: [], advanceWidth: 0 };

/** What was learned of a font, by features and script; facts of the font alone. */
export type LearnedShapes = Readonly<Record<string, LearnedAlphabet | 'whole'>>;

/**
 * Shapes text in one face. A report holds thousands of words but few pairs of letters: a word is
 * composed of pairs already met, kerning and ligatures included, and given to fontkit only when it
 * has a new one. Where the font's rules look further than pairs, all is left to fontkit. What is kept
 * are facts of the font, so that what was shaped before changes nothing, and can be known beforehand.
 */
export class TextShaper {
  readonly #font: Font;
  readonly #space: (text: string) => string;
  /** by features and script: a font may have rules of its own for Latin, which only letters tell */
  readonly #alphabets: Map<string, Alphabet | 'whole'>;
  #primed = false;

  constructor(font: Font, learned: LearnedShapes = {}) {
    this.#font = font;
    this.#space = spaceForFace(font);
    this.#alphabets = new Map(
      Object.entries(learned).map(([key, alphabet]) => [
        key,
        alphabet === 'whole' ? alphabet : Alphabet.of(alphabet),
      ]),
    );
  }

  shape(written: string, features: readonly string[] = []): ShapedText {
    if (written === '') return NOTHING;
    const text = this.#space(written);
    const alphabet = SIMPLE.test(text) ? this.#alphabetOf(text, features) : 'whole';
    if (alphabet === 'whole') return this.#shapeWhole(text, features);
    const composed = alphabet.compose(text);
    if (composed) return composed;
    this.#prime();
    return this.#learn(text, features, alphabet);
  }

  learned(): LearnedShapes {
    return Object.fromEntries(
      [...this.#alphabets].map(([key, alphabet]) => [
        key,
        alphabet === 'whole' ? alphabet : alphabet.learned(),
      ]),
    );
  }

  #alphabetOf(text: string, features: readonly string[]): Alphabet | 'whole' {
    const key = `${/\p{L}/u.test(text) ? 'latin' : 'common'} ${features.join(' ')}`.trimEnd();
    const known = this.#alphabets.get(key);
    if (known) return known;
    const opened = isPairwise(this.#font, features) ? new Alphabet() : 'whole';
    this.#alphabets.set(key, opened);
    return opened;
  }

  #shapeWhole(text: string, features: readonly string[]): ShapedText {
    this.#prime();
    const asked = features.length > 0 ? features.slice() : undefined;
    const { glyphs, positions, advanceWidth } = this.#font.layout(text, asked);
    return { glyphs: spelled(glyphs, text), positions, advanceWidth };
  }

  #learn(text: string, features: readonly string[], alphabet: Alphabet): ShapedText {
    const shaped = this.#shapeWhole(text, features);
    // A feature asked for exchanges single glyphs; without one, a single glyph is its character's own.
    const isPlain = (glyph: ShapedGlyph, character: string) =>
      features.length > 0 || glyph.id === this.#font.glyphForCodePoint(character.charCodeAt(0)).id;
    alphabet.learn(text, shaped, isPlain);
    return shaped;
  }

  /** Before fontkit is given anything else. */
  #prime(): void {
    if (this.#primed) return;
    this.#primed = true;
    for (const text of PRIMERS) {
      const alphabet = this.#alphabetOf(text, []);
      if (alphabet === 'whole') this.#shapeWhole(text, []);
      else this.#learn(text, [], alphabet);
    }
  }
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
