import { observationKey } from '../dataset/dataset.js';

/** A request with nothing left out. Its words are known: `resolve-request.ts` saw to it. */
export interface FullRequest {
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** `indicator|territory|period`, and `|name=code` for each further dimension. */
export function keyOf(request: FullRequest): string {
  return observationKey(request.indicator, request.territory, request.period, request.dimensions);
}
