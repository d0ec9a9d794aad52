import { describe, expect, test } from 'vitest';
import { flag } from '../open-context.js';
import { say } from './say.js';

const MEASURES = [
  ...['auditeurs', 'heures-stagiaires', 'part-auditeurs-distance', 'evolution-part-bac-au-plus'],
  ...['antennes-etranger', 'parchemins', 'taux-reussite', 'diplomes'],
];

/** A sentence of values that are all provisional. */
function said(template: string): string {
  const provisional = MEASURES.map((measure) => flag(measure, {}, 'P'));
  return say(template, ...provisional).replace(/[\u00A0\u202F]/g, ' ');
}

describe('in a sentence a sign stands', () => {
  test.each([
    ['{{nombre "auditeurs"}} auditeurs', '60 502 (p) auditeurs'],
    ['{{nombre "auditeurs" nom="auditeur"}}', '60 502 (p) auditeurs'],
    ['{{environ "près de" "heures-stagiaires" arrondi=2 nom="heure"}}', 'millions (p) d’heures'],
    ['{{pourcentage "part-auditeurs-distance"}}', '39 % (p)'],
    ['{{variation "evolution-part-bac-au-plus"}}', '(p) points'],
    ['{{points "evolution-part-bac-au-plus"}} points', '(p) points'],
  ])('right after figures, before what is counted: %s', (template, words) => {
    expect(said(`Il y a ${template}.`)).toContain(words);
  });

  test.each([
    ['{{fraction "part-auditeurs-distance" sur=10 nom="auditeur" adverbe="auto"}}', 'sur dix (p)'],
    ['{{lettres "antennes-etranger" "antenne" genre="f"}}', 'antennes (p)'],
    ['{{sens "parchemins" depuis="-2" hausse="une hausse" baisse="un recul"}}', 'un recul (p)'],
  ])('after the last word of a number in letters, or of a direction: %s', (template, words) => {
    expect(said(`Il y a ${template}.`)).toContain(words);
  });
});
