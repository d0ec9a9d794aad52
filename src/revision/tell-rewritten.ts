import type { ReportDocument } from '../document/document.js';
import type { Fault } from '../report-error.js';
import { alignPassages, type PassagePair } from './align-passages.js';
import { listPassages, type Passage } from './list-passages.js';
import { passageAtFault } from './passage-at-fault.js';

/** What the newer templates say of the older data, and the faults of what they cannot say of it. */
export interface RetoldDocument {
  readonly document: ReportDocument;
  readonly faults: readonly Fault[];
}

/** Who changed a passage: who wrote it, the data, or both. */
export interface Authorship {
  readonly rewritten: boolean;
  readonly movedByData: boolean;
}

export type TellAuthorship = (pair: PassagePair) => Authorship;

/**
 * Tells what its author changed in a passage from what the data changed. The newer templates are held
 * to the older data: what reads otherwise from there to the old text was rewritten, what reads
 * otherwise from there to the new one was moved by the data. Without them, all is the data's.
 */
export function createAuthorship(
  from: readonly Passage[],
  to: readonly Passage[],
  retold: RetoldDocument | undefined,
): TellAuthorship {
  if (!retold) return () => ({ rewritten: false, movedByData: true });
  const between = listPassages(retold.document);
  const rewriting = alignPassages(from, between, { templatesChanged: true });
  const ofOld = partners(rewriting, 'from', 'to');
  const ofRetold = partners(rewriting, 'to', 'from');
  const ofNew = partners(alignPassages(between, to), 'to', 'from');
  const unsayable = new Set(retold.faults.map((fault) => passageAtFault(between, fault)));
  return (pair) => {
    const [old, now] = [pair.from, pair.to];
    const middle = now ? ofNew.get(now) : old && ofOld.get(old);
    // The old words could be said of the old data: new ones that cannot are new.
    if (middle && unsayable.has(middle)) return { rewritten: true, movedByData: true };
    if (!old) {
      const added = middle !== undefined && !ofRetold.has(middle);
      return { rewritten: added, movedByData: middle?.text !== now?.text };
    }
    const retoldOld = ofOld.get(old);
    return {
      rewritten: retoldOld?.text !== old.text,
      movedByData: now ? middle?.text !== now.text : retoldOld !== undefined,
    };
  };
}

function partners(
  pairs: readonly PassagePair[],
  of: 'from' | 'to',
  side: 'from' | 'to',
): ReadonlyMap<Passage, Passage> {
  return new Map(
    pairs.flatMap((pair) => {
      const [one, other] = [pair[of], pair[side]];
      return one && other ? [[one, other] as const] : [];
    }),
  );
}
