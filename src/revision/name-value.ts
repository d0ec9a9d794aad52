import type { Dataset } from '../dataset/dataset.js';
import { nameTerritory } from './name-cell.js';

interface Named {
  /** `indicator|territory|period`, and `|name=code` for each further dimension */
  readonly key: string;
  readonly label: string;
  readonly territory: string;
  readonly period: string;
}

/** « Taux de présence, À distance, Cnam Bretagne, 2016-2017 »; the network is not named. */
export function nameValue(value: Named, dataset: Dataset): string {
  const { territory, period } = value;
  return [labelValue(value, dataset), ...nameTerritory(territory, dataset), period].join(', ');
}

/** « Taux de présence, À distance »: what it is, of whatever territory and period. */
export function labelValue({ key, label }: Pick<Named, 'key' | 'label'>, dataset: Dataset): string {
  const further = key.split('|').slice(3);
  const names = further.flatMap((part): readonly string[] => {
    const [dimension = '', code = ''] = part.split('=', 2);
    const codes = dataset.dimensions.get(dimension);
    return codes ? [codes.get(code) ?? code] : [];
  });
  return [label, ...names].join(', ');
}
