import type { Locale } from '../../io.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export type AskTexts = typeof zhCN;

export const ASK_TEXTS: Readonly<Record<Locale, AskTexts>> = { 'zh-CN': zhCN, en };
