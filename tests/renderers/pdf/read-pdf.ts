import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF file read back. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly outline: readonly OutlineEntry[];
  readonly labels: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  readonly xmp: string;
  /** page index (from 0) of each named destination */
  readonly destinations: ReadonlyMap<string, number>;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
  readonly text: string;
  readonly links: readonly ReadLink[];
}

/** A run of text; `y` from the top of the page to the baseline, in points. */
export interface ReadText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface ReadLink {
  readonly destination: string | undefined;
  readonly url: string | undefined;
  /** the address before the reader mends it */
  readonly written: string | undefined;
  /** what is said of it */
  readonly leadsTo: string;
  readonly top: number;
}

export interface OutlineEntry {
  readonly title: string;
  readonly page: number;
  readonly items: readonly OutlineEntry[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent();
    const texts = content.items.flatMap((item): ReadText[] => {
      if (!('str' in item)) return [];
      const [a, , , , x, y] = item.transform as number[];
      return [{ text: item.str, x: x ?? 0, y: height - (y ?? 0), width: item.width, size: a ?? 0 }];
    });
    const annotations = await page.getAnnotations();
    const links = annotations.map(({ dest, url, unsafeUrl, rect, contentsObj }) => ({
      destination: typeof dest === 'string' ? dest : undefined,
      url,
      written: unsafeUrl,
      leadsTo: String(contentsObj?.str ?? ''),
      top: height - rect[3],
    }));
    const text = texts.map((run) => run.text).join('');
    pages.push({ width, height, texts, text, links });
  }
  const index = async (destination: unknown) =>
    Array.isArray(destination) ? document.getPageIndex(destination[0]) : -1;
  const outlineOf = async (
    items: Awaited<ReturnType<typeof document.getOutline>>,
  ): Promise<OutlineEntry[]> =>
    Promise.all(
      (items ?? []).map(async (item) => ({
        title: item.title,
        page: await index(item.dest),
        items: await outlineOf(item.items),
      })),
    );
  const destinations = new Map<string, number>();
  for (const [name, destination] of Object.entries(await document.getDestinations())) {
    destinations.set(name, await index(destination));
  }
  const { info, metadata } = await document.getMetadata();
  const read: ReadPdf = {
    pages,
    outline: await outlineOf(await document.getOutline()),
    labels: (await document.getPageLabels()) ?? [],
    info: info as Readonly<Record<string, unknown>>,
    language: (info as { Language?: string }).Language ?? null,
    xmp: metadata?.getRaw() ?? '',
    destinations,
  };
  await task.destroy();
  return read;
}

/** Without white space: line ends and joined words do not matter. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
