import type { Sentence } from '../document/inline.js';
import type { WrittenText } from '../publication/publication.js';
import { fault } from '../report-error.js';
import { type Composition, withoutSignCalls } from './composition.js';

/** The title of a figure or table: one verified sentence. */
export function writeMessage(text: WrittenText, id: string, composition: Composition): Sentence {
  const sentences = composition.write(text);
  const [sentence] = sentences;
  // Without a sentence, the writer has already said what is wrong with the template.
  if (!sentence) return { id: `${id}#title`, inlines: [], origin: text.origin };
  if (sentences.length > 1) {
    const parameters = { id, sentences: sentences.length };
    composition.context.faults.push(fault('message-not-one-sentence', text.origin, parameters));
  }
  return {
    ...sentence,
    id: `${id}#title`,
    inlines: withoutSignCalls(sentence.inlines),
  };
}
