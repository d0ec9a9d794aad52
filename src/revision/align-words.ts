/** A run of words that both texts hold, or only one of them. */
export interface WordSegment {
  readonly type: 'same' | 'old' | 'new';
  readonly text: string;
}

/**
 * Aligns two texts word by word (longest common subsequence), keeping their spaces: the old text is
 * the same and old segments joined, the new one the same and new segments. Where they differ, old
 * words come before new ones.
 */
export function alignWords(from: string, to: string): readonly WordSegment[] {
  const [old, now] = [wordsOf(from), wordsOf(to)];
  const common = commonLengths(old, now);
  const segments: { type: WordSegment['type']; text: string }[] = [];
  const add = (type: WordSegment['type'], text: string) => {
    const last = segments.at(-1);
    if (last?.type === type) last.text += text;
    else segments.push({ type, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add('same', old[i] ?? '');
      i += 1;
      j += 1;
    } else if (
      i < old.length &&
      (j >= now.length || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      add('old', old[i] ?? '');
      i += 1;
    } else {
      add('new', now[j] ?? '');
      j += 1;
    }
  }
  return joinAcrossSpaces(segments);
}

/** « un certain recul » is one change, not three: a space between two changes belongs to both. */
function joinAcrossSpaces(segments: readonly WordSegment[]): readonly WordSegment[] {
  const joined: WordSegment[] = [];
  let [old, now] = ['', ''];
  const flush = () => {
    if (old !== '') joined.push({ type: 'old', text: old });
    if (now !== '') joined.push({ type: 'new', text: now });
    [old, now] = ['', ''];
  };
  segments.forEach(({ type, text }, index) => {
    const inside = (old !== '' || now !== '') && segments[index + 1] !== undefined;
    if (type === 'old') old += text;
    else if (type === 'new') now += text;
    else if (inside && text.trim() === '') {
      old += text;
      now += text;
    } else {
      flush();
      joined.push({ type, text });
    }
  });
  flush();
  return joined;
}

/** How much of two texts is the same, from 0 to 1, counted in words. */
export function similarity(from: string, to: string): number {
  const [old, now] = [wordsOf(from), wordsOf(to)].map((words) =>
    words.filter((word) => word.trim()),
  );
  if (!old || !now) return 0;
  const longest = Math.max(old.length, now.length);
  return longest === 0 ? 1 : at(commonLengths(old, now), 0, 0) / longest;
}

/** Words, spaces and signs, each a token; a number with its spaces is one word. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[−+]?\d+(?:[\u202F,]\d+)*|\([a-z]{1,2}\)|[\p{L}\p{N}’'-]+|\s+|[^\s]/gu) ?? [];
}

/** Length of the longest common subsequence of the rests from `i` and `j`. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = rows[i];
      if (!row) continue;
      row[j] =
        old[i] === now[j]
          ? at(rows, i + 1, j + 1) + 1
          : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
