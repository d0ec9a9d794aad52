/** The French patterns of `hyphen`, which publishes no types. */
declare module 'hyphen/fr/index.js' {
  interface Hyphenator {
    hyphenateSync(text: string, options?: { readonly hyphenChar?: string }): string;
  }
  const exported: Hyphenator;
  export default exported;
}
