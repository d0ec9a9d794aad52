/** « auditeur/auditeurs », « est/sont »; one form alone takes an s where it has none. */
export function readForms(forms: string): { readonly singular: string; readonly plural: string } {
  const [singular = '', plural] = forms.split('/');
  if (plural !== undefined) return { singular, plural };
  return {
    singular,
    plural: singular === '' || /[sxz]$/.test(singular) ? singular : `${singular}s`,
  };
}
