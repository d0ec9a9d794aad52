import type { GlyphPlace, ShapedGlyph, ShapedText } from './shaped-text.js';

/** What an alphabet knows, as it is written to a file. */
export interface LearnedAlphabet {
  /** what stands for one glyph or more (a letter, or letters that ligatures join): its units */
  readonly runs: readonly (readonly [string, readonly LearnedUnit[]])[];
  readonly advances: readonly (readonly [string, number])[];
  readonly joined: readonly string[];
}

/** characters, glyph, advance width in units of the font */
type LearnedUnit = readonly [string, number, number];

/** A glyph and the characters it stands for. */
interface Unit {
  readonly characters: string;
  readonly glyph: ShapedGlyph;
}

/**
 * The glyphs and pairs of one font, in one script and with one set of features, as far as they were
 * met. Rules must look no further than neighbours: see `isPairwise`.
 */
export class Alphabet {
  /** by letter, and by letters that ligatures join */
  readonly #runs = new Map<string, readonly Unit[]>();
  /** of the first of two neighbours, before the second */
  readonly #advances = new Map<string, number>();
  /** pairs of letters that a ligature may take */
  readonly #joined = new Set<string>();

  static of({ runs, advances, joined }: LearnedAlphabet): Alphabet {
    const alphabet = new Alphabet();
    for (const [run, units] of runs) alphabet.#runs.set(run, units.map(unitOf));
    for (const [pair, advance] of advances) alphabet.#advances.set(pair, advance);
    for (const pair of joined) alphabet.#joined.add(pair);
    return alphabet;
  }

  learned(): LearnedAlphabet {
    const runs = [...this.#runs].map(([run, units]) => [run, units.map(learnedUnit)] as const);
    return { runs, advances: [...this.#advances], joined: [...this.#joined] };
  }

  /** The text set from what is known, or nothing where something of it was never met. */
  compose(text: string): ShapedText | undefined {
    const units: Unit[] = [];
    for (let at = 0; at < text.length; ) {
      const end = this.#endOfRun(text, at);
      const run = this.#runs.get(text.slice(at, end));
      if (!run) return undefined;
      units.push(...run);
      at = end;
    }
    const positions: GlyphPlace[] = [];
    let advanceWidth = 0;
    for (const [index, unit] of units.entries()) {
      const next = units[index + 1];
      const xAdvance = next
        ? this.#advances.get(pairOf(unit.characters, next.characters))
        : unit.glyph.advanceWidth;
      if (xAdvance === undefined) return undefined;
      positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 });
      advanceWidth += xAdvance;
    }
    return { glyphs: units.map(({ glyph }) => glyph), positions, advanceWidth };
  }

  /**
   * @param shaped the text as the font's rules have it
   * @param isPlain whether a glyph is what its character becomes wherever it stands
   */
  learn(
    text: string,
    shaped: ShapedText,
    isPlain: (glyph: ShapedGlyph, character: string) => boolean,
  ): void {
    const units: Unit[] = [];
    const strange = new Set<number>();
    let at = 0;
    for (const glyph of shaped.glyphs) {
      const end = at + glyph.codePoints.length;
      const characters = text.slice(at, end);
      if (end === at + 1 && !isPlain(glyph, characters)) strange.add(at);
      for (let inner = at + 1; inner < end; inner += 1) {
        this.#joined.add(text.slice(inner - 1, inner + 1));
      }
      units.push({ characters, glyph });
      at = end;
    }
    for (const place of strange) {
      // Whatever changed it, it is known in these surroundings only: never composed.
      this.#joined.add(text.slice(Math.max(0, place - 1), place + 1));
    }
    if (strange.size > 0 || at !== text.length) return;
    this.#learnPairs(units, shaped);
    this.#learnRuns(text, units);
  }

  #learnPairs(units: readonly Unit[], { positions }: ShapedText): void {
    for (const [index, { characters }] of units.entries()) {
      const next = units[index + 1];
      const advance = positions[index]?.xAdvance;
      if (!next || advance === undefined) continue;
      this.#advances.set(pairOf(characters, next.characters), advance);
    }
  }

  #learnRuns(text: string, units: readonly Unit[]): void {
    let at = 0;
    let end = 0;
    let run: Unit[] = [];
    for (const unit of units) {
      // Letters that a ligature joins are never parted by the end of a run.
      if (at >= end) end = this.#endOfRun(text, at);
      run.push(unit);
      at += unit.characters.length;
      if (at < end) continue;
      this.#runs.set(text.slice(at - lengthOf(run), at), run);
      run = [];
    }
  }

  /** The end of the longest stretch of letters that ligatures may join, from there on. */
  #endOfRun(text: string, from: number): number {
    let end = from + 1;
    while (end < text.length && this.#joined.has(text.slice(end - 1, end + 1))) end += 1;
    return end;
  }
}

/** Two neighbours; a letter cannot be mistaken for the half of another pair. */
function pairOf(left: string, right: string): string {
  return left.length + right.length === 2 ? left + right : `${left}\n${right}`;
}

function lengthOf(run: readonly Unit[]): number {
  return run.reduce((length, { characters }) => length + characters.length, 0);
}

function unitOf([characters, id, advanceWidth]: LearnedUnit): Unit {
  const codePoints = Array.from(characters, (character) => character.charCodeAt(0));
  return { characters, glyph: { id, advanceWidth, codePoints } };
}

function learnedUnit({ characters, glyph }: Unit): LearnedUnit {
  return [characters, glyph.id, glyph.advanceWidth];
}
