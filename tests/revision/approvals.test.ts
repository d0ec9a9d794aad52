import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../../src/commands/run-program.js';
import { composeEdition } from '../../src/compose-edition.js';
import { composeState } from '../../src/compose-state.js';
import type { EditionInputs } from '../../src/read-edition.js';
import { type Approval, listApprovable, listUnapproved } from '../../src/revision/approvals.js';
import { compareStates, type EditionState } from '../../src/revision/compare-states.js';
import { fakePorts } from '../commands/fake-ports.js';
import { FLIPS, flipped } from './flip-observation.js';
import { FIRST, readSchool, writeSchool } from './small-publication.js';

let school: EditionInputs;
let before: EditionState;
let approvals: readonly Approval[];

beforeAll(() => {
  school = readSchool(writeSchool());
  before = composeState(school);
  approvals = approvable(before).map(({ id, hash }) => ({
    year: '2019-2020',
    territory: 'ecole',
    sentence: id,
    role: 'directrice',
    hash,
  }));
});

describe.each(FLIPS)('once all is approved and an observation becomes %s', (_, flip) => {
  test.each(FIRST)('%s: what reads otherwise or rests on it asks again, nothing else', (row) => {
    const key = row.split(',').slice(0, 3).join('|');
    const after = composeState({ ...school, dataset: flipped(school.dataset, key, flip) });
    if (!after.document) throw new Error('no document');
    const waiting = listUnapproved(after.document, after.dataset, approvals).map(({ id }) => id);
    // The truth: sentences of the new document that the old one had not, or that rest on the cell.
    const old = new Set(approvable(before).map(({ text }) => text));
    const resting = new Set(compareStates(before, after).document?.steady);
    const expected = approvable(after).filter(({ id, text }) => !old.has(text) || resting.has(id));
    expect(waiting).toEqual(expected.map(({ id }) => id));
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.length).toBeLessThan(approvals.length);
  });
});

describe('once all is approved, nothing is asked again', () => {
  const waiting = (project: string) => {
    const { document, dataset } = composeState(readSchool(project));
    if (!document) throw new Error('no document');
    return listUnapproved(document, dataset, approvals).map(({ text }) => text);
  };

  test('when a provisional value becomes final, and its sign goes', () => {
    const rows = [`${FIRST[9]?.replace(',P,', ',,')}`];
    expect(waiting(writeSchool({ date: '2020-06-30', kind: 'routine', rows }))).toEqual([]);
  });

  test('when the sign of a revision goes with the next release', () => {
    const revised = ['inscrits,sud,2019-2020,310,,,Enquête,'];
    const project = writeSchool({ date: '2020-06-30', kind: 'routine', rows: revised });
    const asked = waiting(project);
    expect(asked).not.toEqual([]);
    const again = { date: '2020-09-30', kind: 'routine', rows: FIRST.slice(0, 1) };
    const later = writeSchool({ date: '2020-06-30', kind: 'routine', rows: revised }, again);
    const read = composeState(readSchool(project));
    const given = approvable(read).map(({ id, hash }) => ({
      ...{ year: '2019-2020', territory: 'ecole', sentence: id, role: 'directrice', hash },
    }));
    const { document, dataset } = composeState(readSchool(later));
    if (!document) throw new Error('no document');
    expect(listUnapproved(document, dataset, given)).toEqual([]);
  });

  test('when a line more in a template moves all that follow', () => {
    const project = writeSchool();
    const file = join(project, 'templates/narrative/annee.md.hbs');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('Le nombre d’élèves', '{{!-- relu --}}\n\nLe nombre d’élèves'),
    );
    expect(waiting(project)).toEqual([]);
  });
});

test('the reading of a figure is approved like any sentence', () => {
  expect(approvable(before).map(({ id }) => id)).toContain('eleves#reading');
});

describe('approving', () => {
  const approve = async (project: string, ...args: readonly string[]) => {
    const { ports, printed } = fakePorts(
      { workingFolder: project },
      { compose: async (request) => composeEdition(request) },
    );
    return { code: await runProgram(['approve', ...args], ports), ...printed };
  };
  const required = () => {
    const project = writeSchool();
    const file = join(project, 'templates/publication.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}approvals: required\n`);
    return project;
  };

  test('by several at once loses none of what they approve', async () => {
    const project = required();
    const ids = composeEdition({ project }).unapproved.map(({ id }) => id);
    const runs = ids.map((id) => approve(project, '--role', 'directrice', id));
    for (const { code } of await Promise.all(runs)) expect(code).toBe(0);
    expect(composeEdition({ project }).unapproved).toEqual([]);
    expect(readdirSync(join(project, 'data')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('wants a role that says something, and a chapter that there is', async () => {
    const project = required();
    expect(await approve(project, '--role', ' ', '--all')).toMatchObject({ code: 2 });
    const { code, errors } = await approve(project, '--role', 'directrice', '--chapter', 'nowhere');
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining('annee') });
    expect(existsSync(join(project, 'data/approvals.yaml'))).toBe(false);
  });

  test('takes over a turn that a killed run left', async () => {
    const project = required();
    mkdirSync(join(project, 'data/.approving'));
    expect((await approve(project, '--role', 'directrice', '--all')).code).toBe(0);
    expect(composeEdition({ project }).unapproved).toEqual([]);
  }, 20_000);
});

function approvable({ document, dataset }: EditionState) {
  if (!document) throw new Error('no document');
  return listApprovable(document, dataset);
}
