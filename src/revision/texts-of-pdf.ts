import { inflateSync } from 'node:zlib';

/** What stands in a PDF, as latin1: the file as it is, then what each of its streams unfolds to. */
export function* textsOfPdf(file: Buffer): Generator<string> {
  const text = file.toString('latin1');
  yield text;
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const start = text.indexOf('\n', index) + 1;
    yield inflate(file.subarray(start, text.indexOf('endstream', start)));
  }
}

function inflate(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    // Not a stream of that kind.
    return '';
  }
}
