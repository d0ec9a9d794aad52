import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contrast } from '../../src/brand/contrast.js';
import { readBrand } from '../../src/brand/read-brand.js';
import { formatFault } from '../../src/messages/format-fault.js';
import { type Fault, ReportError } from '../../src/report-error.js';

const OWN = readFileSync('templates/_brand.yml', 'utf8');
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'brand-'));
  mkdirSync(join(project, 'templates'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function readChanged(change: (yaml: string) => string) {
  writeFileSync(join(project, 'templates/_brand.yml'), change(OWN));
  return readBrand(project);
}

function faultsOf(change: (yaml: string) => string): readonly Fault[] {
  try {
    readChanged(change);
    return [];
  } catch (error) {
    if (error instanceof ReportError) return error.faults;
    throw error;
  }
}

/** Where a text stands in the changed file. */
function placeOf(yaml: string, text: string) {
  const before = yaml.slice(0, yaml.indexOf(text)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe('the brand of the repository', () => {
  const brand = readBrand('.');

  test('resolves names of the palette to #RRGGBB', () => {
    expect(brand.colours.primary).toBe('#14467A');
    expect(brand.categorical).toEqual(['#14467A', '#B45F00', '#5E9F95']);
  });

  test('has every face of its family as a file that exists', () => {
    expect(brand.typography.family).toBe('Source Sans 3');
    for (const file of Object.values(brand.typography.faces)) {
      expect(isAbsolute(file)).toBe(true);
      expect(readFileSync(file).readUInt32BE(0)).toBe(0x00010000);
    }
  });
});

describe('what is wrong', () => {
  test('a file that is not there', () => {
    expect(() => readBrand(project)).toThrow('templates/_brand.yml: unreadable-file');
  });

  test('text too pale for its background, at its line', () => {
    const change = (yaml: string) => yaml.replace('ardoise: "#566074"', 'ardoise: "#9AA0AA"');
    const [found, ...others] = faultsOf(change);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'brand-contrast',
      at: { file: 'templates/_brand.yml', ...placeOf(OWN, 'ardoise\n') },
    });
    expect(found && formatFault(found, 'fr')).toContain(
      '#9AA0AA sur le fond trop faible\u00A0: 2.6:1',
    );
  });

  test('a mark may be paler than a text, down to 3:1', () => {
    const to = (colour: string) => (yaml: string) =>
      yaml.replace('vert: "#5E9F95"', `vert: "${colour}"`);
    expect(faultsOf(to('#70A8A0'))).toMatchObject([{ code: 'brand-contrast' }]);
    expect(faultsOf(to('#5E9F95'))).toEqual([]);
  });

  test('a colour that the palette lacks', () => {
    const faults = faultsOf((yaml) => yaml.replace('primary: bleu', 'primary: blue'));
    expect(faults).toMatchObject([{ code: 'brand-unknown-colour', parameters: { name: 'blue' } }]);
  });

  test('a ramp that does not go from light to dark', () => {
    const faults = faultsOf((yaml) => yaml.replace('"#6B97C4", "#3F74AB"', '"#3F74AB", "#6B97C4"'));
    expect(faults).toMatchObject([{ code: 'brand-ramp-order', parameters: { colour: '#6B97C4' } }]);
  });

  test('a face without a file, and a file that is not there, at once', () => {
    const faults = faultsOf((yaml) =>
      yaml
        .replace('weight: 600', 'weight: 700')
        .replace('SourceSans3-It.ttf', 'SourceSans3-Italic.ttf'),
    );
    expect(faults.map(({ code }) => code)).toEqual(['brand-font-file', 'brand-missing-face']);
  });

  test('several shapes at once', () => {
    const faults = faultsOf((yaml) =>
      yaml
        .replace('encre: "#1B2333"', 'encre: noir')
        .replace('name: Conservatoire', 'nom: Conservatoire'),
    );
    expect(faults).toMatchObject([
      { code: 'yaml-missing-key', parameters: { subject: 'meta.name' }, at: placeOf(OWN, 'name:') },
      { code: 'yaml-wrong-format', parameters: { subject: 'color.palette.encre' } },
    ]);
  });

  test('a syntax error, at its place', () => {
    const [found] = faultsOf((yaml) => yaml.replace('palette:', 'palette: [')) as Fault[];
    expect(found?.code).toBe('yaml-syntax');
    expect(found?.at?.line).toBeGreaterThan(1);
  });
});

test('fonts may stand in the institution’s own folder', () => {
  cpSync(
    'node_modules/source-sans/TTF/SourceSans3-It.ttf',
    join(project, 'templates/italique.ttf'),
  );
  const brand = readChanged((yaml) =>
    yaml.replace('npm:source-sans/TTF/SourceSans3-It.ttf', 'italique.ttf'),
  );
  expect(brand.typography.faces.italic).toBe(join(project, 'templates/italique.ttf'));
});

describe('contrast, by hand', () => {
  test.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    ['#767676', '#FFFFFF', 4.54],
    ['#5E9F95', '#FFFFFF', 3.09],
  ])('%s on %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});
