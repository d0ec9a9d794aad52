import type { MessageLanguage } from '../messages/wording.js';

/** What `--lang` asks for, wherever it stands; undefined where it is not given. */
export function askedLanguage(args: readonly string[]): string | undefined {
  const assigned = args.find((arg) => arg.startsWith('--lang='));
  if (assigned !== undefined) return assigned.slice('--lang='.length);
  return args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;
}

/** The language of the environment (POSIX order), or of the system where it says nothing. */
export function environmentLanguage(
  environment: Readonly<Record<string, string | undefined>>,
): MessageLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export function isLanguage(language: string): language is MessageLanguage {
  return language === 'fr' || language === 'en';
}
