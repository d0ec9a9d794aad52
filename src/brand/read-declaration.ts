import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { fault, type Origin, ReportError, throwFaults } from '../report-error.js';
import { type BrandDeclaration, brandSchema } from './brand-schema.js';

export interface BrandReading {
  readonly declaration: BrandDeclaration;
  /** where the value at `path` starts */
  positionOf(path: readonly PropertyKey[]): Origin;
}

/**
 * Reads and validates `_brand.yml`. The room depends on no other, so it parses its one file itself.
 *
 * @param file relative to the project folder
 * @throws ReportError with every fault of syntax or shape, placed.
 */
export function readDeclaration(projectFolder: string, file: string): BrandReading {
  const lineCounter = new LineCounter();
  const document = parseDocument(readText(projectFolder, file), {
    lineCounter,
    prettyErrors: false,
  });
  const at = (offset: number): Origin => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  throwFaults(
    document.errors.map(({ pos, message }) =>
      fault('brand-syntax', at(pos[0]), { detail: message }),
    ),
  );
  const positionOf = (path: readonly PropertyKey[]): Origin => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return { file, line: 1, column: 1 };
  };
  const checked = brandSchema.safeParse(document.toJS());
  if (checked.success) return { declaration: checked.data, positionOf };
  throw new ReportError(
    checked.error.issues.map(({ path, message }) =>
      fault('brand-shape', positionOf(path), { path: path.join('.'), detail: message }),
    ),
  );
}

function readText(projectFolder: string, file: string): string {
  try {
    return readFileSync(join(projectFolder, file), 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ReportError([fault('unreadable-file', { file }, { reason })]);
  }
}
