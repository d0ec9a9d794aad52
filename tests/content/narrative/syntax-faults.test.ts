import { describe, expect, test } from 'vitest';
import { parseTemplate } from '../../../src/content/narrative/parse-template.js';
import { formatFault } from '../../../src/messages/format-fault.js';

/** What is said of a template, in French with plain spaces. */
function told(text: string): readonly string[] {
  const origin = { file: 'a.md.hbs', line: 1, column: 1 };
  const parsed = parseTemplate({ text, origin });
  const faults = 'faults' in parsed ? parsed.faults : [];
  return faults.map((fault) => formatFault(fault, 'fr').replace(/[\u00A0\u202F]/g, ' '));
}

describe('what is ill formed is told where it is, in plain words', () => {
  test.each([
    [
      'a block without an end',
      'Un.\n\nEt {{#si-connu "a"}} texte\nsuite\n',
      'a.md.hbs:3:4: le bloc {{#si-connu "a"}} n’est pas fermé — écrivez {{/si-connu}} là où il finit',
    ],
    ['a block cut short', 'Un {{#si', 'a.md.hbs:1:4: {{#si n’est pas fermé — écrivez }} à la fin'],
    [
      'a call without an end, before another',
      'A\n {{nombre "a" et la suite\nligne {{nombre "b"}}.',
      'a.md.hbs:2:2: {{nombre "a" et la suite n’est pas fermé',
    ],
    [
      'a call without an end, at the end of its paragraph',
      'A {{nombre auditeurs\n\nfin.',
      'a.md.hbs:1:3: {{nombre auditeurs n’est pas fermé',
    ],
    ['one brace', 'A {{nombre "a"} suite {{nombre "b"}}', 'a.md.hbs:1:3: {{nombre "a"} suite'],
    [
      'a quote without an end',
      'A {{nombre "auditeurs}} b\n{{nombre "b"}}',
      'a.md.hbs:1:12: un guillemet s’ouvre ici et ne se ferme pas dans {{nombre "auditeurs}}',
    ],
    [
      'another closing name',
      'a {{#si-connu "a"}}\nb\n {{/si-conu}}',
      'a.md.hbs:3:2: {{/si-conu}} ne ferme pas le bloc ouvert ligne 1 — écrivez {{/si-connu}}',
    ],
    [
      'a closing name too many',
      'a {{/si-connu}} b',
      'a.md.hbs:1:3: {{/si-connu}} ne ferme aucun bloc',
    ],
    ['an else outside', 'a {{else}} b', 'a.md.hbs:1:3: {{else}} est hors de tout bloc'],
    [
      'blocks closed in the wrong order',
      '{{#si-connu "a"}}{{#si-hausse "b"}} x {{/si-connu}}{{/si-hausse}}',
      'a.md.hbs:1:18: le bloc {{#si-hausse "b"}} n’est pas fermé',
    ],
    ['a parenthesis', 'A {{plus (valeur "a" (valeur "b")}} c', 'a.md.hbs:1:3: {{plus (valeur'],
    ['a comma', 'A {{nombre "a", "b"}}', 'a.md.hbs:1:15: signe inattendu dans {{nombre "a", "b"}}'],
    ['a named argument without value', '{{nombre "a" arrondi=}}', 'a.md.hbs:1:21: signe inattendu'],
    ['three braces at the end', '{{nombre "a"}}}', 'a.md.hbs:1:1: '],
    ['nothing', 'A {{}} b', 'a.md.hbs:1:3: {{}} n’appelle rien'],
    [
      'an apostrophe inside apostrophes',
      "{{nombre 'l'auditeur'}}",
      'a.md.hbs:1:21: signe inattendu',
    ],
  ])('%s', (_, text, words) => {
    expect(told(text)[0]).toContain(words);
  });

  test('all of it at once, each at its own line', () => {
    const text = 'A {{nombre "a" b\n\nB {{#si-connu "a"}}\n\nC {{else}}\nD {{/si-conu}}\n';
    expect(told(text).map((line) => line.split(' ', 1)[0])).toEqual([
      'a.md.hbs:1:3:',
      'a.md.hbs:6:3:',
    ]);
  });

  describe('a call that is right is not blamed for another', () => {
    const RIGHT =
      '{{nombre "a" mode="fod" arrondi=3}} {{compare "plus âgés" (valeur "a" periode=\'civil\') (valeur "b")}}\n' +
      '{{#si-connu "a" territoire="x"}}oui{{else}}non{{/si-connu}}\n\n';
    test.each([
      ['one brace', '{{nombre "auditeurs"} inscrits.', 'a.md.hbs:4:3: {{nombre "auditeurs"}'],
      ['no end of a block', '{{#si-connu "a" periode="b"}} x', 'a.md.hbs:4:3: le bloc {{#si-connu'],
      ['another closing name', '{{#si-connu "a"}}x{{/si-conu}}', 'a.md.hbs:4:21: {{/si-conu}}'],
      ['a comma', '{{nombre "a", mode="b"}}', 'a.md.hbs:4:15: signe inattendu'],
      ['an open quote', '{{nombre "a mode="b"}}', 'a.md.hbs:4:22: un guillemet'],
      ['a pipe', '{{nombre "a" | round}}', 'a.md.hbs:4:16: signe inattendu'],
      ['a sum', '{{nombre "a" + 3}}', 'a.md.hbs:4:16: signe inattendu'],
      ['a space before « = »', '{{nombre "a" mode ="b"}}', ''],
      ['two values', '{{nombre "a" mode="b" "c"}}', 'a.md.hbs:4:3: signe inattendu'],
    ])('%s', (_, wrong, words) => {
      const faults = told(`${RIGHT}A ${wrong}\n\n${RIGHT}`);
      if (words === '') return expect(faults).toEqual([]);
      expect(faults).toEqual([expect.stringContaining(words)]);
    });
  });

  test('a comment may hold braces', () => {
    expect(told('{{!-- {{nombre --}} {{#si-connu "a"}}x')).toEqual([
      expect.stringContaining('a.md.hbs:1:21: le bloc'),
    ]);
  });
});

test('what the parser refuses is never without a fault', () => {
  const pieces = [
    '{{',
    '}}',
    '#si',
    '/si',
    '"',
    "'",
    '(',
    ')',
    '=',
    ',',
    'a',
    ' ',
    '\n',
    '{',
    '}',
    '.',
    '[',
    '|',
    '&',
    '>',
  ];
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * most);
  };
  for (let run = 0; run < 3000; run += 1) {
    const text = Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join('');
    const origin = { file: 'a', line: 1, column: 1 };
    const parsed = parseTemplate({ text: `{{${text}`, origin });
    if ('faults' in parsed) expect(parsed.faults.length, text).toBeGreaterThan(0);
  }
});
