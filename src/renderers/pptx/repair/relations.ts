import { XML_DECLARATION } from '../shell/emu.js';
import { escapeXml } from '../xml.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relation {
  /** the last word of its type: `slideLayout`; or a whole address */
  readonly type: string;
  readonly target: string;
  readonly external?: true;
}

/** The relations of one part, numbered in the order they are asked for. */
export interface Relations {
  /** The id of a relation, the same one for the same target. */
  add(relation: Relation): string;
  /** The part's `.rels` file. */
  write(): string;
}

export function createRelations(): Relations {
  const relations: Relation[] = [];
  return {
    add(relation) {
      const known = relations.findIndex(
        ({ type, target }) => type === relation.type && target === relation.target,
      );
      if (known >= 0) return `rId${known + 1}`;
      relations.push(relation);
      return `rId${relations.length}`;
    },
    write: () => writeRelations(relations),
  };
}

function writeRelations(relations: readonly Relation[]): string {
  const lines = relations.map(({ type, target, external }, index) => {
    const uri = type.includes('/') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${uri}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`;
  });
  return `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}
