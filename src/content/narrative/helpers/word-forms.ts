import type { Gender } from '../../../language/agreement.js';
import { pluralOf } from '../../../language/plural.js';
import type { HelperCall } from '../helper.js';

/** `undefined` where the author says none. */
export function readGender(call: HelperCall): Gender | undefined {
  const gender = call.text('genre');
  if (gender === undefined) return undefined;
  return gender === 'f' ? 'feminine' : 'masculine';
}

/** « auditeur/auditeurs », « est/sont »; a word alone is a noun, and takes the plural of its kind. */
export function readForms(forms: string): { readonly singular: string; readonly plural: string } {
  const [singular = '', plural] = forms.split('/');
  return { singular, plural: plural ?? pluralOf(singular) };
}
