import { englishMessages } from './english-messages.js';
import { frenchMessages } from './french-messages.js';
import type { ProgramMessages } from './program-messages.js';
import type { MessageLanguage } from './wording.js';

/** The catalogue in one language. */
export function messagesIn(language: MessageLanguage): ProgramMessages {
  return language === 'fr' ? frenchMessages : englishMessages;
}
