import type { Observation } from '../../src/dataset/observation.js';

const SIGNS: Readonly<Record<string, string>> = {
  'not-communicated': 'n.c.',
  'cannot-exist': 's.o.',
  'not-given': '-',
};

/** An observation as the note prints it: « 1 220 », « 45,9 », « n.c. »; a count printed « 31,0 » too. */
export function printAsSource({ content, comment }: Observation): string {
  if (content.type === 'absence') return SIGNS[content.reason] ?? content.reason;
  const printed = /^Imprimé «\u202f(.+)\u202f»$/.exec(comment)?.[1];
  if (printed !== undefined && Number(printed.replace(',', '.')) === content.value) return printed;
  const [whole = '', fraction] = content.value.toFixed(content.decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
