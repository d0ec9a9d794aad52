import { pluralOf } from '../../../language/plural.js';

/** « auditeur/auditeurs », « est/sont »; a word alone is a noun, and takes the plural of its kind. */
export function readForms(forms: string): { readonly singular: string; readonly plural: string } {
  const [singular = '', plural] = forms.split('/');
  return { singular, plural: plural ?? pluralOf(singular) };
}
