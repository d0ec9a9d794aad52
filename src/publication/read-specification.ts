import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, type Origin, ReportError } from '../report-error.js';
import type { JsonObject } from './publication.js';

/**
 * Reads a Vega-Lite specification (`<id>.vl.json`).
 *
 * @throws ReportError when it is unreadable, is not a JSON object, or brings data of its own.
 */
export function readSpecification(projectFolder: string, file: string): JsonObject {
  const specification = parseJson(file, readText(projectFolder, file));
  if (!isJsonObject(specification)) {
    throw new ReportError([fault('specification-not-object', { file, line: 1, column: 1 }, {})]);
  }
  return specification;
}

function readText(projectFolder: string, file: string): string {
  try {
    const bytes = readFileSync(join(projectFolder, file));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new ReportError([fault('yaml-not-utf8', { file }, {})]);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ReportError([fault('unreadable-file', { file }, { reason })]);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // JSON.parse throws nothing but SyntaxError.
    const { message } = error as SyntaxError;
    throw new ReportError([fault('specification-syntax', placeOf(file, text, message), {})]);
  }
}

/** Node says « at position 42 »; where it does not, the text has ended too soon. */
function placeOf(file: string, text: string, message: string): Origin {
  const position = /at position (\d+)/.exec(message)?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  const lines = before.split('\n');
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
