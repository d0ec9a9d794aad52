import type { FigureBlock, JsonObject, JsonValue } from '../document/figure-block.js';
import type { KeyOrigin, Path } from '../report-error.js';
import { specificationFile } from './specification-file.js';

/** A key of a specification, or an item of a list, with where it stands. */
export interface SpecificationNode {
  readonly path: Path;
  /** the last step of the path */
  readonly key: string | number;
  /** the last key above it, for an item of a list; else its own key */
  readonly name: string;
  readonly value: JsonValue;
}

/** Every key of a specification and every item of its lists, in the order of the file. */
export function nodesOf(specification: JsonObject): readonly SpecificationNode[] {
  const nodes: SpecificationNode[] = [];
  const visit = (value: JsonValue | undefined, path: Path, name: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      const childName = typeof step === 'number' ? name : step;
      nodes.push({ path: [...path, step], key: step, name: childName, value: child });
      visit(child, [...path, step], childName);
    }
  };
  visit(specification, [], '');
  return nodes;
}

/**
 * The place of the first node that is meant, in the figure's specification; the file alone where there
 * is none. Line and column are known only to who has the text: see `placeFaults`.
 */
export function placeOf(
  figure: FigureBlock,
  isMeant: (node: SpecificationNode) => boolean,
): KeyOrigin {
  const node = nodesOf(figure.specification).find(isMeant);
  return placeAt(figure, node?.path);
}

export function placeAt(figure: FigureBlock, path: Path | undefined): KeyOrigin {
  return { ...specificationFile(figure), ...(path && { path }) };
}
