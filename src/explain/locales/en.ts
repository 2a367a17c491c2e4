import { findings } from './findings-en.js';
import { labels } from './labels-en.js';
import { words } from './plain-en.js';
import type { Locale } from './texts.js';
import { enWords } from './words-en.js';

export const en: Locale = { plain: words, words: (book) => enWords(words, book), labels, findings };
