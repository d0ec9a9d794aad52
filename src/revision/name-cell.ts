import type { Dataset } from '../dataset/dataset.js';

interface Cell {
  readonly measure: string;
  readonly territory: string;
  /** '' where it is said elsewhere */
  readonly period: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

interface CellNaming {
  /** « (ans) », after the measure, where numbers of several units stand together */
  readonly unit?: string;
  /** what the network is called, where it must be named */
  readonly network?: string;
}

/** « Âge moyen, Cnam Bretagne, 2016-2017 »; the network is not named unless asked. */
export function nameCell(
  { measure, territory, period, dimensions }: Cell,
  dataset: Dataset,
  { unit = '', network }: CellNaming = {},
): string {
  const label = dataset.measures.get(measure)?.label ?? measure;
  const further = Object.entries(dimensions).map(
    ([name, code]) => dataset.dimensions.get(name)?.get(code) ?? code,
  );
  const name = unit === '' ? label : `${label} ${unit}`;
  const when = period === '' ? [] : [period];
  const named = nameTerritory(territory, dataset);
  const where = named.length === 0 && network !== undefined ? [network] : named;
  return [name, ...further, ...where, ...when].join(', ');
}

/** Nothing for the network, whose name the publication has. */
export function nameTerritory(code: string, { territories }: Dataset): readonly string[] {
  const territory = territories.get(code);
  return territory && territory.level !== 'network' ? [territory.label] : [];
}
