import type { Measure } from '../dataset/dataset.js';

interface ReleaseForm {
  readonly date: string;
  readonly service: string;
  readonly measures: readonly Measure[];
  /** files that the descriptor knows, with their columns */
  readonly files: readonly { readonly file: string; readonly columns: readonly string[] }[];
}

/** A `release.yaml` to fill in: valid as it is, with what may be added as comments. */
export function writeReleaseForm({ date, service, measures, files }: ReleaseForm): string {
  return [
    '# Une livraison ne contient que les observations nouvelles ou changées.',
    '# Fichiers à poser à côté de celui-ci, ceux qu’il faut seulement :',
    ...files.map(({ file, columns }) => `#   ${file} : ${columns.join(',')}`),
    `date: ${date}`,
    '# first : premières données d’une année ; routine : révision prévue ;',
    '# major : série rebasée ; erratum : une erreur est corrigée, rien d’autre.',
    'kind: routine',
    `service: ${JSON.stringify(service)}`,
    '# Motif public de chaque mesure dont une valeur publiée change ("*" : toutes).',
    '# Effacez {}, puis gardez les lignes utiles sans leur dièse et écrivez le motif.',
    'reasons: {}',
    ...measures.map(({ code, label }) => `#  ${code}: "…"  # ${label}`),
    '# Nombre de lignes de chaque fichier, sans l’en-tête, compté par qui livre : un fichier coupé',
    '# en chemin, même entre deux lignes, est alors une faute.',
    '# rows:',
    ...files.map(({ file }) => `#  ${file}: 0`),
    '',
  ].join('\n');
}
