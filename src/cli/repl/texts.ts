/** What the session says in each language. */
import type { Locale } from '../io.js';

const zhCN = {
  prompt: '裁量> ',
  welcome: '民防行政处罚裁量。输入 帮助() 看用法，.exit 退出。只供参考，由人决定。',
  error: (code: string, text: string) => `错误（${code}）：${text}`,
  loaded: (file: string) => `已载入 ${file}：案件在 案件（it），结论在 结论（decision）。`,
  noCase: '还没有案件：把案件写在括号里，或者先用 .load 案件.json 载入。',
  loadHelp: '载入案件文件（.json）或者脚本（.js）',
  help: `可用的命令（中文、英文名称都可以用；括号里不写就用载入的案件）：
  裁量(案件)           decide     由事实得出结论和罚款幅度
  说理(案件或结论)     explain    结论的全部理由
  段落(案件, '数额')   reasons    告知书、决定书用的裁量说理段落
  文书(名称, '数额')   draft      起草文书，如 文书('决定书', '12000')；不写名称则列出可以起草哪些
  如果(案件)           whatIf     哪些事实变化会改变结果
  条文(违法行为)       tables     条款、幅度、档次及其依据
  程序(案件)           timeline   逐步的程序和期限
  自查(已决案件)       audit      核对已决定的案件
  凭据(案件)           receipt    供日后核对的凭据
  大写(数额)           fineInWords
  查找(词)             find       按名称、条号或者词查违法行为
  情节()               circumstances   各种情节及其含义
  打开(文件)           open       与 .load 文件 相同

例：
  裁量({ violation: '危害民防工程安全和使用效能', party: '单位',
         act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
         facts: { frequency: 1, quantity: { value: 2, unit: '樘' }, consequence: '可恢复' },
         circumstances: [{ id: '主动消除或者减轻危害后果', present: true }] })
  段落('12000')
  如果()
  自查({ case: 案件, imposed: { fine: '60000', warning: true } })

日期写成 '2023-02-01'，数额写成文字 '12000.00'。引号里按 Tab 补全违法行为、情节的名称和编号。
没有写的事实不会被推定，幅度随之放宽；没有审查的情节按没有计算，并列出。`,
};

export type ReplTexts = typeof zhCN;

const en: ReplTexts = {
  prompt: 'caliang> ',
  welcome: 'Civil-defence penalty discretion. help() says how; .exit leaves. It advises; a person decides.',
  error: (code, text) => `Error (${code}): ${text}`,
  loaded: (file) => `${file} loaded: the case is in it, the decision in decision.`,
  noCase: 'There is no case yet: write it between the brackets, or load one with .load case.json.',
  loadHelp: 'Load a case file (.json) or a script (.js)',
  help: `What there is (the Chinese names work as well; without an argument the loaded case is used):
  decide(case)              裁量   the result and the range of the fine
  explain(case|decision)    说理   all the reasons
  reasons(case, yuan)       段落   the paragraph for the document, in Chinese
  draft(kind, yuan)         文书   a document, in Chinese; without a kind, which ones fit
  whatIf(case)              如果   which changes of fact would change the result
  tables(violation)         条文   articles, ranges, thresholds, with their sources
  timeline(case)            程序   the procedure stage by stage
  audit(decided)            自查   a decided case against the law
  receipt(case)             凭据   for checking years later
  fineInWords(yuan)         大写
  find(text)                查找   violations by name, article or word
  circumstances()           情节   the circumstances and what they mean
  open(file)                打开   the same as .load file

Example:
  decide({ violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
           facts: { frequency: 1, quantity: { value: 2, unit: '樘' }, consequence: 'remediable' },
           circumstances: [{ id: 'removed-harm', present: true }] })
  whatIf()
  audit({ case: it, imposed: { fine: '60000', warning: true } })

Days are '2023-02-01', amounts are text: '12000.00'. Between quotation marks, Tab completes names and ids.
A fact that is not stated is never guessed: the range widens. A circumstance not examined counts as absent and is listed.`,
};

export const REPL_TEXTS: Readonly<Record<Locale, ReplTexts>> = { 'zh-CN': zhCN, en };
