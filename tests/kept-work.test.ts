import { describe, expect, test } from 'vitest';
import { type KeptWork, openShelf } from '../src/kept-work.js';
import { keepInMemory } from './keep-in-memory.js';

/** Recalls each input; gives the results, and what had to be made. */
function run(kept: KeptWork | undefined, name: string, inputs: readonly string[]) {
  const made: string[] = [];
  const shelf = openShelf(kept, name);
  const results = inputs.map((input) =>
    shelf.recall(input, () => {
      made.push(input);
      return { said: input.toUpperCase() };
    }),
  );
  shelf.close();
  return { results, made };
}

describe('a shelf', () => {
  test('makes only what was not kept, and gives the same', () => {
    const kept = keepInMemory();
    const first = run(kept, 'step', ['a', 'b']);
    const second = run(kept, 'step', ['a', 'c', 'b']);
    expect(first.made).toEqual(['a', 'b']);
    expect(second.made).toEqual(['c']);
    expect(second.results).toEqual([{ said: 'A' }, { said: 'C' }, { said: 'B' }]);
    expect(run(kept, 'step', ['c', 'a', 'b']).made).toEqual([]);
  });

  test('makes once what is asked for twice in a run', () => {
    expect(run(keepInMemory(), 'step', ['a', 'a']).made).toEqual(['a']);
  });

  test('keeps no more than its last run came by', () => {
    const kept = keepInMemory();
    run(kept, 'step', ['a', 'b']);
    run(kept, 'step', ['a']);
    expect(run(kept, 'step', ['b']).made).toEqual(['b']);
  });

  test('is not written again when nothing changed, nor when nothing was asked', () => {
    const kept = keepInMemory();
    run(kept, 'step', ['a']);
    const [before] = kept.entries.values();
    run(kept, 'step', ['a']);
    run(kept, 'step', []);
    expect([...kept.entries.values()][0]).toBe(before);
  });

  test('keeps nothing of what has no result, and asks again', () => {
    const kept = keepInMemory();
    const shelf = openShelf(kept, 'step');
    const made = ['a', 'a'].map((input) => shelf.recall(input, () => undefined));
    shelf.close();
    expect(made).toEqual([undefined, undefined]);
    expect(kept.entries.size).toBe(0);
  });

  test('does not mix with one of another name', () => {
    const kept = keepInMemory();
    run(kept, 'step', ['a']);
    expect(run(kept, 'other', ['a']).made).toEqual(['a']);
  });

  test('packs what is no plain data, and what cannot be packed is made each time', () => {
    const kept = keepInMemory();
    const made: string[] = [];
    const ask = (input: string) => {
      const shelf = openShelf(kept, 'step');
      const make = () => {
        made.push(input);
        return new Map([[input, 1]]);
      };
      const result = shelf.recallAs(() => input, make, {
        pack: (map) => (map.has('odd') ? undefined : [...map]),
        unpack: (entries) => new Map(entries),
      });
      shelf.close();
      return result;
    };
    expect([ask('a'), ask('a')]).toEqual([new Map([['a', 1]]), new Map([['a', 1]])]);
    expect([ask('odd'), ask('odd')]).toEqual([new Map([['odd', 1]]), new Map([['odd', 1]])]);
    expect(made).toEqual(['a', 'odd', 'odd']);
  });

  test('without a store makes all', () => {
    expect(run(undefined, 'step', ['a', 'a']).made).toEqual(['a', 'a']);
  });
});
