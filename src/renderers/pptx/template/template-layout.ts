import type { XmlElement } from '../xml.js';
import type { ThemeColours } from './theme-colours.js';

/** A layout of a template with the master it descends from, scaled to the deck's own width. */
export interface TemplateLayout {
  readonly path: string;
  readonly root: XmlElement;
  readonly master: TemplateMaster;
  /** as its slides see them */
  readonly colours: ThemeColours;
  /** what its slides say of the map of colours: the master's, or the layout's own */
  readonly colourMap: XmlElement;
}

export interface TemplateMaster {
  readonly path: string;
  readonly root: XmlElement;
  readonly themePath: string;
  readonly theme: XmlElement;
  /** `p:sldMasterId/@id`, which the layouts' ids must not repeat */
  readonly id: string;
}
