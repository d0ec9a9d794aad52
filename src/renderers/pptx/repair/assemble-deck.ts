import type { Brand } from '../../../brand/brand.js';
import type { SlidePlan } from '../../../document/slide-plan.js';
import type { LaidOutSlide } from '../shapes/slide-shape.js';
import { writeNotesMaster } from '../shell/write-masters.js';
import {
  PRESENTATION_PROPERTIES,
  TABLE_STYLES,
  VIEW_PROPERTIES,
  writePresentation,
} from '../shell/write-presentation.js';
import {
  writeApplicationProperties,
  writeCoreProperties,
  writeCustomProperties,
} from '../shell/write-properties.js';
import { writeTheme } from '../shell/write-theme.js';
import type { SlideContext } from '../slides/slide-context.js';
import type { DeckTemplate } from '../template/read-template.js';
import { assembleSlide, slidePath } from './assemble-slide.js';
import { type Assembly, addShell, adoptShell, type Shell } from './deck-shell.js';
import type { KeptParts } from './keep-parts.js';
import { createRelations } from './relations.js';
import { writeContentTypes } from './write-content-types.js';
import { type PackedPart, packParts, zipPacked } from './zip-parts.js';

/** What a deck may be given besides its slides. */
interface DeckExtras {
  readonly template?: DeckTemplate | undefined;
  readonly toolVersion?: string | undefined;
  /** where parts are kept for the next build; absent: nowhere */
  readonly finished?: KeptParts | undefined;
}

/** A slide as an earlier build finished it, or one that is laid out. */
export type DeckSlide =
  | { readonly type: 'finished'; readonly parts: readonly PackedPart[] }
  | { readonly type: 'laid-out'; readonly slide: LaidOutSlide };

/**
 * Puts what pptxgenjs wrote of the slides, repaired, into a package of our own. The same slides give
 * the same bytes.
 *
 * @param written the XML of those that are laid out
 */
export async function assembleDeck(
  slides: readonly DeckSlide[],
  written: ReadonlyMap<LaidOutSlide, string>,
  plan: SlidePlan,
  { brand, footers }: Pick<SlideContext, 'brand' | 'footers'>,
  { template, toolVersion, finished }: DeckExtras = {},
): Promise<Uint8Array> {
  const around: Assembly = new Map();
  const shell = template ? adoptShell(around, template) : addShell(around, brand, footers);
  addNotesMaster(around, brand, shell.notesTheme);
  const own: Assembly = new Map();
  addPresentation(own, plan, shell);
  addProperties(own, plan, toolVersion);
  const packAnew = async (number: number, slide: LaidOutSlide) => {
    const xml = written.get(slide);
    if (xml === undefined) throw new Error(`slide ${number} was not written`);
    const parts = await packParts(assembleSlide(slide, number, xml, shell));
    finished?.keep(slidePath(number), plan.slides[number - 1], parts);
    return parts;
  };
  const packed = await Promise.all([
    packShell(around, finished),
    packParts(own),
    ...slides.map((each, index) =>
      each.type === 'finished' ? each.parts : packAnew(index + 1, each.slide),
    ),
  ]);
  const all = packed.flat();
  const types = writeContentTypes(
    all.map(({ path }) => path),
    template?.types,
  );
  return zipPacked([...all, ...(await packParts(new Map([[TYPES, types]])))], TYPES);
}

const TYPES = '[Content_Types].xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

/** Theme, masters and layouts, which are the same until the brand changes. */
async function packShell(
  around: Assembly,
  finished: KeptParts | undefined,
): Promise<readonly PackedPart[]> {
  const found = finished?.find(NOTES_MASTER, 'shell');
  if (found) return found;
  const parts = await packParts(around);
  finished?.keep(NOTES_MASTER, 'shell', parts);
  return parts;
}

function addNotesMaster(parts: Assembly, brand: Brand, theme: string): void {
  const notes = createRelations();
  notes.add({ type: 'theme', target: theme.replace('ppt/', '../') });
  parts.set(NOTES_MASTER, writeNotesMaster());
  parts.set('ppt/notesMasters/_rels/notesMaster1.xml.rels', notes.write());
  parts.set(theme, writeTheme(brand));
  parts.set('ppt/presProps.xml', PRESENTATION_PROPERTIES);
  parts.set('ppt/viewProps.xml', VIEW_PROPERTIES);
  parts.set('ppt/tableStyles.xml', TABLE_STYLES);
}

function addPresentation(parts: Assembly, plan: SlidePlan, { masters, theme }: Shell): void {
  const relations = createRelations();
  const ids = {
    masters: masters.map(({ path, id }) => ({
      id,
      relation: relations.add({ type: 'slideMaster', target: path.replace('ppt/', '') }),
    })),
    slides: plan.slides.map((_, index) =>
      relations.add({ type: 'slide', target: `slides/slide${index + 1}.xml` }),
    ),
    notesMaster: relations.add({ type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' }),
  };
  for (const type of ['presProps', 'viewProps', 'tableStyles']) {
    relations.add({ type, target: `${type}.xml` });
  }
  relations.add({ type: 'theme', target: theme.replace('ppt/', '') });
  parts.set('ppt/presentation.xml', writePresentation(plan, ids));
  parts.set('ppt/_rels/presentation.xml.rels', relations.write());
}

function addProperties(
  parts: Assembly,
  { edition, slides }: SlidePlan,
  toolVersion: string | undefined,
): void {
  const relations = createRelations();
  relations.add({ type: 'officeDocument', target: 'ppt/presentation.xml' });
  relations.add({
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  });
  relations.add({ type: 'extended-properties', target: 'docProps/app.xml' });
  relations.add({ type: 'custom-properties', target: 'docProps/custom.xml' });
  parts.set('_rels/.rels', relations.write());
  parts.set('docProps/core.xml', writeCoreProperties(edition));
  parts.set('docProps/app.xml', writeApplicationProperties(edition, slides.length));
  parts.set('docProps/custom.xml', writeCustomProperties(edition, toolVersion));
}
