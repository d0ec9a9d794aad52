import { faultMessage } from './wording.js';

export const programFaults = {
  'unreadable-file': faultMessage<{ reason: string }>({
    fr: ({ reason }) => ({
      what: `fichier illisible (${reason})`,
      todo: 'vérifiez qu’il existe et que vous avez le droit de le lire',
    }),
    en: ({ reason }) => ({
      what: `unreadable file (${reason})`,
      todo: 'check that it exists and that you may read it',
    }),
  }),
};
