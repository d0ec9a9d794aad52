import { absenceWords } from './absence-words.js';
import { formatDiffNumber } from './format-diff-number.js';

type Value = { readonly type: string; readonly value?: number; readonly reason?: string };

interface SupersededValue {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly flags: readonly [from: readonly string[], to: readonly string[]];
  readonly from: Value;
  readonly to?: Value;
}

interface FoldedSeries {
  readonly what: string;
  readonly territory: string;
  readonly period: string;
  readonly unit: string;
}

interface WaitingSentence {
  readonly id: string;
  readonly text: string;
}

export interface VerifyMessages {
  unreadable(file: string): string;
  notOurs(file: string): string;
  altered(file: string, edition: string): string;
  /** of this publication, and no longer says which edition */
  damaged(file: string): string;
  /** of a sealed edition, and not what was released of it */
  unlikeSeal(file: string, edition: string): string;
  current(file: string, edition: string): string;
  unchangedBy(vintages: readonly string[]): string;
  superseded(file: string, edition: string, by: readonly string[]): string;
  value(value: SupersededValue): string;
  /** after the value of a territory whose parts moved alike */
  folded(count: number): string;
  /** of a territory that has no such value itself */
  foldedAlone(series: FoldedSeries, count: number): string;
  more(count: number): string;
  changedInput(file: string): string;
}

/** What is said of releases: sealing, making again, approving, verifying. */
export interface ReleaseMessages {
  /** after `release` */
  released(result: {
    readonly vintage: string;
    readonly sealed: string;
    /** where the files to publish stand */
    readonly folder: string;
    readonly again: boolean;
  }): readonly string[];
  /** after `build --as-of` of a sealed release */
  madeAgain(sealedBy: string, sameTool: boolean, differing: readonly string[]): string;
  /** after a build whose preceding release was not sealed */
  comparedWith(vintage: string): string;
  /** after a build with sentences that wait */
  draft(waiting: number): string;
  readonly approve: {
    readonly noRole: string;
    told(approved: number, waiting: readonly WaitingSentence[]): readonly string[];
  };
  readonly verify: VerifyMessages;
}

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

/** « 8,6 → 9,3 », « 2 989 (p) → 2 989 » */
function sayChange(
  language: 'fr' | 'en',
  { from, to, decimals, flags }: SupersededValue,
  gone: string,
): string {
  const say = (value: Value | undefined, status: readonly string[]): string => {
    if (value === undefined) return gone;
    if (value.value === undefined) return absenceWords(value.reason ?? '', language) || gone;
    const number = formatDiffNumber(LOCALES[language], value.value, decimals);
    return status.length > 0 ? `${number} (${status.join(', ').toLowerCase()})` : number;
  };
  return `${say(from, flags[0])} → ${say(to, flags[1])}`;
}

