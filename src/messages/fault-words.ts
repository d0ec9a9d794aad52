/** What a fault may know of what was meant. */
export interface Near {
  readonly nearest?: string;
}

export function meantFr(nearest: string | undefined): string | undefined {
  return nearest === undefined ? undefined : `vouliez-vous dire « ${nearest} » ?`;
}

export function meantEn(nearest: string | undefined): string | undefined {
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`;
}

/** A cell may hold ten thousand characters on several lines: a message shows how it begins. */
export function brief(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
