import type { ReportDocument } from './document/document.js';
import type { PictureStore } from './figures/picture-store.js';
import type { Reconciliation } from './indicators/reconciliation.js';
import type { KeptWork } from './kept-work.js';
import type { ApprovableSentence } from './revision/approvals.js';
import type { Seal } from './revision/seal.js';

/** What is asked of the pipeline; what is left out is the publication's own default. */
export interface EditionRequest {
  /** the institution's folder, with `data/` and `templates/` */
  readonly project: string;
  /** the newest year of `publication.yaml` by default */
  readonly year?: string | undefined;
  /** the network by default */
  readonly territory?: string | undefined;
  /** a vintage's folder name or date; the newest by default */
  readonly asOf?: string | undefined;
  /** absolute path of a presentation whose master the deck adopts; the brand's by default */
  readonly template?: string | undefined;
  /** where pictures drawn before are found; without one, all are drawn */
  readonly pictures?: PictureStore | undefined;
  /** what builds before left of their other work; without it, all is done anew */
  readonly kept?: KeptWork | undefined;
}

export interface BuildRequest extends EditionRequest {
  readonly formats: readonly Format[];
  /** the program's own, which files say they were made with */
  readonly toolVersion?: string | undefined;
}

export type Format = 'pdf' | 'pptx';
export const FORMATS: readonly Format[] = ['pdf', 'pptx'];

/** A publication seen for one territory, one year, one as-of vintage. */
export interface Edition {
  readonly year: string;
  readonly territory: string;
  /** whether the territory is the whole network */
  readonly wholeNetwork: boolean;
  /** folder names of the deliveries it is made from, oldest first */
  readonly vintages: readonly string[];
  /** the sealed release that it makes again, where one was asked for */
  readonly sealed?: Omit<Seal, 'seal' | 'digest' | 'inputs'>;
}

/** One edition, rendered; bytes are there for the formats asked for. */
export interface BuiltPublication {
  readonly edition: Edition;
  readonly document: ReportDocument;
  /** what looks odd in the figures, and stays as it is */
  readonly remarks: Reconciliation['remarks'];
  /** the release that it is compared with, where that was not sealed: what was published is not known */
  readonly recomposed?: string;
  /** sentences that wait for approval, in a publication that asks for it */
  readonly unapproved: readonly ApprovableSentence[];
  readonly pdf?: { readonly bytes: Uint8Array; readonly pages: number };
  readonly pptx?: { readonly bytes: Uint8Array; readonly slides: number };
}

export type Stage = 'read' | 'compute' | 'compose' | 'load' | 'pdf' | 'pptx';
export type OnStage = (stage: Stage) => void;
