/** A note's label as its author wrote it: ids carry the chapter's, or the declaration's file, in front. */
export function labelOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
