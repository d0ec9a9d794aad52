import { absenceWords } from './absence-words.js';
import type { MessageLanguage } from './wording.js';

type ObservationKind = 'revised' | 'added' | 'withdrawn' | 'reflagged' | 'reason-changed';
type PassageKind = 'number' | 'mark' | 'wording' | 'appeared' | 'disappeared';
type SlideKind = 'identical' | 'notes' | 'changed' | 'appeared' | 'disappeared';
type Presence = 'changed' | 'appeared' | 'disappeared';

/** The same words for one and for several. */
export interface Plural {
  readonly one: string;
  readonly many: string;
}

/** What `millesime diff` says, on a terminal and as a page. */
export interface DiffMessages {
  title(edition: string, from: string, to: string): string;
  readonly nothing: string;
  readonly sections: Readonly<
    Record<'observations' | 'values' | 'passages' | 'figures' | 'tables' | 'slides', string>
  >;
  readonly observations: Readonly<Record<ObservationKind | 'unchanged', Plural>>;
  readonly passages: Readonly<Record<PassageKind | 'unchanged', Plural>>;
  readonly slides: Readonly<Record<SlideKind, Plural>>;
  readonly presence: Readonly<Record<Presence, string>>;
  readonly columns: Readonly<
    Record<'what' | 'from' | 'to' | 'difference' | 'causes' | 'status', string>
  >;
  readonly reason: string;
  readonly flips: string;
  readonly redrawn: string;
  readonly marks: string;
  readonly cells: string;
  readonly because: string;
  readonly noCause: string;
  readonly absent: string;
  absentFor(reason: string): string;
  readonly points: string;
  readonly steady: (count: number) => string;
  readonly folded: (count: number) => string;
  /** of releases that were not sealed: what was published is not known */
  readonly recomposed: (vintages: readonly string[]) => string;
  readonly unwritten: string;
  readonly written: (file: string) => string;
  number(value: number, decimals: number): string;
  signed(value: number, decimals: number): string;
}

const french: DiffMessages = {
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
  reason: 'motif',
  flips: 'le message change de mots',
  redrawn: 'le dessin change',
  marks: 'marques',
  cells: 'cellules',
  because: 'à cause de',
  noCause: 'aucune donnée : un signe, un numéro ou le modèle',
  absent: 'pas de valeur',
  absentFor: (reason) => `pas de valeur (${absenceWords(reason, 'fr')})`,
  points: 'points',
  steady: (count) => `${count} reposent sur une donnée changée et se lisent de même`,
  folded: (count) => `et ses ${count} territoires, dans le même sens`,
  recomposed: (vintages) =>
    `Non scellé, composé avec les modèles d’aujourd’hui : ${vintages.join(', ')}`,
  unwritten: 'Les phrases ne peuvent être comparées : un des deux documents ne se compose pas.',
  written: (file) => `Page écrite : ${file}`,
  number: (value, decimals) => format('fr-FR', value, decimals),
  signed: (value, decimals) => format('fr-FR', value, decimals, true),
};

const english: DiffMessages = {
  title: (edition, from, to) => `Edition ${edition}: from vintage ${from} to vintage ${to}`,
  nothing: 'Nothing changes.',
  sections: {
    observations: 'Observations',
    values: 'Indicators',
    passages: 'Sentences',
    figures: 'Figures',
    tables: 'Tables',
    slides: 'Slides',
  },
  observations: {
    revised: { one: 'revised', many: 'revised' },
    added: { one: 'new', many: 'new' },
    withdrawn: { one: 'withdrawn', many: 'withdrawn' },
    reflagged: { one: 'of another status', many: 'of another status' },
    'reason-changed': { one: 'absent for another reason', many: 'absent for another reason' },
    unchanged: { one: 'unchanged', many: 'unchanged' },
  },
  passages: {
    wording: { one: 'changes its words', many: 'change their words' },
    number: { one: 'changes a number', many: 'change a number' },
    mark: { one: 'changes a sign', many: 'change a sign' },
    appeared: { one: 'appears', many: 'appear' },
    disappeared: { one: 'disappears', many: 'disappear' },
    unchanged: { one: 'does not change', many: 'do not change' },
  },
  slides: {
    changed: { one: 'to look at again', many: 'to look at again' },
    notes: {
      one: 'to look at again in the notes only',
      many: 'to look at again in the notes only',
    },
    appeared: { one: 'new', many: 'new' },
    disappeared: { one: 'gone', many: 'gone' },
    identical: { one: 'identical', many: 'identical' },
  },
  presence: { changed: 'changes', appeared: 'appears', disappeared: 'disappears' },
  columns: {
    what: 'What',
    from: 'Before',
    to: 'Now',
    difference: 'Difference',
    causes: 'Because of',
    status: 'Kind',
  },
  reason: 'reason',
  flips: 'the message changes its words',
  redrawn: 'it is drawn otherwise',
  marks: 'marks',
  cells: 'cells',
  because: 'because of',
  noCause: 'no cell: a sign, a number of order or the template',
  absent: 'no value',
  absentFor: (reason) => `no value (${absenceWords(reason, 'en')})`,
  points: 'points',
  steady: (count) => `${count} rest on a changed cell and read the same`,
  folded: (count) => `and its ${count} territories, the same way`,
  recomposed: (vintages) =>
    `Not sealed, composed with the templates at hand: ${vintages.join(', ')}`,
  unwritten: 'Sentences cannot be compared: one of the two documents cannot be composed.',
  written: (file) => `Page written: ${file}`,
  number: (value, decimals) => format('en-GB', value, decimals),
  signed: (value, decimals) => format('en-GB', value, decimals, true),
};

export function diffMessagesIn(language: MessageLanguage): DiffMessages {
  return language === 'fr' ? french : english;
}

function format(locale: string, value: number, decimals: number, signed = false): string {
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const sign = signed ? ({ signDisplay: 'exceptZero' } as const) : {};
  return new Intl.NumberFormat(locale, { ...places, ...sign }).format(value).replace('-', '−');
}