const french: ReleaseMessages = {
  released: ({ vintage, sealed, folder, again }) =>
    again
      ? [`La diffusion ${vintage} était déjà scellée, avec le même contenu.`]
      : [
          `Diffusion ${vintage} scellée dans ${sealed}/. Fichiers à publier : ${folder}/.`,
          'Ses livraisons ne changent plus ; une correction est un nouveau millésime (millesime revise new).',
        ],
  madeAgain: (sealedBy, sameTool, differing) => {
    if (differing.length === 0) return 'Identique à la diffusion scellée, octet pour octet';
    const files = differing.join(', ');
    return sameTool
      ? `Diffère de la diffusion scellée : ${files}`
      : `Diffère de la diffusion scellée, faite par Millésime ${sealedBy} : ${files}`;
  },
  comparedWith: (vintage) =>
    `Comparé à ${vintage} tel que les modèles d’aujourd’hui le diraient : cette diffusion n’est pas scellée (millesime release)`,
  draft: (waiting) =>
    `Projet : ${waiting > 1 ? `${waiting} phrases` : 'une phrase'} à approuver (millesime approve)`,
  approve: {
    noRole: 'il manque le rôle de qui approuve — ajoutez --role RÔLE',
    told: (approved, waiting) => [
      ...(approved > 0 ? [`Phrases approuvées : ${approved}`] : []),
      waiting.length === 0
        ? 'Aucune phrase à approuver.'
        : `Phrases à approuver : ${waiting.length}`,
      ...waiting.map(({ id, text }) => `  ${id}\n    ${text}`),
    ],
  },
  verify: {
    unreadable: (file) => `fichier illisible : ${file}`,
    notOurs: (file) => `${file} : ne vient pas de cette publication`,
    altered: (file, edition) => `${file} : modifié depuis sa fabrication (${edition})`,
    damaged: (file) => `${file} : modifié ou tronqué, ne dit plus de quelle édition il est`,
    unlikeSeal: (file, edition) =>
      `${file} : modifié ou fait autrement, ce n’est pas un fichier de cette diffusion scellée (${edition})`,
    current: (file, edition) => `${file} : à jour (${edition})`,
    unchangedBy: (vintages) =>
      `livraisons suivantes sans effet sur ses nombres : ${vintages.join(', ')}`,
    superseded: (file, edition, by) => `${file} : remplacé par ${by.join(', ')} (${edition})`,
    value: (value) => `${value.name} (${value.unit}) : ${sayChange('fr', value, 'n’est plus dit')}`,
    folded: (count) => `et ses ${count} territoires, dans le même sens`,
    foldedAlone: ({ what, territory, period, unit }, count) =>
      `${what}, ${territory}, ${period} (${unit}) : ses ${count} territoires, dans le même sens`,
    more: (count) => `et ${count} de plus : --json les donne tous`,
    changedInput: (file) => `fichier changé depuis : ${file}`,
  },
};

const english: ReleaseMessages = {
  released: ({ vintage, sealed, folder, again }) =>
    again
      ? [`Release ${vintage} was sealed already, with the same content.`]
      : [
          `Release ${vintage} sealed in ${sealed}/. Files to publish: ${folder}/.`,
          'Its deliveries no longer change; a correction is a new vintage (millesime revise new).',
        ],
  madeAgain: (sealedBy, sameTool, differing) => {
    if (differing.length === 0) return 'Identical to the sealed release, byte for byte';
    const files = differing.join(', ');
    return sameTool
      ? `Differs from the sealed release: ${files}`
      : `Differs from the sealed release, made by Millésime ${sealedBy}: ${files}`;
  },
  comparedWith: (vintage) =>
    `Compared with ${vintage} as today’s templates would say it: that release is not sealed (millesime release)`,
  draft: (waiting) =>
    `Draft: ${waiting > 1 ? `${waiting} sentences` : 'one sentence'} to approve (millesime approve)`,
  approve: {
    noRole: 'the role of who approves is missing — add --role ROLE',
    told: (approved, waiting) => [
      ...(approved > 0 ? [`Sentences approved: ${approved}`] : []),
      waiting.length === 0 ? 'No sentence to approve.' : `Sentences to approve: ${waiting.length}`,
      ...waiting.map(({ id, text }) => `  ${id}\n    ${text}`),
    ],
  },
  verify: {
    unreadable: (file) => `unreadable file: ${file}`,
    notOurs: (file) => `${file}: does not come from this publication`,
    altered: (file, edition) => `${file}: altered since it was made (${edition})`,
    damaged: (file) => `${file}: altered or cut, it no longer says which edition it is`,
    unlikeSeal: (file, edition) =>
      `${file}: altered or made otherwise, it is no file of this sealed release (${edition})`,
    current: (file, edition) => `${file}: current (${edition})`,
    unchangedBy: (vintages) =>
      `later deliveries that change none of its numbers: ${vintages.join(', ')}`,
    superseded: (file, edition, by) => `${file}: superseded by ${by.join(', ')} (${edition})`,
    value: (value) => `${value.name} (${value.unit}): ${sayChange('en', value, 'no longer said')}`,
    folded: (count) => `and its ${count} territories, the same way`,
    foldedAlone: ({ what, territory, period, unit }, count) =>
      `${what}, ${territory}, ${period} (${unit}): its ${count} territories, the same way`,
    more: (count) => `and ${count} more: --json gives them all`,
    changedInput: (file) => `file changed since: ${file}`,
  },
};

export const releaseMessages = { fr: french, en: english };
