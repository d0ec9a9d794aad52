import { absenceWords } from './absence-words.js';
import { diskReason } from './disk-reasons.js';
import { formatEnd, formatInterval } from './format-interval.js';
import type { ProgramMessages } from './program-messages.js';

const number = new Intl.NumberFormat('fr-FR');
const seconds = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const precise = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });
/** French counts 0 and 1 as singular. */
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n < 2 ? one : many}`;
const meant = (nearest: string | undefined) =>
  nearest === undefined ? '' : ` — vouliez-vous dire « ${nearest} » ?`;

export const frenchMessages: ProgramMessages = {
  help: {
    titles: {
      'Usage:': 'Usage :',
      'Arguments:': 'Arguments :',
      'Options:': 'Options :',
      'Global Options:': 'Options communes :',
      'Commands:': 'Commandes :',
    },
    usageOptions: '[options]',
    usageCommand: '[commande]',
    program:
      'Millésime fait le rapport annuel d’un établissement à partir de ses chiffres : un PDF et un diaporama qui disent la même chose, où chaque nombre est calculé et traçable.',
    commands: {
      build: 'fait le rapport et le diaporama d’une année',
      check:
        'dit toutes les fautes qui empêcheraient « build », et les remarques, sans rien écrire',
      explain: 'dit d’où vient une valeur, cellule par cellule',
      diff: 'dit ce qui change d’un millésime à l’autre : données, phrases, figures, diapositives',
      release: 'scelle une diffusion : elle ne change plus, et se refait à l’identique',
      approve: 'approuve des phrases, ou donne celles qui attendent',
      verify: 'dit si un PDF ou un diaporama est à jour, remplacé, modifié ou étranger',
      revise: 'prépare le dossier d’une livraison de données révisées',
    },
    argumentNames: {
      year: 'ANNÉE',
      indicator: 'INDICATEUR',
      from: 'ANCIEN',
      to: 'NOUVEAU',
      action: 'new',
      date: 'DATE',
      label: 'MOT',
      vintage: 'MILLÉSIME',
      sentences: 'PHRASE',
      files: 'FICHIER',
    },
    arguments: {
      year: 'année de l’édition (par défaut, la plus récente de publication.yaml)',
      indicator: 'indicateur de indicators.yaml, ou clé d’une valeur de document.json',
      from: 'millésime de départ : nom de dossier ou date',
      to: 'millésime d’arrivée',
      action: 'new : une nouvelle livraison',
      date: 'date de diffusion : 2018-09-28',
      vintage: 'millésime à sceller : nom de dossier ou date',
      sentences: 'phrases, par leur nom ; sans elles, la liste de celles qui attendent',
      files: 'fichiers produits, sous n’importe quel nom',
      label: 'ce qui la distingue, en un mot : certificats',
    },
    options: {
      role: 'qui approuve : une fonction, pas une personne',
      chapter: 'toutes les phrases de ce chapitre',
      all: 'toutes les phrases de l’édition',
      approvedYear: 'année de l’édition (par défaut, la plus récente)',
      html: 'écrit aussi la comparaison dans une page HTML',
      help: 'montre cette aide',
      version: 'dit la version',
      lang: 'langue des messages : fr ou en (par défaut, celle de l’environnement)',
      project:
        'dossier de l’établissement, avec data/ et templates/ (par défaut, le dossier courant)',
      out: 'dossier des fichiers produits (par défaut, output/ dans le projet)',
      asOf: 'dans l’état d’un millésime de diffusion antérieur : 2018-01-31',
      edition: 'édition d’un territoire : code de territories.csv (par défaut, le réseau)',
      formats: 'formats à produire, séparés par des virgules : pdf,pptx (par défaut, tous)',
      template:
        'présentation .pptx ou .potx dont le diaporama prend le masque (par défaut, celle de _brand.yml)',
      noCache: 'refait tout, sans lire ni remplir .cache/millesime/',
      json: 'répond en JSON sur la sortie standard',
      territory: 'code du territoire (par défaut, le réseau)',
      period: 'période (par défaut, l’année la plus récente de la publication)',
      dimension: 'autre dimension, autant de fois qu’il en faut : mode=fod',
    },
    values: {
      folder: 'dossier',
      vintage: 'millésime',
      territory: 'territoire',
      formats: 'formats',
      period: 'période',
      dimension: 'nom=code',
      language: 'langue',
      file: 'fichier',
      role: 'rôle',
      chapter: 'chapitre...',
      year: 'année',
    },
    examplesTitle: 'Exemples :',
    examples: {
      program: [
        { command: 'millesime build', does: 'le rapport de la dernière année' },
        {
          command: 'millesime check --project mon-établissement',
          does: 'que reste-t-il à corriger ?',
        },
        { command: 'millesime explain auditeurs', does: 'd’où vient ce nombre ?' },
      ],
      build: [
        { command: 'millesime build 2016-2017', does: 'output/2016-2017/ : rapport et diaporama' },
        { command: 'millesime build --formats pdf', does: 'le rapport seul' },
        { command: 'millesime build --edition alsace', does: 'l’édition d’un centre' },
        { command: 'millesime build --as-of 2018-01-31', does: 'tel que diffusé à cette date' },
      ],
      check: [
        { command: 'millesime check', does: 'écarts entre totaux et parties, remarques, fautes' },
        { command: 'millesime check 2016-2017 --json', does: 'la même chose pour un programme' },
      ],
      diff: [
        { command: 'millesime diff 2018-01-31 2018-09-28', does: 'ce que la révision change' },
        {
          command: 'millesime diff 2018-01-31 2018-09-28 --html diff.html',
          does: 'la même chose en une page à faire circuler',
        },
      ],
      revise: [
        {
          command: 'millesime revise new 2018-09-28 certificats',
          does: 'data/vintages/2018-09-28-certificats/release.yaml, à remplir',
        },
      ],
      release: [
        { command: 'millesime release 2018-01-31', does: 'data/releases/2018-01-31/, scellé' },
        { command: 'millesime build --as-of 2018-01-31', does: 'la même édition, refaite' },
      ],
      approve: [
        { command: 'millesime approve', does: 'les phrases qui attendent' },
        { command: 'millesime approve --role directrice --chapter reussite', does: 'un chapitre' },
      ],
      verify: [
        { command: 'millesime verify rapport.pdf diaporama.pptx', does: 'sont-ils à jour ?' },
      ],
      explain: [
        { command: 'millesime explain auditeurs --territory alsace', does: 'pour un centre' },
        { command: 'millesime explain auditeurs --period 2015-2016', does: 'une autre année' },
        { command: 'millesime explain enseignements --dimension mode=fod', does: 'une modalité' },
      ],
    },
    exitCodes: [
      'Codes de sortie :',
      '  0   terminé',
      '  1   fautes dans les données ou les modèles, toutes dites d’un coup',
      '  2   commande mal formée',
      '  70  défaut du programme',
      '  74  écriture impossible sur le disque',
      'verify : 0 à jour ; 10 remplacé ; 11 modifié ; 12 étranger ; de plusieurs fichiers, le plus grand',
    ],
  },
  usage: {
    unknownCommand: (name, nearest) => `commande inconnue « ${name} »${meant(nearest)}`,
    unknownOption: (name, nearest) => `option inconnue « ${name} »${meant(nearest)}`,
    missingValue: (option) => `l’option ${option} attend une valeur`,
    missingArgument: (name) => `il manque l’argument ${name}`,
    tooManyArguments: () => 'trop d’arguments',
    unknownFormat: (name, nearest, known) =>
      `format inconnu « ${name} »${meant(nearest) || ` — formats connus : ${known.join(', ')}`}`,
    unknownLanguage: (name) => `langue inconnue « ${name} » — choisissez fr ou en`,
    badDimension: (text) =>
      `dimension mal écrite « ${text} » — écrivez nom=code, par exemple mode=fod`,
    noFolder: (folder) =>
      `le dossier ${folder} n’existe pas — donnez celui du projet : --project DOSSIER`,
    noProject: (folder, missing) =>
      `le dossier ${folder} ne contient pas ${missing.join(' ni ')} — donnez celui du projet : --project DOSSIER`,
    seeHelp: (command) => `Voir : ${command} --help`,
  },
  run: {
    stages: {
      read: 'Lecture des données et des modèles',
      compute: 'Calcul des indicateurs et mise en cohérence',
      compose: 'Rédaction du document',
      load: 'Chargement des moteurs de rendu',
      pdf: 'Rapport PDF',
      pptx: 'Diaporama',
      write: 'Écriture des fichiers',
    },
    seconds: (milliseconds) => `${seconds.format(milliseconds / 1000)} s`,
    faultCount: (faults) =>
      `${count(faults, 'faute', 'fautes')} à corriger dans les données ou les modèles.`,
    defect: (message) =>
      `Défaut de Millésime : ${message}\nVos fichiers ne sont pas en cause et rien n’a été produit. Signalez-le au service qui vous fournit Millésime, avec la commande, la version (millesime --version) et ce qui suit :`,
    cacheDropped:
      'ce que de précédents « build » avaient laissé dans .cache/millesime/ était inutilisable : tout a été refait, et ce reste supprimé',
    answerLost: (code) =>
      `réponse perdue : la sortie standard ne l’a pas prise (${diskReason(code).fr}) — écrivez-la ailleurs`,
    disk: (path, code) =>
      `écriture impossible : ${path} (${diskReason(code).fr}) — les fichiers précédents sont restés en place`,
  },
  summary: {
    built: (edition, folder) => `Édition ${edition}, dans ${folder}`,
    fileSize: (bytes) => `${number.format(Math.max(1, Math.round(bytes / 1000)))} ko`,
    pages: (n) => count(n, 'page', 'pages'),
    slides: (n) => count(n, 'diapositive', 'diapositives'),
    figures: (n) => count(n, 'figure', 'figures'),
    tables: (n) => count(n, 'tableau', 'tableaux'),
    footnotes: (n) => count(n, 'note', 'notes'),
    values: (n) => count(n, 'valeur traçable', 'valeurs traçables'),
    remarks: (n) =>
      n === 0 ? 'aucune remarque' : `${count(n, 'remarque', 'remarques')} (millesime check)`,
    removed: (name) => `retiré : ${name}, d’un état antérieur`,
    pictures: (drawn, kept) =>
      `${count(drawn, 'dessin fait', 'dessins faits')}, ${count(kept, 'repris', 'repris')} du cache`,
    total: 'Total',
  },
  check: {
    checked: (edition) => `Édition ${edition}`,
    reconciliation: (counts) =>
      `Mise en cohérence des totaux et sous-totaux publiés : ${[
        count(counts.consistent, 'cohérent', 'cohérents'),
        count(counts.gap, 'écart', 'écarts'),
        count(counts['not-checkable'], 'non vérifiable', 'non vérifiables'),
      ].join(', ')}`,
    gap: (published, recomputed, size) =>
      `publié ${formatInterval(published, 'fr')}, recalculé ${formatInterval(recomputed, 'fr')}, écart de ${formatEnd(size, 'fr')}`,
    reason: (declared) =>
      declared === undefined ? 'aucune raison déclarée' : `raison déclarée : ${declared}`,
    remarks: 'Remarques',
    noRemark: 'Aucune remarque.',
    nothingWrong: 'Aucune faute.',
  },
  explain: {
    value: (value) => precise.format(value),
    absent: (reason) => `pas de valeur (${absenceWords(reason, 'fr')})`,
    formula: (formula) => `Calcul : ${formula}`,
    definition: (definition) => `Définition : ${definition}`,
    source: (source) => `Source : ${source}`,
    flags: (flags) => `Statut : ${flags.join(', ')}`,
    observations: (n) => `${count(n, 'observation', 'observations')} :`,
    absentInputs: (n) => `${count(n, 'partie absente', 'parties absentes')} :`,
  },
};
