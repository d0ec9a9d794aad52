/** One example: what the author writes, and what 2016-2017 makes of it. */
export interface HelperExample {
  readonly template: string;
  readonly says: string;
}

/** Examples of every helper, run against the real data; `docs/fonctions.md` is made from them. */
export const helperExamples: Readonly<Record<string, readonly HelperExample[]>> = {
  nombre: [
    { template: '{{nombre "auditeurs"}}', says: '60 502' },
    { template: '{{nombre "auditeurs" arrondi=3}}', says: '60 500' },
    { template: '{{nombre "auditeurs" territoire="etranger"}}', says: '7 127' },
    { template: '{{nombre "enseignements" mode="fod"}}', says: '1 106' },
    { template: '{{nombre "age-moyen"}} ans', says: '34,1 ans' },
    { template: '{{nombre "heures-stagiaires" arrondi=3}}', says: '13,5 millions' },
    {
      template: '{{nombre "heures-stagiaires" arrondi=3 nom="heure/heures"}}',
      says: '13,5 millions d’heures',
    },
  ],
  pourcentage: [
    { template: '{{pourcentage "taux-reussite"}}', says: '82 %' },
    { template: '{{pourcentage "taux-reussite" decimales=1}}', says: '82,5 %' },
    {
      template: '{{pourcentage "evolution-auditeurs-distance" periode="2013" signe=true}}',
      says: '+5,8 %',
    },
    {
      template: '{{pourcentage "parchemins" periode="2015-2016" depuis="2014-2015" signe=true}}',
      says: '−9,7 %',
    },
  ],
  points: [
    { template: '{{points "evolution-part-bac2"}} points', says: '5,5 points' },
    {
      template: '{{points "evolution-part-bac-au-plus" adverbe="près de" decimales=0}} points',
      says: 'près de 5 points',
    },
  ],
  environ: [
    { template: '{{environ "près de" "auditeurs" arrondi=3}}', says: 'près de 60 500' },
    { template: '{{environ "plus de" "auditeurs" arrondi=3}}', says: 'plus de 60 500' },
    {
      template: '{{environ "proche de" "auditeurs" territoire="etranger" arrondi=2}}',
      says: 'proche de 7 100',
    },
  ],
  arrondi: [{ template: '{{arrondi "inscriptions" arrondi=2}}', says: 'près de 250 000' }],
  lettres: [
    { template: '{{lettres "centres" "centre" territoire="etranger"}}', says: 'quatre centres' },
    { template: '{{lettres "centres" "centre"}}', says: '34 centres' },
  ],
  numeral: [
    { template: '{{numeral "antennes-etranger" "antenne"}}', says: 'une dizaine d’antennes' },
    {
      template: '{{numeral "partenariats-etranger" "partenariat"}}',
      says: 'une cinquantaine de partenariats',
    },
  ],
  pluriel: [{ template: '{{nombre "moocs"}} {{pluriel "moocs" "MOOC/MOOCs"}}', says: '17 MOOCs' }],
  fraction: [
    {
      template:
        '{{fraction "part-actifs-emploi" sur=10 nom="auditeur" verbe="est/sont"}} en emploi',
      says: 'six auditeurs sur dix sont en emploi',
    },
    {
      template: '{{fraction "part-demandeurs-emploi" sur=4 adverbe="moins de"}}',
      says: 'moins d’un sur quatre',
    },
    {
      template:
        '{{fraction "part-inscriptions-presentiel" sur=10 adverbe="plus de" nom="inscription" genre="f"}}',
      says: 'plus de sept inscriptions sur dix',
    },
    {
      template: '{{fraction "part-inscriptions-presentiel" sur=10 adverbe="auto"}}',
      says: 'sept sur dix',
    },
  ],
  partie: [
    { template: '{{partie "part-diplomes" periode="2015-2016" sur=4}}', says: 'les trois quarts' },
    {
      template: '{{partie "part-diplomes" periode="2015-2016" sur=4 apres="environ"}}',
      says: 'les trois quarts environ',
    },
    { template: '{{partie "part-certificats" periode="2015-2016" sur=4}}', says: 'le quart' },
    {
      template:
        '{{partie "part-diplomes" periode="2015-2016" sur=4 adjectif="restant" verbe="correspond/correspondent"}}',
      says: 'les trois quarts restants correspondent',
    },
  ],
  numerateur: [{ template: 'dont {{numerateur "taux-reussite" sur=10}}', says: 'dont huit' }],
  sens: [
    {
      template:
        '{{sens "parchemins" periode="2015-2016" depuis="2014-2015" hausse="un essor" baisse="un recul"}}',
      says: 'un recul',
    },
    {
      template: '{{sens "part-inscriptions-niveau-i" depuis="2013-2014" baisse="diminue"}}',
      says: 'augmente',
    },
  ],
  tendance: [
    {
      template: '{{tendance "un essor notoire" "evolution-auditeurs-distance" periode="2013"}}',
      says: 'un essor notoire',
    },
  ],
  variation: [
    { template: '{{variation "evolution-part-bac2"}}', says: 'une baisse de 5,5 points' },
    {
      template:
        '{{variation "evolution-part-bac-au-plus" adverbe="près de" decimales=0 unite="point de pourcentage/points de pourcentage"}}',
      says: 'une hausse de près de 5 points de pourcentage',
    },
    {
      template:
        '{{variation "parchemins" periode="2015-2016" depuis="2014-2015" baisse="un recul"}}',
      says: 'un recul de 9,7 %',
    },
  ],
  compare: [
    {
      template:
        '{{compare "plus faible" (valeur "taux-presence" mode="fod") (valeur "taux-presence" mode="presentiel")}}',
      says: 'plus faible',
    },
    {
      template: '{{compare "plus souvent" (valeur "part-femmes-vapp") repere=50}}',
      says: 'plus souvent',
    },
  ],
  verifie: [
    {
      template:
        'plus âgés{{verifie "nettement plus" (valeur "age-moyen-vae") (valeur "age-moyen")}}',
      says: 'plus âgés',
    },
    {
      template:
        'les {{pourcentage "part-activite-initiale"}} restants{{verifie "complémentaire" (valeur "part-activite-initiale") (valeur "part-activite-adultes")}}',
      says: 'les 7 % restants',
    },
    {
      template:
        'dont {{nombre "acces-direct-vapp" periode="civil"}}{{verifie "au plus" (valeur "acces-direct-vapp" periode="civil") (valeur "decisions-vapp" periode="civil")}}',
      says: 'dont 503',
    },
  ],
  niveau: [{ template: '{{niveau "élevées" "taux-presence" au-moins=66}}', says: 'élevées' }],
  liste: [
    {
      template:
        '{{liste (nombre "diplomes" periode="2015-2016") (nombre "certificats" periode="2015-2016")}}',
      says: '9 403 et 3 307',
    },
  ],
  respectivement: [
    {
      template:
        '{{respectivement (pourcentage "taux-presence" mode="fod") (pourcentage "taux-presence" mode="hybride") (pourcentage "taux-presence" mode="presentiel")}}',
      says: 'respectivement 58 %, 73 % et 80 %',
    },
    {
      template:
        '{{respectivement (pourcentage "taux-reussite" mode="hybride") (pourcentage "taux-reussite" mode="presentiel") chacun="dans les deux cas"}}',
      says: '83 % dans les deux cas',
    },
  ],
  valeur: [
    {
      template: '{{compare "plus âgés" (valeur "age-moyen-vapp") (valeur "age-moyen")}}',
      says: 'plus âgés',
    },
  ],
  annee: [
    { template: '{{annee}}', says: '2016-2017' },
    { template: '{{annee decalage=-1}}', says: '2015-2016' },
  ],
  periode: [
    { template: '{{periode "2015-2016"}}', says: '2015-2016' },
    { template: '{{periode "civil"}}', says: '2017' },
  ],
  territoire: [
    { template: '{{territoire "alsace"}}', says: 'l’Alsace' },
    { template: '{{territoire "limousin" avec="de"}}', says: 'du Limousin' },
    { template: '{{territoire "corse" avec="à"}}', says: 'en Corse' },
    { template: '{{territoire "alsace" forme="complet"}}', says: 'Cnam Alsace' },
  ],
  rang: [
    { template: '{{rang "auditeurs" parmi="centre" forme="court"}}', says: 'Paris' },
    { template: '{{rang "auditeurs" parmi="centre" rang=2 forme="court"}}', says: 'Île-de-France' },
  ],
  'rang-de': [
    { template: '{{rang-de "auditeurs" territoire="bretagne"}} centre', says: '9e centre' },
    { template: '{{rang-de "auditeurs" territoire="paris"}} centre', says: '1er centre' },
  ],
  renvoi: [{ template: 'voir {{renvoi "parchemins"}}', says: 'voir' }],
  langue: [{ template: '{{langue "en" "learning analytics"}}', says: 'learning analytics' }],
  indice: [{ template: 'CO{{indice "deux"}}', says: 'COdeux' }],
  'si-connu': [
    {
      template:
        '{{#si-connu "part-bac3-plus" territoire="liban"}}connue{{else}}non communiquée{{/si-connu}}',
      says: 'non communiquée',
    },
  ],
  'si-provisoire': [
    {
      template:
        '{{#si-provisoire "parchemins" periode="2016-2017"}}à titre provisoire{{/si-provisoire}}',
      says: 'à titre provisoire',
    },
  ],
  'si-mention': [
    {
      template:
        '{{#si-mention "parchemins" "Donnée encore provisoire" periode="parchemins"}}encore provisoire{{else}}définitif{{/si-mention}}',
      says: 'encore provisoire',
    },
  ],
  'si-revise': [
    {
      template: '{{#si-revise "auditeurs"}}révisé{{else}}inchangé{{/si-revise}}',
      says: 'inchangé',
    },
  ],
  'si-hausse': [
    {
      template:
        '{{#si-hausse "parchemins" periode="2015-2016" depuis="2014-2015"}}monte{{else}}ne monte pas{{/si-hausse}}',
      says: 'ne monte pas',
    },
  ],
  'si-baisse': [
    {
      template:
        '{{#si-baisse "parchemins" periode="2015-2016" depuis="2014-2015" seuil=5}}recule{{/si-baisse}}',
      says: 'recule',
    },
  ],
  'si-stable': [
    {
      template:
        '{{#si-stable "candidats-vae" periode="2015" depuis="2014" seuil=2}}stable{{/si-stable}}',
      says: 'stable',
    },
  ],
  'si-meme-sens': [
    {
      template:
        '{{#si-meme-sens (valeur "evolution-part-bac-au-plus") (valeur "evolution-part-bac2")}}comme{{else}}au détriment{{/si-meme-sens}}',
      says: 'au détriment',
    },
  ],
  'si-plus': [
    {
      template:
        '{{#si-plus (valeur "auditeurs" territoire="paris") (valeur "auditeurs" territoire="bretagne")}}plus{{/si-plus}}',
      says: 'plus',
    },
  ],
  'si-dit-egal': [
    {
      template:
        '{{#si-dit-egal (valeur "taux-reussite" mode="hybride") (valeur "taux-reussite" mode="presentiel")}}égal{{/si-dit-egal}}',
      says: 'égal',
    },
  ],
  'si-au-moins': [
    { template: '{{#si-au-moins "taux-reussite" 80}}au moins{{/si-au-moins}}', says: 'au moins' },
  ],
  'si-premier': [
    {
      template: '{{#si-premier "auditeurs" territoire="paris"}}premier{{/si-premier}}',
      says: 'premier',
    },
  ],
};
