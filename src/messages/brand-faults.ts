import { faultMessage } from './wording.js';

export const brandFaults = {
  'brand-unknown-colour': faultMessage<{ name: string; known: string }>({
    fr: ({ name, known }) => ({
      what: `couleur « ${name} » inconnue`,
      todo: `écrivez #RRGGBB ou un nom de la palette : ${known}`,
    }),
    en: ({ name, known }) => ({
      what: `unknown colour "${name}"`,
      todo: `write #RRGGBB or a name of the palette: ${known}`,
    }),
  }),
  'brand-contrast': faultMessage<{ colour: string; contrast: string; least: string }>({
    fr: ({ colour, contrast, least }) => ({
      what: `contraste de ${colour} sur le fond trop faible : ${contrast}:1`,
      todo: `choisissez une couleur d’au moins ${least}:1`,
    }),
    en: ({ colour, contrast, least }) => ({
      what: `contrast of ${colour} on the background is too low: ${contrast}:1`,
      todo: `choose a colour of at least ${least}:1`,
    }),
  }),
  'brand-ramp-order': faultMessage<{ colour: string }>({
    fr: ({ colour }) => ({
      what: `${colour} n’est pas plus foncée que la couleur précédente de l’échelle`,
      todo: 'rangez l’échelle du plus clair au plus foncé',
    }),
    en: ({ colour }) => ({
      what: `${colour} is not darker than the colour before it in the ramp`,
      todo: 'order the ramp from light to dark',
    }),
  }),
  'brand-missing-face': faultMessage<{ family: string; faces: readonly MissingFace[] }>({
    fr: ({ family, faces }) => ({
      what: `la police « ${family} » n’a pas de fichier déclaré pour : ${nameFaces(faces, 'italique')}`,
      todo: `sous typography.fonts, déclarez « ${family} » et le fichier .ttf de chacune de ces graisses`,
    }),
    en: ({ family, faces }) => ({
      what: `the font "${family}" has no file declared for: ${nameFaces(faces, 'italic')}`,
      todo: `under typography.fonts, declare "${family}" and the .ttf file of each of these weights`,
    }),
  }),
  'brand-font-file': faultMessage<{ path: string }>({
    fr: ({ path }) => ({
      what: `fichier de police « ${path} » introuvable ou pas en TTF`,
      todo: 'donnez un fichier .ttf du dossier, ou « npm:paquet/fichier.ttf » d’un paquet installé',
    }),
    en: ({ path }) => ({
      what: `font file "${path}" not found or not a TTF`,
      todo: 'give a .ttf file of the folder, or "npm:package/file.ttf" of an installed package',
    }),
  }),
  'brand-template-file': faultMessage<{ path: string }>({
    fr: ({ path }) => ({
      what: `le modèle de présentation « ${path} » n’existe pas`,
      todo: 'déposez-le dans templates/, ou retirez cette ligne',
    }),
    en: ({ path }) => ({
      what: `the presentation template "${path}" does not exist`,
      todo: 'put it in templates/, or remove this line',
    }),
  }),
};

interface MissingFace {
  readonly weight: number;
  readonly style: 'normal' | 'italic';
}

/** « 400, 400 italique, 700 » */
function nameFaces(faces: readonly MissingFace[], italic: string): string {
  return faces
    .map(({ weight, style }) => (style === 'italic' ? `${weight} ${italic}` : `${weight}`))
    .join(', ');
}
