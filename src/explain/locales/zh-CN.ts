import { findings } from './findings-zh-CN.js';
import { labels } from './labels-zh-CN.js';
import { words } from './plain-zh-CN.js';
import type { Locale } from './texts.js';
import { zhWords } from './words-zh-CN.js';

export const zhCN: Locale = { plain: words, words: (book) => zhWords(words, book), labels, findings };
