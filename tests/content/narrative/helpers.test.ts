import { describe, expect, test } from 'vitest';
import { namedParameters } from '../../../src/content/narrative/check-template.js';
import type { Helper } from '../../../src/content/narrative/helper.js';
import { sentenceHelpers } from '../../../src/content/narrative/helpers/all-helpers.js';
import { helperExamples } from './helper-examples.js';
import { faultsOf, say } from './say.js';

describe('every helper says what its examples promise', () => {
  for (const [name, examples] of Object.entries(helperExamples)) {
    test.each(examples)(`${name}: $template`, ({ template, says }) => {
      expect(lowerFirst(plainSpaces(say(template)).trim())).toBe(lowerFirst(says.trim()));
      expect(faultsOf(template)).toEqual([]);
    });
  }

  test('no helper is without an example', () => {
    expect(Object.keys(helperExamples).sort()).toEqual([...sentenceHelpers.keys()].sort());
  });

  test('the documentation lists them all', async () => {
    await expect(documentHelpers()).toMatchFileSnapshot('../../../docs/fonctions.md');
  });
});

function documentHelpers(): string {
  const sections = [...sentenceHelpers.values()].map((helper) =>
    [
      `## ${helper.name}`,
      `${helper.summary.charAt(0).toUpperCase()}${helper.summary.slice(1)}.`,
      describeArguments(helper),
      '| on écrit | le rapport de 2016-2017 dit |\n| --- | --- |',
    ]
      .filter((part) => part !== '')
      .join('\n\n')
      .concat('\n')
      .concat(
        (helperExamples[helper.name] ?? [])
          .map(({ template, says }) => `| \`${template}\` | ${says.trim()} |`)
          .join('\n'),
      ),
  );
  return `${INTRODUCTION}\n\n${sections.join('\n\n')}\n`;
}

const INTRODUCTION = `# Les fonctions des gabarits

<!-- Page produite par tests/content/narrative/helpers.test.ts : chaque exemple est exécuté. -->

Dans \`templates/\`, une phrase appelle une valeur par son identifiant (\`templates/indicators.yaml\`).
Chaque fonction qui nomme une valeur accepte \`territoire=\`, \`periode=\` (un code, ou un nom déclaré
sous \`years\` dans \`publication.yaml\`), \`depuis=\` (la valeur devient l’évolution depuis cette
période) et les autres dimensions des données (\`mode=\`). Un adverbe, une fraction ou un mot de
direction que la donnée contredit est une faute : le rapport n’est pas produit. Une valeur
provisoire ou révisée porte son signe, expliqué en note. Une valeur absente est une faute, sauf
dans la branche \`{{else}}\` de \`{{#si-connu}}\`.

Ce qu’une phrase promet est vérifié :

- \`sens\`, \`tendance\`, \`variation\`, \`si-hausse\`, \`si-baisse\` et \`si-stable\` disent une évolution : un
  indicateur d’évolution, ou \`depuis=\`. D’un niveau, c’est une faute.
- Les mots de \`hausse=\`, \`baisse=\` et \`stable=\` doivent dire ce sens par un mot connu (« progression »,
  « recule », « évolue peu »), et ne contenir aucun mot connu d’un autre sens, même si la donnée ne les
  fait pas dire cette année. Leur force aussi est tenue : « légère », « nette », « une chute », « une
  explosion ». Des mots libres, que rien ne vérifie, vont dans \`{{#si-hausse}}…{{else}}…{{/si-hausse}}\` :
  ils engagent leur auteur.
- \`niveau\` veut la borne du côté que disent ses mots : \`au-moins=\` pour « élevées », \`au-plus=\` pour
  « basses » ou « peu élevées », l’une des deux au moins pour un autre jugement (« satisfaisantes »).
- Un chiffre écrit à la main est une faute dans le texte comme dans les mots donnés à imprimer
  (\`nom="auditeur 2019"\`), sauf dans un nom déclaré sous \`names\` dans \`publication.yaml\`. Codes,
  périodes et bornes ne sont pas du texte.
- Un nombre écrit en lettres par l’auteur (« trente-quatre centres », « le double », « un tiers ») n’est
  pas vérifié : le programme ne sait pas ce qu’il compte. Faites-le dire par la donnée, avec \`lettres\`,
  \`fraction\`, \`partie\` ou \`numeral\`, ou tenez-le par \`verifie\` (« deux fois plus »).
- Un mot seul donné à accorder (\`nom="centre"\`, \`"cheval"\`) prend le pluriel d’un nom français ; un
  sigle n’en prend pas. Un verbe, ou plusieurs mots, s’écrivent sous leurs deux formes : \`"est/sont"\`,
  \`"heure stagiaire/heures stagiaires"\`.

En tête d’une phrase, les mots choisis par la donnée prennent une majuscule d’eux-mêmes. Seules,
sur leur ligne, \`{{figure "…"}}\` et \`{{tableau "…"}}\` placent une figure ou un tableau.`;

function describeArguments(helper: Helper): string {
  const named = namedParameters(helper, ['mode']).map(({ name, oneOf }) =>
    oneOf ? `\`${name}=\` (${oneOf.join(', ')})` : `\`${name}=\``,
  );
  const positional = helper.positional.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const parts = [
    positional.length > 0 && `Arguments : ${positional.join(', ')}${helper.repeats ? ', …' : ''}.`,
    named.length > 0 && `Arguments nommés : ${named.join(', ')}.`,
  ];
  return parts.filter(Boolean).join(' ');
}

function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
