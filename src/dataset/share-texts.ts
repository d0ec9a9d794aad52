/** Gives each text as one string in memory, however many rows repeat it. */
export function createTextSharer(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const shared = texts.get(text);
    if (shared !== undefined) return shared;
    // Texts that differ in every row would fill the table without saving anything.
    if (texts.size < MOST_TEXTS) texts.set(text, text);
    return text;
  };
}

const MOST_TEXTS = 10_000;
