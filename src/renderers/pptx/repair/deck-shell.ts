import type { Brand } from '../../../brand/brand.js';
import { LAYOUTS, slotOf } from '../shell/layouts.js';
import type { LayoutId, Slot, SlotId } from '../shell/slot.js';
import { type FooterWords, writeSlideLayout, writeSlideMaster } from '../shell/write-masters.js';
import { placeholderMark } from '../shell/write-placeholder.js';
import { writeTheme } from '../shell/write-theme.js';
import type { DeckTemplate } from '../template/read-template.js';
import { element, type XmlElement } from '../xml.js';
import { recolour } from './recolour.js';
import { createRelations } from './relations.js';
import type { LayoutLink } from './repair-context.js';
import type { Part } from './zip-parts.js';

/** The parts of a package, while it is put together. */
export type Assembly = Map<string, Part>;

/** Where slides find what they descend from. */
export interface Shell {
  readonly masters: readonly { readonly path: string; readonly id: string }[];
  readonly theme: string;
  /** a theme of its own for the notes, or PowerPoint refuses the file */
  readonly notesTheme: string;
  layoutOf(id: LayoutId): { readonly path: string; readonly link: LayoutLink };
  /** a slide or chart in the colours that it has there */
  finish(root: XmlElement): XmlElement;
}

/** A template's theme, master and layouts. */
export function adoptShell(parts: Assembly, template: DeckTemplate): Shell {
  for (const [path, part] of template.parts) parts.set(path, part);
  const free = Array.from({ length: 98 }, (_, index) => index + 2).find(
    (number) => !parts.has(themePath(number)),
  );
  return {
    masters: template.masters,
    theme: template.masters[0]?.themePath ?? '',
    notesTheme: themePath(free ?? 100),
    layoutOf: (id) => {
      const { path, colourMap } = template.layoutOf(id);
      const link = {
        slotOf: (slot: SlotId) => template.layouts.slotOf(id, slot),
        markOf: ({ adopted }: Slot) => adopted?.mark ?? '',
        isTemplate: true,
        colourMap,
      };
      return { path, link };
    },
    finish: (root) => recolour(root, template.inks),
  };
}

function themePath(number: number): string {
  return `ppt/theme/theme${number}.xml`;
}

/** Theme, master and layouts of the brand. */
export function addShell(parts: Assembly, brand: Brand, words: FooterWords): Shell {
  const master = createRelations();
  LAYOUTS.forEach((layout, index) => {
    const name = `slideLayout${index + 1}.xml`;
    const relations = createRelations();
    relations.add({ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' });
    master.add({ type: 'slideLayout', target: `../slideLayouts/${name}` });
    parts.set(`ppt/slideLayouts/${name}`, writeSlideLayout(layout, words));
    parts.set(`ppt/slideLayouts/_rels/${name}.rels`, relations.write());
  });
  master.add({ type: 'theme', target: '../theme/theme1.xml' });
  parts.set('ppt/slideMasters/slideMaster1.xml', writeSlideMaster(words));
  parts.set('ppt/slideMasters/_rels/slideMaster1.xml.rels', master.write());
  parts.set('ppt/theme/theme1.xml', writeTheme(brand));
  return {
    masters: [{ path: 'ppt/slideMasters/slideMaster1.xml', id: '2147483648' }],
    theme: themePath(1),
    notesTheme: themePath(2),
    layoutOf: (id) => ({
      path: `ppt/slideLayouts/slideLayout${LAYOUTS.findIndex((layout) => layout.id === id) + 1}.xml`,
      link: {
        slotOf: (slot) => slotOf(id, slot),
        markOf: placeholderMark,
        isTemplate: false,
        colourMap: element('a:masterClrMapping'),
      },
    }),
    finish: (root) => root,
  };
}
