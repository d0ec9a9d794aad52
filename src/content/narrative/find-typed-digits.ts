export interface TypedDigits {
  readonly index: number;
  readonly digits: string;
}

/** Digits in the author's own words that belong to no declared name. */
export function findTypedDigits(text: string, names: readonly string[]): readonly TypedDigits[] {
  // Most texts hold none: no name has to be looked for.
  if (!/\p{N}/u.test(text)) return [];
  const masked = maskNames(text, names);
  return [...masked.matchAll(/\p{N}+(?:[.,\u00A0\u202F ]\p{N}+)*/gu)].map((match) => ({
    index: match.index,
    digits: text.slice(match.index, match.index + match[0].length),
  }));
}

/** The text of Markdown, with spaces for its footnote ids, link targets and list numbers. */
export function maskMarkdown(text: string): string {
  return text
    .replace(/\[\^[^\]\s]+\]/g, blank)
    .replace(/\]\([^)\s]*\)/g, blank)
    .replace(/<(?:https?|mailto):[^>\s]*>/g, blank)
    .replace(/^[ \t]*\d+[.)][ \t]/gm, blank);
}

/** Spaces of all kinds and both apostrophes are the same to a declared name. */
function maskNames(text: string, names: readonly string[]): string {
  const longestFirst = names
    .filter((name) => mayHold(text, name))
    .sort((a, b) => b.length - a.length);
  return longestFirst.reduce((masked, name) => masked.replace(namePattern(name), blank), text);
}

/** Cheap, and true of few names: whether all that is neither space nor apostrophe is there. */
function mayHold(text: string, name: string): boolean {
  return name.split(/[\s'’]+/u).every((part) => text.includes(part));
}

function namePattern(name: string): RegExp {
  const pattern = name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/gu, '\\s*')
    .replace(/['’]/g, "[’']");
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu');
}

function blank(match: string): string {
  return match.replace(/[^\n]/g, ' ');
}
