import { brief, meantEn, meantFr, type Near } from './fault-words.js';
import { faultMessage } from './wording.js';

/** How many rows of the file have it, where there are several. */
interface Rows {
  readonly rows?: number;
  /** the codes of a short list */
  readonly known?: readonly string[];
}

/** Faults of the data folder: files, rows, code lists, descriptor. */
export const datasetFaults = {
  // Files
  'not-utf8': faultMessage<{ guess: 'Windows-1252' | 'UTF-16' }>({
    fr: ({ guess }) => ({
      what: `le fichier n’est pas en UTF-8 (il semble être en ${guess})`,
      todo: 'réenregistrez-le en « CSV UTF-8 »',
    }),
    en: ({ guess }) => ({
      what: `the file is not UTF-8 (it looks like ${guess})`,
      todo: 'save it again as "CSV UTF-8"',
    }),
  }),
  'empty-file': faultMessage<Record<never, never>>({
    fr: () => ({ what: 'le fichier est vide', todo: 'remplissez-le ou retirez-le' }),
    en: () => ({ what: 'the file is empty', todo: 'fill it or remove it' }),
  }),
  'header-without-rows': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'un en-tête sans aucune ligne de données',
      todo: 'ajoutez les lignes ou retirez le fichier',
    }),
    en: () => ({ what: 'a header without any row', todo: 'add the rows or remove the file' }),
  }),
  'data-control-character': faultMessage<{ codePoint: string }>({
    fr: ({ codePoint }) => ({ what: `caractère de contrôle ${codePoint}`, todo: 'supprimez-le' }),
    en: ({ codePoint }) => ({ what: `control character ${codePoint}`, todo: 'delete it' }),
  }),
  'lone-carriage-return': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'retour chariot seul (CR sans LF)',
      todo: 'réenregistrez le fichier avec des fins de ligne LF ou CRLF',
    }),
    en: () => ({
      what: 'lone carriage return (CR without LF)',
      todo: 'save the file again with LF or CRLF line ends',
    }),
  }),

  // Rows
  'unclosed-quote': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'guillemet ouvert ici et jamais fermé',
      todo: 'fermez-le ; la suite du fichier n’a pas pu être lue',
    }),
    en: () => ({
      what: 'quote opened here and never closed',
      todo: 'close it; the rest of the file could not be read',
    }),
  }),
  'misplaced-quote': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'guillemet mal placé dans la cellule',
      todo: 'entourez toute la cellule de guillemets et doublez ceux du texte',
    }),
    en: () => ({
      what: 'misplaced quote in the cell',
      todo: 'put the whole cell between quotes and double those of the text',
    }),
  }),
  'wrong-cell-count': faultMessage<{ expected: number; found: number }>({
    fr: ({ expected, found }) => ({
      what: `${found === 1 ? 'une seule cellule' : `${found} cellules`} au lieu de ${expected}`,
      todo: 'donnez à la ligne autant de cellules que l’en-tête ; un texte qui contient le séparateur se met entre guillemets',
    }),
    en: ({ expected, found }) => ({
      what: `${found === 1 ? 'only one cell' : `${found} cells`} instead of ${expected}`,
      todo: 'give the row as many cells as the header; a text with the delimiter goes between quotes',
    }),
  }),
  'cell-too-long': faultMessage<{ length: number; most: number }>({
    fr: ({ length, most }) => ({
      what: `cellule de ${length} signes`,
      todo: `au plus ${most} ; un guillemet oublié plus haut a pu réunir plusieurs lignes`,
    }),
    en: ({ length, most }) => ({
      what: `cell of ${length} characters`,
      todo: `at most ${most}; a quote forgotten above may have joined several lines`,
    }),
  }),
  'no-header': faultMessage<{ names: readonly string[] }>({
    fr: ({ names }) => ({
      what: 'cette ligne n’est pas l’en-tête du tableau',
      todo: `la première ligne nomme les colonnes (${names.join(', ')}) : supprimez les titres au-dessus et les cellules fusionnées`,
    }),
    en: ({ names }) => ({
      what: 'this line is not the header of the table',
      todo: `the first line names the columns (${names.join(', ')}): delete titles above it and merged cells`,
    }),
  }),
  'other-delimiter': faultMessage<{ delimiter: string }>({
    fr: ({ delimiter }) => ({
      what: `les cellules sont séparées par ${delimiter === '\t' ? 'des tabulations' : `« ${delimiter} »`}, ce qui n’est pas ce que déclare data/datapackage.json`,
      todo: 'réenregistrez le fichier en « CSV UTF-8 » avec le séparateur déclaré (dialect, delimiter), ou changez la déclaration',
    }),
    en: ({ delimiter }) => ({
      what: `cells are separated by ${delimiter === '\t' ? 'tabs' : `"${delimiter}"`}, which is not what data/datapackage.json declares`,
      todo: 'save the file again as "CSV UTF-8" with the declared delimiter (dialect, delimiter), or change the declaration',
    }),
  }),
  'unnamed-column': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'colonne sans nom',
      todo: 'supprimez cette colonne vide dans le tableur (toute la colonne, pas son contenu)',
    }),
    en: () => ({
      what: 'column without a name',
      todo: 'delete this empty column in the spreadsheet (the whole column, not its content)',
    }),
  }),
  'blank-row': faultMessage<{ delimiter: string }>({
    fr: ({ delimiter }) => ({
      what: `ligne vide, faite de « ${delimiter} » seuls`,
      todo: 'supprimez-la dans le tableur (toute la ligne, pas son contenu)',
    }),
    en: ({ delimiter }) => ({
      what: `blank row, made of "${delimiter}" alone`,
      todo: 'delete it in the spreadsheet (the whole row, not its content)',
    }),
  }),
  'unknown-column': faultMessage<{ name: string; names: readonly string[] } & Near>({
    fr: ({ name, names, nearest }) => ({
      what: `colonne inconnue « ${brief(name)} »`,
      todo: meantFr(nearest) ?? `colonnes connues : ${names.join(', ')}`,
    }),
    en: ({ name, names, nearest }) => ({
      what: `unknown column "${brief(name)}"`,
      todo: meantEn(nearest) ?? `known columns: ${names.join(', ')}`,
    }),
  }),
  'repeated-column': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `colonne « ${brief(name)} » en double`,
      todo: 'gardez-en une seule',
    }),
    en: ({ name }) => ({ what: `column "${brief(name)}" twice`, todo: 'keep one of them' }),
  }),
  'missing-column': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `la colonne « ${brief(name)} » manque`,
      todo: 'ajoutez-la à l’en-tête',
    }),
    en: ({ name }) => ({
      what: `column "${brief(name)}" is missing`,
      todo: 'add it to the header',
    }),
  }),
  'empty-cell': faultMessage<{ column: string }>({
    fr: ({ column }) => ({ what: `cellule « ${column} » vide`, todo: 'remplissez-la' }),
    en: ({ column }) => ({ what: `cell "${column}" is empty`, todo: 'fill it' }),
  }),
  'unknown-measure': unknownCode('mesure', 'measure', 'measures.csv', 'inconnue'),
  'unknown-territory': unknownCode('territoire', 'territory', 'territories.csv', 'inconnu'),
  'unknown-period': unknownCode('période', 'period', 'periods.csv', 'inconnue'),
  'unknown-code': faultMessage<{ code: string; column: string } & Near & Rows>({
    fr: ({ code, column, nearest, rows }) => ({
      what: `code « ${brief(code)} » inconnu dans la colonne « ${column} »${inRowsFr(rows)}`,
      todo: meantFr(nearest) ?? 'corrigez-le ou ajoutez-le à la liste de codes de cette colonne',
    }),
    en: ({ code, column, nearest, rows }) => ({
      what: `unknown code "${brief(code)}" in column "${column}"${inRowsEn(rows)}`,
      todo: meantEn(nearest) ?? 'mend it or add it to its code list',
    }),
  }),
  'unknown-reason': faultMessage<{ reason: string; reasons: readonly string[] } & Near>({
    fr: ({ reason, reasons, nearest }) => ({
      what: `motif d’absence inconnu « ${brief(reason)} »`,
      todo: `${nearest ? `${meantFr(nearest)} ` : ''}motifs : ${reasons.map((one) => `${one}${REASONS_FR[one] ? ` (${REASONS_FR[one]})` : ''}`).join(', ')}`,
    }),
    en: ({ reason, reasons, nearest }) => ({
      what: `unknown reason of absence "${brief(reason)}"`,
      todo: meantEn(nearest) ?? `reasons: ${reasons.join(', ')}`,
    }),
  }),
  'unknown-flag': faultMessage<{ flag: string; flags: readonly string[] }>({
    fr: ({ flag, flags }) => ({
      what: `statut inconnu « ${brief(flag)} »`,
      todo: `${meantFr(flagMeant(flag, flags)) ?? 'écrivez'} ${flags.map((one) => `${one}${FLAGS_FR[one] ? ` (${FLAGS_FR[one]})` : ''}`).join(', ')}, ou rien pour une valeur définitive`,
    }),
    en: ({ flag, flags }) => ({
      what: `unknown status "${brief(flag)}"`,
      todo: `${meantEn(flagMeant(flag, flags)) ?? 'write'} ${flags.join(', ')} (several: one space between), or nothing for a final value`,
    }),
  }),
  'derived-flag': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'le statut R (révisé) ne se saisit pas',
      todo: 'laissez-le vide : il se déduit de la comparaison des millésimes',
    }),
    en: () => ({
      what: 'status R (revised) is not typed',
      todo: 'leave it empty: it is derived by comparing the vintages',
    }),
  }),
  'repeated-flag': faultMessage<{ flag: string }>({
    fr: ({ flag }) => ({ what: `statut « ${brief(flag)} » en double`, todo: 'gardez-en un seul' }),
    en: ({ flag }) => ({ what: `status "${brief(flag)}" twice`, todo: 'keep one of them' }),
  }),
  'flag-without-value': faultMessage<{ flag: string }>({
    fr: ({ flag }) => ({
      what: `statut « ${brief(flag)} » sur une valeur absente`,
      todo: 'retirez-le : un statut qualifie une valeur',
    }),
    en: ({ flag }) => ({
      what: `status "${brief(flag)}" on an absent value`,
      todo: 'remove it: a status qualifies a value',
    }),
  }),
  'value-and-reason': faultMessage<{ value: string; reason: string }>({
    fr: ({ value, reason }) => ({
      what: `une valeur (${brief(value)}) et un motif d’absence (${brief(reason)}) sur la même ligne`,
      todo: 'gardez l’une ou l’autre',
    }),
    en: ({ value, reason }) => ({
      what: `a value (${brief(value)}) and a reason of absence (${brief(reason)}) in one row`,
      todo: 'keep one of them',
    }),
  }),
  'no-value-nor-reason': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'ni valeur ni motif d’absence',
      todo: 'donnez la valeur, ou dites dans « reason » pourquoi elle manque',
    }),
    en: () => ({
      what: 'neither a value nor a reason of absence',
      todo: 'give the value, or say in "reason" why there is none',
    }),
  }),
  'not-a-number': faultMessage<{ text: string; decimalMark: string }>({
    fr: ({ text, decimalMark }) => ({
      what: `« ${brief(text)} » n’est pas un nombre`,
      todo: numberHintFr(text, decimalMark),
    }),
    en: ({ text, decimalMark }) => ({
      what: `"${brief(text)}" is not a number`,
      todo: numberHintEn(text, decimalMark),
    }),
  }),
  'too-precise': faultMessage<{ text: string }>({
    fr: ({ text }) => ({
      what: `« ${brief(text)} » a trop de chiffres pour être gardé sans changement`,
      todo: 'au plus 15 chiffres significatifs',
    }),
    en: ({ text }) => ({
      what: `"${brief(text)}" has too many digits to be kept unchanged`,
      todo: 'at most 15 significant digits',
    }),
  }),
  'count-not-whole': faultMessage<{ text: string }>({
    fr: ({ text }) => ({
      what: `« ${brief(text)} » pour un dénombrement`,
      todo: 'écrivez un nombre entier, sans décimales',
    }),
    en: ({ text }) => ({
      what: `"${brief(text)}" for a count`,
      todo: 'write a whole number, without decimals',
    }),
  }),
  'negative-value': faultMessage<{ text: string }>({
    fr: ({ text }) => ({
      what: `« ${brief(text)} » est négatif`,
      todo: 'cette mesure ne peut pas être négative : corrigez la valeur ou la nature de la mesure',
    }),
    en: ({ text }) => ({
      what: `"${brief(text)}" is negative`,
      todo: 'this measure cannot be: mend the value or the quantity of the measure',
    }),
  }),
  'share-out-of-range': faultMessage<{ text: string }>({
    fr: ({ text }) => ({
      what: `« ${brief(text)} » pour une part`,
      todo: 'une part est un pourcentage de 0 à 100',
    }),
    en: ({ text }) => ({
      what: `"${brief(text)}" for a share`,
      todo: 'a share is a percentage from 0 to 100',
    }),
  }),
  'points-out-of-range': faultMessage<{ text: string }>({
    fr: ({ text }) => ({
      what: `« ${brief(text)} » pour un écart entre deux parts`,
      todo: 'un écart va de -100 à 100 points',
    }),
    en: ({ text }) => ({
      what: `"${brief(text)}" for a difference between two shares`,
      todo: 'a difference goes from -100 to 100 points',
    }),
  }),
  'change-below-minus-100': faultMessage<{ text: string }>({
    fr: ({ text }) => ({
      what: `« ${brief(text)} » pour une évolution`,
      todo: 'rien ne baisse de plus de 100 %',
    }),
    en: ({ text }) => ({
      what: `"${brief(text)}" for a change`,
      todo: 'nothing falls by more than 100%',
    }),
  }),
  'repeated-observation': faultMessage<{ key: string; first: string }>({
    fr: ({ key, first }) => ({
      what: `observation déjà donnée dans ce millésime (${key})`,
      todo: `gardez celle-ci ou celle de ${first}`,
    }),
    en: ({ key, first }) => ({
      what: `observation already given in this vintage (${key})`,
      todo: `keep this one or that of ${first}`,
    }),
  }),

  // Code lists
  'repeated-code': faultMessage<{ code: string; line: number }>({
    fr: ({ code, line }) => ({
      what: `code « ${brief(code)} » déjà donné ligne ${line}`,
      todo: 'gardez une seule des deux lignes',
    }),
    en: ({ code, line }) => ({
      what: `code "${brief(code)}" already given on line ${line}`,
      todo: 'keep one of the two lines',
    }),
  }),
  'bad-code': faultMessage<{ code: string }>({
    fr: ({ code }) => ({
      what: `« ${brief(code)} » ne peut pas servir de code`,
      todo: 'lettres, chiffres, « - », « _ » et « . », sans espace',
    }),
    en: ({ code }) => ({
      what: `"${brief(code)}" cannot be a code`,
      todo: 'letters, digits, "-", "_" and ".", without space',
    }),
  }),
  'unknown-word': faultMessage<{ column: string; word: string; choices: readonly string[] } & Near>(
    {
      fr: ({ column, word, choices, nearest }) => ({
        what: `« ${brief(word)} » inconnu dans la colonne « ${column} »`,
        todo: meantFr(nearest) ?? `choix : ${choices.join(', ')}`,
      }),
      en: ({ column, word, choices, nearest }) => ({
        what: `unknown "${brief(word)}" in column "${column}"`,
        todo: meantEn(nearest) ?? `choices: ${choices.join(', ')}`,
      }),
    },
  ),
  'bad-period': faultMessage<{ code: string; kind: string }>({
    fr: ({ code, kind }) => ({
      what: `« ${brief(code)} » n’est pas une année ${kind === 'civil' ? 'civile' : 'universitaire'}`,
      todo: kind === 'civil' ? 'forme attendue : 2016' : 'forme attendue : 2016-2017',
    }),
    en: ({ code, kind }) => ({
      what: `"${brief(code)}" is no ${kind === 'civil' ? 'calendar' : 'academic'} year`,
      todo: kind === 'civil' ? 'expected form: 2016' : 'expected form: 2016-2017',
    }),
  }),
  'no-network': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'aucun territoire de niveau « network »',
      todo: 'donnez ce niveau à celui qui contient tous les autres',
    }),
    en: () => ({
      what: 'no territory of level "network"',
      todo: 'give this level to the one that holds all others',
    }),
  }),
  'second-network': faultMessage<{ code: string; first: string }>({
    fr: ({ code, first }) => ({
      what: `« ${brief(code)} » est un second réseau, après « ${first} »`,
      todo: 'un seul territoire est de niveau « network »',
    }),
    en: ({ code, first }) => ({
      what: `"${brief(code)}" is a second network, after "${first}"`,
      todo: 'only one territory is of level "network"',
    }),
  }),
  'network-with-parent': faultMessage<{ code: string }>({
    fr: ({ code }) => ({
      what: `le réseau « ${brief(code)} » a un territoire parent`,
      todo: 'laissez la cellule vide',
    }),
    en: ({ code }) => ({
      what: `the network "${brief(code)}" has a parent`,
      todo: 'leave the cell empty',
    }),
  }),
  'missing-parent': faultMessage<{ code: string }>({
    fr: ({ code }) => ({
      what: `« ${brief(code)} » n’a pas de territoire parent`,
      todo: 'donnez le code du territoire qui le contient',
    }),
    en: ({ code }) => ({
      what: `"${brief(code)}" has no parent`,
      todo: 'give the code of the territory that holds it',
    }),
  }),
  'unknown-parent': faultMessage<{ code: string } & Near>({
    fr: ({ code, nearest }) => ({
      what: `territoire parent inconnu « ${brief(code)} »`,
      todo: meantFr(nearest) ?? 'corrigez-le ou ajoutez sa ligne',
    }),
    en: ({ code, nearest }) => ({
      what: `unknown parent "${brief(code)}"`,
      todo: meantEn(nearest) ?? 'mend it or add its line',
    }),
  }),
  'parent-cycle': faultMessage<{ path: string }>({
    fr: ({ path }) => ({
      what: `ces territoires se contiennent l’un l’autre : ${brief(path)}`,
      todo: 'corrigez l’un des parents',
    }),
    en: ({ path }) => ({
      what: `these territories hold each other: ${brief(path)}`,
      todo: 'mend a parent',
    }),
  }),
  'parent-not-above': faultMessage<{
    code: string;
    level: string;
    parent: string;
    parentLevel: string;
  }>({
    fr: ({ code, level, parent, parentLevel }) => ({
      what: `« ${brief(code)} » (${level}) ne peut pas être dans « ${parent} » (${parentLevel})`,
      todo: 'ordre des niveaux : network, zone, region, centre ou other',
    }),
    en: ({ code, level, parent, parentLevel }) => ({
      what: `"${brief(code)}" (${level}) cannot be in "${parent}" (${parentLevel})`,
      todo: 'order of levels: network, zone, region, centre or other',
    }),
  }),
  'bad-rank': faultMessage<{ column: string; text: string }>({
    fr: ({ column, text }) => ({
      what: `« ${column} » : « ${brief(text)} » au lieu d’un nombre entier`,
      todo: 'écrivez un rang à partir de 1',
    }),
    en: ({ column, text }) => ({
      what: `"${column}": "${brief(text)}" instead of a whole number`,
      todo: 'write a rank from 1',
    }),
  }),
  'repeated-order': faultMessage<{ order: string; other: string }>({
    fr: ({ order, other }) => ({
      what: `rang ${order} déjà pris par « ${other} »`,
      todo: 'donnez à chaque territoire son rang',
    }),
    en: ({ order, other }) => ({
      what: `rank ${order} is already that of "${other}"`,
      todo: 'give each territory a rank of its own',
    }),
  }),
  'repeated-tile': faultMessage<{ other: string }>({
    fr: ({ other }) => ({
      what: `tuile déjà occupée par « ${other} »`,
      todo: 'donnez une autre colonne ou une autre ligne',
    }),
    en: ({ other }) => ({
      what: `this tile is already that of "${other}"`,
      todo: 'give another column or row',
    }),
  }),

  // Descriptor
  'bad-json': faultMessage<{ detail: string }>({
    fr: () => ({
      what: 'JSON mal formé',
      todo: 'vérifiez ici, ou à la fin de la ligne d’avant, virgules, guillemets, accolades et crochets',
    }),
    en: ({ detail }) => ({ what: `malformed JSON (${detail})`, todo: 'mend it there' }),
  }),
  'repeated-resource': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `ressource « ${brief(name)} » en double`,
      todo: 'renommez l’une des deux',
    }),
    en: ({ name }) => ({ what: `resource "${brief(name)}" twice`, todo: 'rename one of them' }),
  }),
  'repeated-sign': faultMessage<{ sign: string }>({
    fr: ({ sign }) => ({
      what: `« ${sign} » a déjà un signe ou un sens`,
      todo: 'gardez-en un seul',
    }),
    en: ({ sign }) => ({ what: `"${sign}" already has a sign or a meaning`, todo: 'keep one' }),
  }),
  'missing-code-list': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `la liste de codes « ${brief(name)} » manque`,
      todo: 'décrivez-la parmi les ressources',
    }),
    en: ({ name }) => ({
      what: `the code list "${brief(name)}" is missing`,
      todo: 'describe it among the resources',
    }),
  }),
  'no-observations-described': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'aucune ressource d’observations',
      todo: 'donnez à l’une d’elles un « millesime:pattern »',
    }),
    en: () => ({
      what: 'no resource of observations',
      todo: 'give one of them a "millesime:pattern"',
    }),
  }),
  'bad-list-path': faultMessage<{ path: string }>({
    fr: ({ path }) => ({
      what: `chemin de liste de codes non admis « ${brief(path)} »`,
      todo: 'un seul fichier, sous data/',
    }),
    en: ({ path }) => ({
      what: `path of a code list not allowed "${brief(path)}"`,
      todo: 'one file, below data/',
    }),
  }),
  'bad-pattern': faultMessage<{ pattern: string }>({
    fr: ({ pattern }) => ({
      what: `motif de fichiers non admis « ${pattern} »`,
      todo: 'forme attendue : vintages/*/fichier.csv',
    }),
    en: ({ pattern }) => ({
      what: `file pattern not allowed "${pattern}"`,
      todo: 'expected form: vintages/*/file.csv',
    }),
  }),
  'missing-field': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `le champ « ${brief(name)} » manque`,
      todo: 'ajoutez-le au schéma',
    }),
    en: ({ name }) => ({ what: `field "${brief(name)}" is missing`, todo: 'add it to the schema' }),
  }),
  'repeated-field': faultMessage<{ name: string }>({
    fr: ({ name }) => ({ what: `champ « ${brief(name)} » en double`, todo: 'gardez-en un seul' }),
    en: ({ name }) => ({ what: `field "${brief(name)}" twice`, todo: 'keep one of them' }),
  }),
  'field-without-list': faultMessage<{ name: string } & Near>({
    fr: ({ name, nearest }) => ({
      what: `le champ « ${brief(name)} » n’a pas de liste de codes`,
      todo: meantFr(nearest) ?? 'ajoutez aux foreignKeys celle d’où viennent ses codes',
    }),
    en: ({ name, nearest }) => ({
      what: `field "${brief(name)}" has no code list`,
      todo: meantEn(nearest) ?? 'add to foreignKeys the one that its codes come from',
    }),
  }),
  'unknown-code-list': faultMessage<{ name: string } & Near>({
    fr: ({ name, nearest }) => ({
      what: `liste de codes inconnue « ${brief(name)} »`,
      todo: meantFr(nearest) ?? 'décrivez-la parmi les ressources',
    }),
    en: ({ name, nearest }) => ({
      what: `unknown code list "${brief(name)}"`,
      todo: meantEn(nearest) ?? 'describe it among the resources',
    }),
  }),
};

