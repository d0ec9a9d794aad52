import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read-dataset.js';

const PAGE = readFileSync('docs/donnees.md', 'utf8');
const FILES = [...PAGE.matchAll(/```\w+ (data\/\S+)\n([\s\S]*?)```/g)];

const project = mkdtempSync(join(tmpdir(), 'millesime-docs-'));
afterAll(() => rmSync(project, { recursive: true }));

it('the files of docs/donnees.md are a dataset without a fault', () => {
  for (const [, path = '', text = ''] of FILES) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  const { observations, territories, signs, releases } = readDataset(project);
  expect(FILES).toHaveLength(7);
  expect(observations.size).toBe(5);
  expect([...territories.keys()]).toEqual(['zephyrie', 'nord', 'brumeval', 'rocsel']);
  expect(signs.map(({ sign }) => sign)).toEqual(['n.c.', '(p)', '(r)']);
  expect(releases.map(({ vintage }) => vintage)).toEqual(['2024-03-15']);
});
