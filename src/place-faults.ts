import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, fault, type Origin } from './report-error.js';
import { parseYaml } from './yaml/parse-yaml.js';

/**
 * Gives faults of drawing and printing the place where the institution wrote what is wrong: keys of a
 * specification their line and column, and a character that the font lacks its cell or its template's
 * line, once, however many figures and pages show it.
 *
 * @param folder where data and templates were read
 */
export function placeFaults(faults: readonly Fault[], folder: string): readonly Fault[] {
  const sources = readSources(folder);
  return faults.flatMap((one) => {
    const missing = missingCharacters(one);
    if (missing.length === 0) return [placeKey(one, folder)];
    return missing.map((character) => {
      const at = findCharacter(character, one.at, sources);
      return fault('missing-glyph', at ?? one.at, { character, codePoint: codePointOf(character) });
    });
  });
}

/** A key's line and column, from the text of its file: JSON is YAML too. */
function placeKey(one: Fault, folder: string): Fault {
  const { at } = one;
  if (!at?.path) return one;
  const last = at.path.at(-1);
  const text = readFileSync(join(folder, at.file), 'utf8');
  const source = parseYaml(at.file, text);
  const place =
    typeof last === 'string'
      ? source.keyPositionOf(at.path.slice(0, -1), last)
      : source.positionOf(at.path);
  return { ...one, at: place };
}

/** The parameters of these codes are known, which the union of all faults does not say. */
function missingCharacters({ code, parameters }: Fault): readonly string[] {
  if (code === 'figure-missing-glyph') {
    return [...(parameters as { readonly missing: string }).missing];
  }
  if (code === 'pdf-missing-glyph') {
    return [(parameters as { readonly character: string }).character];
  }
  return [];
}

interface Source {
  readonly file: string;
  readonly lines: readonly string[];
}

/** What the institution wrote, deliveries last: words stand in code lists and templates. */
function readSources(folder: string): () => readonly Source[] {
  let sources: readonly Source[] | undefined;
  return () => {
    sources ??= ['templates', 'data'].flatMap((root) =>
      readdirSync(join(folder, root), { recursive: true, encoding: 'utf8' })
        .filter(
          (name) => /\.(?:csv|ya?ml|hbs|vl\.json)$/.test(name) && !name.startsWith('releases'),
        )
        .map((name) => `${root}/${name.replaceAll('\\', '/')}`)
        .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
        .map((file) => ({ file, lines: readFileSync(join(folder, file), 'utf8').split('\n') })),
    );
    return sources;
  };
}

function rank(file: string): number {
  return file.startsWith('data/vintages/') ? 1 : 0;
}

/** From the fault's own place on where it has one, else the first place in any source. */
function findCharacter(
  character: string,
  from: Origin | undefined,
  sources: () => readonly Source[],
): Origin | undefined {
  const own = sources().filter(({ file }) => file === from?.file);
  for (const [source, first] of [
    ...own.map((one) => [one, from?.line ?? 1] as const),
    ...sources().map((one) => [one, 1] as const),
  ]) {
    const index = source.lines.findIndex(
      (line, number) => number + 1 >= first && line.includes(character),
    );
    if (index < 0) continue;
    const before = source.lines[index]?.split(character, 1)[0] ?? '';
    return { file: source.file, line: index + 1, column: [...before].length + 1 };
  }
  return undefined;
}

function codePointOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}`;
}
