import type { ChartModel } from '../charts/chart-model.js';
import type { Box } from '../shell/box.js';
import type { LayoutId, SlotId } from '../shell/slot.js';

/** Letters of one kind. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly raised?: 'superscript' | 'subscript';
  /** https, http or mailto */
  readonly link?: string;
  /** BCP 47, where it is not French */
  readonly language?: string;
  /** stands at the beginning of a line of its paragraph */
  readonly opensLine?: true;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** 0 to 2: the level of the slot's styles */
  readonly level: number;
}

/** The closed union of what stands on a slide. Every shape has a name of its own, in French. */
export type SlideShape =
  | TextShape
  | PictureShape
  | ChartShape
  | TilesShape
  | TableShape
  | RuleShape;

/** Text in a slot of its layout, from which it takes place, font, size and colour. */
export interface TextShape {
  readonly type: 'text';
  readonly slot: SlotId;
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
  /** 1, or how far the text is reduced to fit */
  readonly scale: number;
  /** where it differs from its slot's */
  readonly box?: Box;
}

/** A thin line that says nothing: readers of the screen pass over it. */
export interface RuleShape {
  readonly type: 'rule';
  readonly name: string;
  /** without height */
  readonly box: Box;
}

export interface PictureShape {
  readonly type: 'picture';
  readonly name: string;
  readonly alternative: string;
  readonly box: Box;
  /** painted while the other slides are laid out */
  readonly png: Promise<Uint8Array>;
  /** with its text as paths */
  readonly svg: string;
  /** the words that it shows */
  readonly texts: readonly string[];
}

/** A chart of the presentation program's own, with its workbook. */
export interface ChartShape {
  readonly type: 'chart';
  readonly name: string;
  readonly alternative: string;
  readonly box: Box;
  readonly chart: ChartModel;
}

/** A map of tiles, grouped: each can be moved, recoloured, retyped. */
export interface TilesShape {
  readonly type: 'tiles';
  readonly name: string;
  readonly alternative: string;
  readonly box: Box;
  readonly items: readonly TileItem[];
}

/** A tile, the name of a zone, or a class of the legend. */
export interface TileItem {
  readonly name: string;
  readonly box: Box;
  /** `#RRGGBB` of the brand's ramp */
  readonly fill?: string;
  /** without a value */
  readonly isDashed?: true;
  readonly colour: 'tx1' | 'bg1';
  readonly align: 'left' | 'center';
  readonly lines: readonly {
    readonly text: string;
    readonly size: number;
    readonly bold: boolean;
  }[];
}

export interface TableShape {
  readonly type: 'table';
  readonly name: string;
  readonly alternative: string;
  readonly box: Box;
  readonly columnWidths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly TableShapeRow[];
}

export interface TableShapeRow {
  readonly height: number;
  readonly cells: readonly TableShapeCell[];
}

export interface TableShapeCell {
  readonly runs: readonly Run[];
  readonly align: 'left' | 'center' | 'right';
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly columns: number;
  readonly rows: number;
  readonly size: number;
  /** from one line to the next */
  readonly leading: number;
  /** above and below the text */
  readonly padding: number;
  readonly indent: number;
  /** left free on the right, where other cells of the column have a mark; points */
  readonly hang?: number;
  readonly colour: ThemeColour;
  readonly fill?: ThemeColour;
  /** widths in points; absent: no rule */
  readonly ruleAbove?: TableRule;
  readonly ruleBelow?: TableRule;
}

export interface TableRule {
  readonly width: number;
  readonly colour: ThemeColour;
}

/** A colour by its place in the theme, so that a new theme recolours the deck. */
export type ThemeColour = 'text' | 'background' | 'muted' | 'tint' | 'accent' | 'rule';

/** One slide, ready to be written. */
export interface LaidOutSlide {
  readonly id: string;
  readonly layout: LayoutId;
  readonly shapes: readonly SlideShape[];
  readonly notes: readonly Paragraph[];
}
