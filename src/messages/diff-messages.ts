import type { DiffMessages } from './diff-wording.js';
import { englishDiff } from './english-diff.js';
import { frenchDiff } from './french-diff.js';
import type { MessageLanguage } from './wording.js';

export function diffMessagesIn(language: MessageLanguage): DiffMessages {
  return language === 'fr' ? frenchDiff : englishDiff;
}
