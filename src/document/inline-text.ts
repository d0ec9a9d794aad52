export { plainText as inlineText } from './plain-text.js';
