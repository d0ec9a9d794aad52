import type { SealContent } from './seal.js';

/** Names of the files in which two seals differ: inputs first, then what was published. */
export function differingFiles(
  one: Pick<SealContent, 'inputs' | 'outputs' | 'version'>,
  other: Pick<SealContent, 'inputs' | 'outputs' | 'version'>,
): readonly string[] {
  const version = one.version === other.version ? [] : [`millesime ${one.version}`];
  return [
    ...version,
    ...differing(one.inputs, other.inputs),
    ...differing(one.outputs, other.outputs),
  ];
}

type Hashes = Readonly<Record<string, string>>;

function differing(one: Hashes, other: Hashes): readonly string[] {
  const files = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return files.filter((file) => one[file] !== other[file]);
}
