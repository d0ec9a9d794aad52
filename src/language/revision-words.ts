import { NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE as THIN } from './characters.js';
import { formatNumber } from './format-number.js';
import { cardinal } from './number-words.js';
import { typeset } from './typography.js';

/**
 * « une valeur », « neuf valeurs », « 12 valeurs »: letters below ten, as in any sentence; French counts
 * 0 and 1 as singular.
 */
const count = (number: number, one: string, many: string) => {
  const letters = number < 10 ? cardinal(number, 'feminine') : undefined;
  return `${letters ? `${letters} ` : `${formatNumber(number)}${NO_BREAK_SPACE}`}${number < 2 ? one : many}`;
};

/** Where it opens a sentence. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const onlyNumbers = (number: number) =>
  count(
    number,
    'phrase ne change que de nombre ou de signe',
    'phrases ne changent que de nombre ou de signe',
  );

/** Where their author wrote some otherwise. */
const BY_DATA = ' du fait des données';

/** So many values of a list are named; the others are counted. */
const MOST_NAMED = 5;

/** The words of a revision note, and of an erratum's notice. */
export const revisionWords = {
  title: { erratum: 'Erratum', other: 'Note de révision' },
  release: 'La diffusion',
  date: 'Date',
  /** « 28 septembre 2018 ; la diffusion précédente date du 31 janvier 2018 » */
  dates: (date: string, before: string) =>
    `${date}${THIN}; la diffusion précédente date du ${before}.`,
  kind: 'Nature',
  kinds: {
    first: 'Première diffusion.',
    routine: typeset('Révision courante : des données provisoires ou incomplètes sont remplacées.'),
    major: typeset('Révision majeure : les séries sont rebasées.'),
    erratum: typeset('Erratum : une erreur de production est corrigée.'),
  },
  /** after the chapter's title */
  note: ', note de bas de page',
  service: 'Service',
  reason: 'Motif',
  /** « Motif – Certificats délivrés »: a colon follows it on a slide */
  reasonFor: (measure: string) => typeset(`Motif – ${measure}`),
  status: 'Statut',
  /** the table of revisions has numbers only: what changes of status alone is named here */
  reflagged: (names: readonly string[]) => {
    const others = names.length - MOST_NAMED;
    const more = others > 0 ? ` ; et ${count(others, 'autre valeur', 'autres valeurs')}` : '';
    return typeset(
      `Modifié sans que le nombre change : ${names.slice(0, MOST_NAMED).join(' ; ')}${more}.`,
    );
  },
  /** what the note says first */
  summary: (
    {
      revised,
      reflagged,
      added,
      withdrawn,
    }: Readonly<Record<'revised' | 'reflagged' | 'added' | 'withdrawn', number>>,
    isErratum: boolean,
  ) => {
    const [one, many] = isErratum ? ['corrigée', 'corrigées'] : ['révisée', 'révisées'];
    const parts = [
      ...(revised > 0
        ? [count(revised, `valeur publiée est ${one}`, `valeurs publiées sont ${many}`)]
        : []),
      ...(reflagged > 0
        ? [
            count(
              reflagged,
              'valeur change seulement de statut',
              'valeurs changent seulement de statut',
            ),
          ]
        : []),
      ...(added > 0 ? [count(added, 'valeur s’ajoute', 'valeurs s’ajoutent')] : []),
      ...(withdrawn > 0 ? [count(withdrawn, 'valeur est retirée', 'valeurs sont retirées')] : []),
    ];
    if (parts.length === 0) return 'Aucune valeur publiée ne change.';
    const [last, ...others] = parts.toReversed();
    const text = others.length > 0 ? `${others.toReversed().join(', ')} et ${last}` : (last ?? '');
    return `${capital(text)}.`;
  },
  table: {
    title: 'Principales révisions, des plus importantes aux moindres',
    corrections: 'Valeurs corrigées',
    /** what names a row, beside what is said above all */
    stub: (withMeasure: boolean, withPeriod: boolean) => {
      if (withMeasure) return withPeriod ? 'Mesure, territoire, période' : 'Mesure, territoire';
      return withPeriod ? 'Territoire, période' : 'Territoire';
    },
    /** after a territory whose parts all moved as it did */
    below: (territories: number) =>
      territories > 0 ? ` (et ses ${territories} territoires, dans le même sens)` : '',
    /** its date on one line of a narrow column */
    published: (date: string) => `Publié le ${date.replaceAll(' ', NO_BREAK_SPACE)}`,
    now: 'Désormais',
    difference: 'Écart',
    relative: 'Écart relatif',
    percent: 'en %',
    more: (number: number) =>
      `${capital(count(number, 'autre valeur change', 'autres valeurs changent'))} dans les tableaux.`,
    points: 'Les écarts entre deux parts sont en points.',
  },
  sentences: {
    heading: 'Phrases dont les mots changent',
    before: typeset('Avant : '),
    now: typeset('Désormais : '),
    nowRewritten: typeset('Désormais (phrase récrite aussi) : '),
    reworded: 'Phrases récrites, sans que leurs données changent',
    unknown:
      'Les phrases de la diffusion précédente ne peuvent être récrites avec les modèles d’aujourd’hui : elles ne sont pas comparées.',
    rest: 'Autres phrases',
    /** what is not listed */
    others: (number: number) =>
      number > 0 ? `${capital(onlyNumbers(number))}.` : 'Aucune autre phrase ne change.',
    term: 'Phrases',
    /** that there is nothing to list of what the data did */
    none: (number: number, areRewritten: boolean) => {
      if (number > 0)
        return `Aucune phrase ne change de mots${areRewritten ? BY_DATA : ''}${THIN}; ${onlyNumbers(number)}.`;
      return `Aucune phrase ne change${areRewritten ? BY_DATA : ''}.`;
    },
    gone: typeset('Supprimée : '),
    added: typeset('Ajoutée : '),
  },
  /** « Âge moyen, Cnam Bretagne, 2016-2017 : 35,9 au lieu de 33,9 » */
  correction: (subject: string, right: string, wrong: string) =>
    typeset(`${subject} : ${right} au lieu de ${wrong}`),
  erratum: (date: string, corrections: readonly string[], more: number) => {
    const others = more > 0 ? ` ; et ${count(more, 'autre valeur', 'autres valeurs')}` : '';
    return typeset(`Erratum du ${date} – ${corrections.join(' ; ')}${others}.`);
  },
} as const;
