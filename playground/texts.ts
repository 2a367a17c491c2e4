/** What the page itself says. Names of the law, findings and errors come from the library in the same language. */
import { en } from './locales/en.js';
import { zhCN } from './locales/zh-CN.js';

export type Locale = 'zh-CN' | 'en';
export type PageTexts = typeof zhCN;

export const TEXTS: Readonly<Record<Locale, PageTexts>> = { 'zh-CN': zhCN, en };
