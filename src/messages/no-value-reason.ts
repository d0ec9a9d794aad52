import type { MessageLanguage } from './wording.js';

/** As `indicators/indicator-value.ts` declares it: this room imports nothing. */
export type NoValueReason =
  | { readonly code: 'not-published'; readonly key: string }
  | {
      readonly code: 'needs-dimension';
      readonly key: string;
      readonly dimensions: readonly string[];
    }
  | { readonly code: 'not-computed'; readonly key: string; readonly why: string }
  | { readonly code: 'input-missing'; readonly key: string; readonly input: string };

/** Why a value that a template asks for does not exist, in a clause. */
export function formatNoValueReason(reason: NoValueReason, language: MessageLanguage): string {
  return language === 'fr' ? inFrench(reason) : inEnglish(reason);
}

function inFrench(reason: NoValueReason): string {
  switch (reason.code) {
    case 'not-published':
      return `${reason.key} n’est pas dans les données et ne peut être calculé`;
    case 'needs-dimension':
      return `${reason.key} n’est publié que par ${reason.dimensions.join(', ')} : précisez-le`;
    case 'not-computed':
      return `${reason.key} n’est pas publié et ne se calcule pas : ${reason.why}`;
    case 'input-missing':
      return `${reason.key} se calcule avec ${reason.input}, qui n’a pas de valeur`;
  }
}

function inEnglish(reason: NoValueReason): string {
  switch (reason.code) {
    case 'not-published':
      return `${reason.key} is not in the data and cannot be computed`;
    case 'needs-dimension':
      return `${reason.key} is published only by ${reason.dimensions.join(', ')}: name one`;
    case 'not-computed':
      return `${reason.key} is not published and is not computed: ${reason.why}`;
    case 'input-missing':
      return `${reason.key} is computed from ${reason.input}, which has no value`;
  }
}
