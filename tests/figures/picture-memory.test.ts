import { describe, expect, test } from 'vitest';
import { createPictureMemory } from '../../src/figures/picture-memory.js';

describe('the memory of pictures', () => {
  test('gives back what was put, with its forms', async () => {
    const memory = createPictureMemory();
    await memory.put('a', '<svg/>');
    memory.forms?.put('a-png', new Uint8Array([1]));
    expect(await memory.get('a')).toBe('<svg/>');
    expect(memory.forms?.get('a-png')).toEqual(new Uint8Array([1]));
    expect(await memory.get('b')).toBeUndefined();
  });

  test('holds no more than it may, and forgets what was used longest ago', async () => {
    const memory = createPictureMemory(2);
    await memory.put('a', 'A');
    await memory.put('b', 'B');
    await memory.get('a');
    await memory.put('c', 'C');
    expect(await memory.get('b')).toBeUndefined();
    expect(await memory.get('a')).toBe('A');
    expect(await memory.get('c')).toBe('C');
  });
});
