import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../../src/commands/run-program.js';
import { compareReleases } from '../../src/compare-releases.js';
import { planDelivery } from '../../src/plan-delivery.js';
import { fakePorts } from '../commands/fake-ports.js';
import { readSchool, writeSchool } from './small-publication.js';

const RISE = {
  date: '2020-06-30',
  kind: 'routine',
  rows: ['inscrits,ecole,2019-2020,850,,,Enquête,'],
};

async function run(project: string, ...args: readonly string[]) {
  const { ports, printed } = fakePorts(
    { workingFolder: project, environment: { LANG: 'fr_FR.UTF-8' } },
    {
      compare: async (request) => compareReleases(request),
      planDelivery: async (request) => planDelivery(request),
    },
  );
  return { code: await runProgram(args, ports), ...printed };
}

test('revise new makes a delivery that reads without fault, and never writes over one', async () => {
  const project = writeSchool();
  const made = await run(project, 'revise', 'new', '2020-06-30', 'tardifs');
  expect(made.code).toBe(0);
  const file = join(project, 'data/vintages/2020-06-30-tardifs/release.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('#  inscrits: "…"  # Élèves');
  expect(readSchool(project).dataset.releases.map(({ vintage }) => vintage)).toEqual([
    '2020-01-31',
    '2020-06-30-tardifs',
  ]);
  expect((await run(project, 'revise', 'new', '2020-06-30', 'tardifs')).code).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each([['2020-13-01'], ['2020-01-31'], ['2021-01-01', 'Été']])(
  'revise new %s is a wrong usage',
  async (...given) => {
    expect((await run(writeSchool(), 'revise', 'new', ...given)).code).toBe(2);
  },
);

test('diff tells the words that change, as text, as data, as a page', async () => {
  const project = writeSchool(RISE);
  const text = await run(project, 'diff', '2020-01-31', '2020-06-30');
  expect(text.code).toBe(0);
  expect(text.output).toContain('une [-hausse-]{+baisse\u00A0(r)+}');
  expect(text.output).not.toContain('\u001b');

  const data = await run(project, 'diff', '2020-01-31', '2020-06-30', '--json');
  expect(JSON.parse(data.output).comparison.observations.counts.revised).toBe(1);

  const page = await run(project, 'diff', '2020-01-31', '2020-06-30', '--html', 'diff.html');
  expect(page.code).toBe(0);
  const html = readFileSync(join(project, 'diff.html'), 'utf8');
  expect(html).toContain('<del>hausse</del><ins>baisse\u00A0(r)</ins>');
  expect(html).toContain('<html lang="fr">');
  expect(html).not.toMatch(/<script|src=|href="(?!#)|url\(|@import/);
  const targets = [...html.matchAll(/href="#(\w+)"/g)].map(([, target]) => target);
  expect(targets.length).toBe(6);
  for (const target of targets) expect(html).toContain(`<h2 id="${target}">`);
  // Who hears it, or prints it, is told what went and what came without colours.
  expect(html).toContain('del::before{content:" [supprimé : "}');
  expect(html).toContain('@media print');
  expect(html).not.toContain('<ul></ul>');
});

test('diff of the newer and the older vintage puts them in order, and says so', async () => {
  const project = writeSchool(RISE);
  const right = await run(project, 'diff', '2020-01-31', '2020-06-30');
  const reversed = await run(project, 'diff', '2020-06-30', '2020-01-31');
  expect(reversed.code).toBe(0);
  const said = /^Le millésime le plus récent était nommé d’abord.*\n/m;
  expect(reversed.output).toMatch(said);
  expect(reversed.output.replace(said, '')).toBe(right.output);
  expect(right.output).not.toMatch(said);
  // The reason that the newer lacks is missed in either order.
  expect(reversed.errors).toBe(right.errors);
  const data = await run(project, 'diff', '2020-06-30', '2020-01-31', '--json');
  expect(JSON.parse(data.output)).toMatchObject({
    reordered: true,
    comparison: { from: '2020-01-31', to: '2020-06-30' },
  });
  const page = await run(project, 'diff', '2020-06-30', '2020-01-31', '--html', 'diff.html');
  expect(page.code).toBe(0);
  expect(readFileSync(join(project, 'diff.html'), 'utf8')).toMatch(
    /<p>Le millésime le plus récent/,
  );
});

test('diff with an unknown vintage writes nothing', async () => {
  const project = writeSchool(RISE);
  const { code } = await run(project, 'diff', '2020-01-31', '2021', '--html', 'diff.html');
  expect(code).toBe(2);
  expect(existsSync(join(project, 'diff.html'))).toBe(false);
});

test.each([
  ['2019-01-31', 'écrivez à sa place 2020-01-31, la première livraison'],
  ['2020-07-01', 'vouliez-vous dire « 2020-06-30 » ?'],
  ['2020-02-01', 'vouliez-vous dire « 2020-01-31 » ?'],
])(
  'diff with %s, which no delivery has, names one, and no option that it lacks',
  async (day, said) => {
    const { code, errors } = await run(writeSchool(RISE), 'diff', day, '2020-06-30');
    expect(code).toBe(2);
    expect(errors.replace(/[\u00A0\u202F]/g, ' ')).toContain(said);
    expect(errors).not.toContain('--as-of');
  },
);

test('diff lists the sentence of the cover, which says what the release is', async () => {
  const project = writeSchool(RISE);
  const { output } = await run(project, 'diff', '2020-01-31', '2020-06-30');
  expect(output.replace(/[\u00A0\u202F]/g, ' ')).toMatch(
    /Couverture \(templates\/publication\.yaml\) : change de mots\n.*Première diffusion.*Données révisées.*\n.*← la diffusion/,
  );
  const data = await run(project, 'diff', '2020-01-31', '2020-06-30', '--json');
  const { passages } = JSON.parse(data.output).comparison.document;
  expect(passages[0]).toMatchObject({ place: 'cover', kind: 'wording', causes: [] });
});
