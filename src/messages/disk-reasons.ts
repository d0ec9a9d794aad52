import type { MessageLanguage } from './wording.js';

type Reason = Readonly<Record<MessageLanguage, string>>;

/** What a system error means to who reads it; an unknown one keeps its code. */
export function diskReason(code: string): Reason {
  return REASONS[code] ?? { fr: `erreur ${code}`, en: `error ${code}` };
}

const FULL: Reason = { fr: 'le disque est plein', en: 'the disk is full' };
const FORBIDDEN: Reason = {
  fr: 'droit d’écriture refusé, ou fichier ouvert dans un autre programme',
  en: 'writing not allowed, or file open in another program',
};
const OPEN: Reason = {
  fr: 'fichier ouvert dans un autre programme',
  en: 'file open in another program',
};
const FILE_IN_THE_WAY: Reason = {
  fr: 'un fichier est là où il faut un dossier',
  en: 'a file stands where a folder is needed',
};

const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: { fr: 'fichier plus grand que permis', en: 'file larger than allowed' },
  EROFS: { fr: 'le disque est en lecture seule', en: 'the disk is read-only' },
  // What creating a folder answers on a read-only disk, too.
  ENOENT: {
    fr: 'le dossier ne peut être créé : disque absent ou en lecture seule',
    en: 'the folder cannot be made: no such disk, or a read-only one',
  },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EBUSY: OPEN,
  ETXTBSY: OPEN,
  ENOTDIR: FILE_IN_THE_WAY,
  EEXIST: FILE_IN_THE_WAY,
  EISDIR: {
    fr: 'un dossier est là où il faut un fichier',
    en: 'a folder stands where a file is needed',
  },
  ENAMETOOLONG: { fr: 'nom trop long', en: 'name too long' },
  EMFILE: { fr: 'trop de fichiers ouverts', en: 'too many open files' },
  EIO: { fr: 'le disque ne répond pas', en: 'the disk does not answer' },
};
