import { faultMessage } from './wording.js';

const CHANGES = {
  fr: { changed: 'a changé', missing: 'n’est plus là', added: 'a été ajouté' },
  en: { changed: 'has changed', missing: 'is gone', added: 'was added' },
};

/** Faults of sealed releases and of the approvals that come before them. */
export const releaseFaults = {
  'bad-seal': faultMessage<{ vintage: string }>({
    fr: ({ vintage }) => ({
      what: `le scellé de la diffusion ${vintage} est illisible ou a été modifié`,
      todo: 'reprenez ce dossier dans une sauvegarde : il ne se modifie pas',
    }),
    en: ({ vintage }) => ({
      what: `the seal of release ${vintage} is unreadable or was edited`,
      todo: 'take this folder from a backup: it is never edited',
    }),
  }),
  'sealed-file-changed': faultMessage<{
    vintage: string;
    change: 'changed' | 'missing' | 'added';
  }>({
    fr: ({ vintage, change }) => ({
      what: `ce fichier ${CHANGES.fr[change] ?? change} depuis la diffusion ${vintage}, qui est scellée`,
      todo:
        change === 'added'
          ? 'retirez-le, et livrez ces données dans un nouveau millésime (millesime revise new)'
          : 'reprenez-le tel que diffusé, et livrez la correction dans un nouveau millésime (millesime revise new)',
    }),
    en: ({ vintage, change }) => ({
      what: `this file ${CHANGES.en[change] ?? change} since release ${vintage}, which is sealed`,
      todo:
        change === 'added'
          ? 'take it away, and deliver these data in a new vintage (millesime revise new)'
          : 'put it back as released, and deliver the correction in a new vintage (millesime revise new)',
    }),
  }),
  'delivery-before-sealed': faultMessage<{ vintage: string }>({
    fr: ({ vintage }) => ({
      what: `cette livraison ne suit pas la diffusion ${vintage}, qui est scellée sans elle`,
      todo: 'donnez-lui une date postérieure (millesime revise new), ou retirez-la : une diffusion scellée ne se récrit pas',
    }),
    en: ({ vintage }) => ({
      what: `this delivery does not come after release ${vintage}, which is sealed without it`,
      todo: 'give it a later date (millesime revise new), or take it away: a sealed release is not rewritten',
    }),
  }),
  'sealed-otherwise': faultMessage<{ vintage: string; differing: string }>({
    fr: ({ vintage, differing }) => ({
      what: `la diffusion ${vintage} est déjà scellée, avec un autre contenu (${differing})`,
      todo: 'une diffusion ne se refait pas : livrez un nouveau millésime (millesime revise new)',
    }),
    en: ({ vintage, differing }) => ({
      what: `release ${vintage} is sealed already, with other content (${differing})`,
      todo: 'a release is not made twice: deliver a new vintage (millesime revise new)',
    }),
  }),
  'release-out-of-order': faultMessage<{ vintage: string; later: string }>({
    fr: ({ vintage, later }) => ({
      what: `le millésime ${vintage} serait scellé après ${later}, qui lui est postérieur`,
      todo: 'diffusez les millésimes dans l’ordre de leurs dates',
    }),
    en: ({ vintage, later }) => ({
      what: `vintage ${vintage} would be sealed after ${later}, which is later`,
      todo: 'release vintages in the order of their dates',
    }),
  }),
  'release-in-the-future': faultMessage<{ vintage: string; today: string }>({
    fr: ({ vintage, today }) => ({
      what: `le millésime ${vintage} est daté après le jour de sa diffusion (${today})`,
      todo: 'attendez sa date, ou corrigez le nom du dossier et « date » dans release.yaml',
    }),
    en: ({ vintage, today }) => ({
      what: `vintage ${vintage} is dated after the day of its release (${today})`,
      todo: 'wait for its date, or correct the folder’s name and "date" in release.yaml',
    }),
  }),
  'sentence-not-approved': faultMessage<{ sentence: string; text: string }>({
    fr: ({ sentence, text }) => ({
      what: `phrase à approuver : « ${text} »`,
      todo: `relisez-la, puis millesime approve --role RÔLE '${sentence}'`,
    }),
    en: ({ sentence, text }) => ({
      what: `sentence to approve: "${text}"`,
      todo: `read it, then millesime approve --role ROLE '${sentence}'`,
    }),
  }),
  'unknown-chapter': faultMessage<{ name: string; known: readonly string[] }>({
    fr: ({ name, known }) => ({
      what: `aucun chapitre à approuver ne s’appelle « ${name} »`,
      todo: `existent : ${known.join(', ')}`,
    }),
    en: ({ name, known }) => ({
      what: `no chapter to approve is called "${name}"`,
      todo: `there are: ${known.join(', ')}`,
    }),
  }),
  'unknown-sentence': faultMessage<{ sentence: string; nearest: string | undefined }>({
    fr: ({ sentence, nearest }) => ({
      what: `aucune phrase ne s’appelle « ${sentence} »`,
      todo: nearest
        ? `vouliez-vous dire « ${nearest} » ?`
        : 'lancez millesime approve sans argument : il donne la liste',
    }),
    en: ({ sentence, nearest }) => ({
      what: `no sentence is called "${sentence}"`,
      todo: nearest ? `did you mean "${nearest}"?` : 'run millesime approve alone: it lists them',
    }),
  }),
};
