import type { ChartModel } from '../charts/chart-model.js';
import type { Slot, SlotId } from '../shell/slot.js';
import type { XmlElement } from '../xml.js';
import type { Relations } from './relations.js';
import type { Part } from './zip-parts.js';

/** How a shape is linked to its layout. */
export interface LayoutLink {
  slotOf(id: SlotId): Slot;
  /** `p:ph` of the placeholder that takes the slot's place; '' where the layout has none */
  markOf(slot: Slot): string;
  /** what has no placeholder in a template says its place and its look itself */
  readonly isTemplate: boolean;
  /** what names of colours mean on its slides */
  readonly colourMap: XmlElement;
}

/** What a shape is repaired with. */
export interface RepairContext {
  readonly relations: Relations;
  readonly link: LayoutLink;
  /** Keeps a chart and its workbook beside the slide and gives the target that leads to it. */
  readonly keepChart: (chart: ChartModel) => string;
  /** Keeps a file beside the slide and gives the target that leads to it. */
  readonly keepMedia: (bytes: Part, extension: 'png' | 'svg') => string;
}