function unknownCode(french: string, english: string, list: string, unknown: string) {
  const feminine = unknown.endsWith('e');
  const add = `ajoutez-${feminine ? 'la' : 'le'} à data/${list}`;
  return faultMessage<{ code: string } & Near & Rows>({
    fr: ({ code, nearest, rows, known }) => ({
      what: `${french} ${unknown} « ${brief(code)} »${inRowsFr(rows)}`,
      todo: `${nearest ? `${meantFr(nearest)} sinon, ${add}` : `corrigez la cellule, ou ${add}`}${known ? ` (codes de cette liste : ${known.join(', ')})` : ''}`,
    }),
    en: ({ code, nearest, rows, known }) => ({
      what: `unknown ${english} "${brief(code)}"${inRowsEn(rows)}`,
      todo: `${nearest ? `${meantEn(nearest)} else, add it to data/${list}` : `mend the cell, or add it to data/${list}`}${known ? ` (codes of this list: ${known.join(', ')})` : ''}`,
    }),
  });
}

/** What a spreadsheet most often leaves in a cell of numbers. */
function numberHintFr(text: string, decimalMark: string): string {
  if (/^#/.test(text))
    return 'cette erreur vient d’une formule du tableur : corrigez-la, puis réexportez';
  if (/[eE][+-]?\d/.test(text))
    return 'écrivez tous les chiffres : dans le tableur, donnez le format « Nombre » à la colonne, puis réexportez';
  if (/%/.test(text)) return 'retirez le signe % : l’unité est celle de la mesure';
  if (/^[a-zàâéèêîôûç./ -]+$/i.test(text))
    return 'laissez la cellule vide, et dites dans « reason » pourquoi il n’y a pas de valeur (not-communicated…)';
  if (/\d\s+\d/.test(text)) return 'retirez l’espace entre les chiffres';
  if (/^-?\d+[.,]\d+$/.test(text))
    return `écrivez « ${decimalMark} » avant les décimales, comme le déclare data/datapackage.json (decimalChar)`;
  return `écrivez des chiffres, sans espace ni exposant, avec « ${decimalMark} » avant les décimales`;
}

function numberHintEn(text: string, decimalMark: string): string {
  if (/^#/.test(text))
    return 'this error comes from a formula of the spreadsheet: mend it, then export again';
  if (/[eE][+-]?\d/.test(text))
    return 'write all digits: in the spreadsheet, give the column the format "Number", then export again';
  if (/%/.test(text)) return 'remove the % sign: the unit is that of the measure';
  if (/^[a-zàâéèêîôûç./ -]+$/i.test(text))
    return 'leave the cell empty, and say in "reason" why there is no value (not-communicated…)';
  if (/\d\s+\d/.test(text)) return 'remove the space between the digits';
  if (/^-?\d+[.,]\d+$/.test(text))
    return `write "${decimalMark}" before the decimals, as data/datapackage.json declares (decimalChar)`;
  return `write digits, without space or exponent, with "${decimalMark}" before the decimals`;
}

const REASONS_FR: Readonly<Record<string, string>> = {
  'not-communicated': 'non communiqué',
  'cannot-exist': 'sans objet',
  'not-collected': 'non recueilli',
  suppressed: 'secret statistique',
  'not-significant': 'non significatif',
  'not-given': 'non donné',
};

const FLAGS_FR: Readonly<Record<string, string>> = {
  B: 'rupture de série',
  E: 'estimé',
  P: 'provisoire',
  U: 'peu fiable',
};

/** « prov », « p »: the flag that begins alike. */
function flagMeant(flag: string, flags: readonly string[]): string | undefined {
  return flags.find((one) => one === flag.charAt(0).toUpperCase());
}

function inRowsFr(rows: number | undefined): string {
  return rows === undefined ? '' : `, sur ${rows} lignes de ce fichier`;
}

function inRowsEn(rows: number | undefined): string {
  return rows === undefined ? '' : `, in ${rows} rows of this file`;
}
