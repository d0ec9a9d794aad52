import { absenceWords } from './absence-words.js';
import type { DiffMessages } from './diff-wording.js';
import { formatDiffNumber } from './format-diff-number.js';

export const frenchDiff: DiffMessages = {
  title: (edition, from, to) => `Édition ${edition} : du millésime ${from} au millésime ${to}`,
  nothing: 'Rien ne change.',
  sections: {
    observations: 'Observations',
    values: 'Indicateurs',
    passages: 'Phrases',
    figures: 'Figures',
    tables: 'Tableaux',
    slides: 'Diapositives',
  },
  observations: {
    revised: { one: 'révisée', many: 'révisées' },
    added: { one: 'nouvelle', many: 'nouvelles' },
    withdrawn: { one: 'retirée', many: 'retirées' },
    reflagged: { one: 'changée de statut', many: 'changées de statut' },
    'reason-changed': {
      one: 'absente pour une autre raison',
      many: 'absentes pour une autre raison',
    },
    unchanged: { one: 'inchangée', many: 'inchangées' },
  },
  passages: {
    wording: { one: 'change de mots', many: 'changent de mots' },
    number: { one: 'change de nombre', many: 'changent de nombre' },
    mark: { one: 'change de signe', many: 'changent de signe' },
    appeared: { one: 'apparaît', many: 'apparaissent' },
    disappeared: { one: 'disparaît', many: 'disparaissent' },
    unchanged: { one: 'ne change pas', many: 'ne changent pas' },
  },
  slides: {
    changed: { one: 'à revoir', many: 'à revoir' },
    notes: {
      one: 'à revoir dans le commentaire seulement',
      many: 'à revoir dans le commentaire seulement',
    },
    mark: {
      one: 'à revoir pour ses signes seulement',
      many: 'à revoir pour leurs signes seulement',
    },
    numbering: {
      one: 'identique, au numéro des notes près',
      many: 'identiques, au numéro des notes près',
    },
    appeared: { one: 'nouvelle', many: 'nouvelles' },
    disappeared: { one: 'supprimée', many: 'supprimées' },
    identical: { one: 'identique', many: 'identiques' },
  },
  presence: { changed: 'change', appeared: 'apparaît', disappeared: 'disparaît' },
  columns: {
    what: 'Quoi',
    from: 'Avant',
    to: 'Désormais',
    difference: 'Écart',
    causes: 'À cause de',
    status: 'Nature',
  },
  colon: ' : ',
  reason: 'motif',
  flips: 'le message change de mots',
  redrawn: 'le dessin change',
  itself: 'elle-même, livrée',
  because: 'à cause de :',
  noCause: 'aucune donnée : un numéro ou le modèle',
  lapsed: 'le signe de la diffusion précédente, qui ne dure qu’une diffusion',
  release: 'la diffusion : sa nature et les signes qu’elle porte',
  rewritten: 'la phrase est récrite',
  rewrittenToo: 'et la phrase est récrite',
  lapsedPassages: (count) =>
    count === 1
      ? 'Une phrase perd seulement le signe de la diffusion précédente :'
      : `${count} phrases perdent seulement le signe de la diffusion précédente :`,
  lapsedValues: (count) =>
    count === 1
      ? 'une valeur perd seulement le signe de la diffusion précédente'
      : `${count} valeurs perdent seulement le signe de la diffusion précédente`,
  seenValues: (count) => `${count} valeurs`,
  otherValues: (count) => `et ${count} autres (toutes avec --html ou --json)`,
  unseen: (count) =>
    count < 2
      ? 'une valeur bouge de moins que ce qui s’imprime'
      : `${count} valeurs bougent de moins que ce qui s’imprime`,
  unfold: 'Voir chaque valeur',
  formerSlide: (number) => `${number} dans l’ancien diaporama`,
  summary: ({ cells, wordings, passages, figures, tables, slides, allSlides }) =>
    `À relire : ${[
      frenchCount(cells, 'cellule', 'cellules'),
      frenchCount(passages, 'phrase', 'phrases') + sayWordings(wordings, passages),
      frenchCount(figures, 'figure', 'figures'),
      frenchCount(tables, 'tableau', 'tableaux'),
      `${frenchCount(slides, 'diapositive', 'diapositives')} sur ${allSlides}`,
    ].join(', ')}.`,
  absent: 'pas de valeur',
  absentFor: (reason) => `pas de valeur (${absenceWords(reason, 'fr')})`,
  sizes: (absolute, percent) => `${absolute} ; ${percent} %`,
  removed: 'supprimé :',
  inserted: 'ajouté :',
  contents: 'Sommaire',
  points: (difference) => (Math.abs(difference) < 2 ? 'point' : 'points'),
  steady: (count) =>
    count < 2
      ? 'Une phrase repose sur une donnée changée et se lit de même'
      : `${count} phrases reposent sur une donnée changée et se lisent de même`,
  folded: (count, besides) => `${besides ? 'et ' : ''}ses ${count} territoires, dans le même sens`,
  others: (count) => `et ${count} autres`,
  reordered:
    'Le millésime le plus récent était nommé d’abord : la comparaison va de l’ancien au nouveau.',
  recomposed: (vintages) =>
    `Non scellé, composé avec les modèles d’aujourd’hui : ${vintages.join(', ')}`,
  unwritten: 'Les phrases ne peuvent être comparées : un des deux documents ne se compose pas.',
  written: (file) => `Page écrite : ${file}`,
  number: (value, decimals) => formatDiffNumber('fr-FR', value, decimals),
  signed: (value, decimals) => formatDiffNumber('fr-FR', value, decimals, true),
};

function sayWordings(wordings: number, passages: number): string {
  if (wordings === 0) return '';
  if (passages === 1) return ' (qui change de mots)';
  if (wordings === passages) return ' (qui changent toutes de mots)';
  return ` (dont ${wordings} ${wordings < 2 ? 'change' : 'changent'} de mots)`;
}

function frenchCount(count: number, one: string, many: string): string {
  return `${count} ${count < 2 ? one : many}`;
}
