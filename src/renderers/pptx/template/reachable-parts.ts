/** A part, those it leads to, and so on, with their relations; what leads to slides is not followed. */
export function reachableParts(
  from: string,
  targetsOf: (path: string) => readonly string[],
): readonly string[] {
  const reached = new Set([from]);
  for (const path of reached) {
    for (const target of targetsOf(path)) {
      if (!/\/(?:slides|notesSlides|notesMasters)\//u.test(target)) reached.add(target);
    }
  }
  return [...reached].flatMap((path) =>
    targetsOf(path).length > 0 ? [path, path.replace(/([^/]+)$/u, '_rels/$1.rels')] : [path],
  );
}
