import type { MessageLanguage } from './wording.js';

/** What `millesime revise` says. */
export interface ReviseMessages {
  made(folder: string): readonly string[];
}

const french: ReviseMessages = {
  made: (folder) => [
    `Livraison préparée : ${folder}/release.yaml`,
    '  1. posez dans ce dossier les observations nouvelles ou changées, et elles seules ;',
    '  2. écrivez la nature et le motif public dans release.yaml ;',
    '  3. lisez ce qui change : millesime diff ANCIEN NOUVEAU.',
  ],
};

const english: ReviseMessages = {
  made: (folder) => [
    `Delivery prepared: ${folder}/release.yaml`,
    '  1. put the new and changed observations into this folder, and no other;',
    '  2. write the kind and the public reason in release.yaml;',
    '  3. read what changes: millesime diff OLD NEW.',
  ],
};

export function reviseMessagesIn(language: MessageLanguage): ReviseMessages {
  return language === 'fr' ? french : english;
}
