import { expect, it } from 'vitest';
import { formatFault } from '../../src/messages/format-fault.js';
import { fault } from '../../src/report-error.js';

it('shows how a long cell begins, on one line', () => {
  const text = `1\n${'2'.repeat(9_000)}`;
  const line = formatFault(fault('not-a-number', undefined, { text, decimalMark: '.' }), 'en');
  expect(line).toContain(`"1 ${'2'.repeat(57)}…" is not a number`);
  expect(line).not.toContain('\n');
});
