/** The descriptions of commands, arguments and options in English, by the Chinese ones; a test finds one that is missing. */

const HELP: Readonly<Record<string, string>> = {
  // commands
  '上海民防行政处罚裁量：由违法事实和情节得出合法的罚款范围，并说明每一个数字的来历':
    'Shanghai civil-defence penalty discretion: from facts and circumstances to a lawful range of fines, with the origin of every figure',
  '由一个案件文件（JSON）得出处罚结论，或者由 { "cases": [...] } 得出几个案件的结论；“-”表示从标准输入读取':
    'decide a case file (JSON), or the cases of { "cases": [...] }; "-" reads standard input',
  '逐项提问，得出结论和说明，并写入案件、结论、凭据和供人阅读的说明':
    'ask for the facts one by one, decide, and write case, decision, receipt and a text to read',
  '交互式试算：裁量、说理、如果、条文、自查等，按 Tab 补全名称；也可从标准输入读取脚本':
    'a session: decide, reasons, what if, tables, audit and more; Tab completes names; reads a script from standard input',
  '写出告知书、决定书用的裁量说理段落，需要人填写的地方标【】':
    'write the paragraph of reasons for a notice or decision (Chinese); what a person must fill in stands in 【】',
  '起草文书：告知书、决定书、笔录、移送书等；没有写明的内容留空【】，需要人填写和核对':
    'draft documents (Chinese): notice, decision, records, transfer; what is not stated stays open as 【】',
  '列出会改变结果的最小事实变化，以及没有审查的情节各会怎样':
    'list the least changes of facts that change the result, and what each unexamined circumstance would do',
  '案卷自查：逐案核对已决定的案件（.xlsx、CSV 或 JSON Lines），列出每案的问题和合法的数额':
    'audit decided cases (.xlsx, CSV or JSON Lines): findings and the lawful range of each',
  '把同一批案件分段自查的报告（audit --save）按顺序合并成一份':
    'merge the reports of parts of one input (audit --save), in their order',
  '双公示导出：把已决定的案件（每行一案的 JSON）写成行政处罚信息公示表':
    'write decided cases (JSON Lines) as the sheet for publicity (Chinese)',
  '按案件日期列出办案程序：各阶段的职责、期限和进展':
    'list the procedure by the days of a case: duties, periods and progress',
  计算逾期缴纳罚款的加处罚款: 'compute the surcharge for late payment',
  '逐格验证规则库：出处、版本、档次、阶次、比例是否都站得住；不写文件时验证内置规则库':
    'prove a rulebook cell by cell; without a file the built-in one',
  '列出某种违法行为（不写则全部）的条款、幅度、档次、情节及其依据':
    'list provisions, ranges, thresholds and circumstances of a violation (or of all), with sources',
  '输出案件、结论、规则库等的 JSON Schema，供编辑器补全和检查':
    'print the JSON Schema of a case, a decision, a rulebook and others, for editors',
  规则库文件的转换: 'convert rulebook files',
  '把 0.1 版格式的规则库转换为现在的格式，验证后写出；同样的案件结果不变':
    'convert a rulebook of format 0.1 to the present one, prove it, and write it; results stay the same',
  '把裁量表导出为电子表格，填入正式内容后导入': 'export the table as a spreadsheet, and import it filled in',
  '导出 .xlsx 或者 CSV（Excel、WPS 可直接打开），在“正式内容”列填写':
    'export .xlsx or CSV; the official content goes into the column 正式内容',
  '区的细化标准：导出为电子表格，改好后导入':
    "a district's finer rules: export as a spreadsheet, import what was changed",
  '把细化标准（JSON）导出为 .xlsx 或者 CSV；不写 --overlay 的，导出空白表，供新编细化标准':
    'export finer rules (JSON) as .xlsx or CSV; without --overlay a blank sheet, to write new ones',
  '导入细化标准的工作表，验证后写成 JSON': 'import a sheet of finer rules, prove them, and write JSON',
  '导入填好的工作簿（.xlsx）或者 CSV，验证后得出新的规则库':
    'import a filled workbook (.xlsx) or CSV, and prove the new rulebook',
  '作出结论并输出凭据（规则库、案件、结论及其摘要），供日后重算核对':
    'decide and print a receipt (rulebook, case, decision and their digests), to be replayed later',
  '按凭据重新计算，核对结论是否一致、凭据是否被改动':
    'compute a receipt again: whether the decision is the same and nothing was changed',
  '用一个已公布的上海案例演示（不写编号时用奉贤案）':
    'show a published case of Shanghai (by default that of Fengxian)',
  // arguments
  '案件文件，或 -': 'case file, or -',
  '案件文件，或 -；文件里有几个案件（cases）的，逐案起草':
    'case file, or -; of a file with several cases, each is drafted',
  '以前保存的案件文件：已有的不再问，可以修改':
    'a case file saved before: what it states is not asked, and can be changed',
  '各段的报告，按案件的顺序': 'the reports of the parts, in the order of the cases',
  '已决定的案件（JSON Lines），或 -': 'decided cases (JSON Lines), or -',
  '罚款数额（元）': 'the fine, in yuan',
  '规则库文件（JSON），或 -': 'rulebook files (JSON), or -',
  '违法行为的编号、名称、条号（49(3)）、关键词（拆门）或者拼音首字母':
    'id, name, article (49(3)), keyword (拆门) or pinyin initials of a violation',
  '名称，例如 case、decision、rulebook': 'its name, such as case, decision, rulebook',
  '旧格式的规则库（JSON），或 -': 'a rulebook of the old format (JSON), or -',
  填好的工作表: 'the sheet as filled in',
  '凭据文件，或 -': 'receipt file, or -',
  'fengxian-doors、jiading-penetrations、songjiang-alarm、huangpu-doors-again':
    'fengxian-doors, jiading-penetrations, songjiang-alarm, huangpu-doors-again',
  // options
  显示版本: 'show the version',
  显示帮助: 'show help',
  显示某个命令的帮助: 'show the help of a command',
  语言: 'language',
  '使用另一个规则库（JSON 文件）': 'use another rulebook (JSON file)',
  '在规则库之上再加一份细化标准（JSON 文件）': 'add finer rules of a district (JSON file)',
  只使用不低于这一可信等级的裁量数据: 'use no cell of the benchmark below this level of assurance',
  '新旧规定轻重不可比时人工选定的版本（old、new 或版本号）':
    'the version chosen where old and new law cannot be compared (old, new or an id)',
  选定该版本的理由: 'why that version was chosen',
  '输出结论的 JSON': 'print the decision as JSON',
  '输出 Markdown 说明': 'print the explanation as Markdown',
  '输出 HTML 说明': 'print the explanation as HTML',
  '输出全部理由；不写则只输出简要结论': 'print every reason; without it the short answer',
  '说明拟处或者实际的罚款（元）是否合法；不合法的，退出码为 1':
    'say whether a fine (yuan) is lawful; exits with 1 if not',
  '每行一个案件，逐行输出结论或错误': 'one case a line in, one decision or error a line out',
  '文件名的开头；不写则询问': 'how the names of the files begin; asked for if not given',
  '拟处的罚款（元），不写则询问；不合法的，退出码为 1':
    'the fine that is meant (yuan); asked for if not given; exits with 1 if unlawful',
  '拟处罚款的数额（元），不写则留空；不合法的不写入，退出码为 1':
    'the fine that is meant (yuan); left open if not given; an unlawful one is not written, and exits with 1',
  '文书：notice 告知书（拟），decision 决定书（决定，默认）': 'document: notice, or decision (the default)',
  '陈述申辩和各项理由（JSON：{ "defence": …, "because": … }）':
    'defence and reasons (JSON: { "defence": …, "because": … })',
  '可以不予处罚的，写成不予处罚': 'where the penalty may be spared, spare it',
  '定稿：还有【】没有处理的，拒绝输出': 'final: refused while a 【】 is left',
  '文书的名称或者标识，如 决定书、事先告知书、correction-order':
    'the document by name or id, such as 决定书 or correction-order',
  '列出各种文书能否起草，不能起草的说明理由': 'list which documents can be drafted, and why others cannot',
  '拟处罚款的数额（元）；不合法的不起草，退出码为 1':
    'the fine that is meant (yuan); an unlawful one is not drafted, and exits with 1',
  文号: 'number of the document',
  行政机关名称: 'name of the office',
  文书日期: 'day of the document',
  '案件讨论笔录、法制审核意见书的事由：名称或者编号':
    'why a discussion or a review is needed, for their records: a name or an id',
  '其余内容（JSON 文件：当事人情况、告知、申辩、听证等），见 docs/documents.md':
    'other contents (JSON file: party, notice, defence, hearing), see docs/documents.md',
  '写入文件，按后缀 .docx、.html、.txt 决定格式；有几个案件的，写入这个文件夹；不写则输出文本':
    'write a file, .docx, .html or .txt; of several cases, a folder; without it text is printed',
  '有几个案件时写入文件的格式：docx（默认）、html、txt':
    'format of the files of several cases: docx (default), html, txt',
  '有几个案件时，同一当事人同日决定的几个违法行为写在一份文书里，分别裁量':
    'of several cases, those of one party and day in one document, each with its own discretion',
  '定稿：去掉草稿说明，留下的【】须填写后才能用印；数字是参考值、事实没有查明时拒绝':
    'final: without the notes of a draft, blanks still to be filled in; refused while a figure is a reference or a fact is open',
  替换已有的文件: 'replace a file that exists',
  替换已经存在的文件: 'replace a file that exists',
  替换已经存在的输出文件: 'replace output files that exist',
  '替换已经存在的文件；填写过的工作表仍不替换':
    'replace a file that exists; never a sheet that was filled in',
  '输出 JSON': 'print JSON',
  '每案输出一行 JSON：发现的问题或者错误，以及能做的检查':
    'a line of JSON a case: findings or error, and the checks that ran',
  '把全部问题写成电子表格（文件名以 .xlsx 结尾的写成工作簿，否则 CSV）':
    'write all findings as a sheet (.xlsx or CSV)',
  '同 --findings': 'the same as --findings',
  '写出待补的台账：原有各列，加上要补填的列（.xlsx 或者 CSV）':
    'write the ledger with the columns that are to be filled (.xlsx or CSV)',
  '列名对照表（JSON），由 --suggest-map 写出后核对':
    'which column is which (JSON), written by --suggest-map and then checked',
  '按列名和内容写出列名对照表，不作自查': 'write which column is which, by headings and contents; no audit',
  读工作簿里的哪一张工作表: 'which sheet of the workbook is read',
  '写成序号的日期从哪一年算起；不写则按工作簿所写，CSV 按 1900 年':
    'from which year day numbers count; by default as the workbook says, in CSV from 1900',
  '分段进行，各段的结果存入文件夹；中断后再运行，接着做':
    'work in parts kept in a folder; run again after an interruption, it goes on',
  '输出空白的案件表（CSV 表头），并在标准错误上说明每一列':
    'print an empty sheet (CSV), and explain every column on standard error',
  '输入的格式；不写则自动判断': 'format of the input; found out if not given',
  '线程数；不写则按处理器和文件大小决定': 'threads; by default by processor and size of the file',
  '把报告写成一个网页文件（不联网也能打开）': 'write the report as one page that opens offline',
  '把报告存为 JSON，供 audit-merge 合并': 'save the report as JSON, for audit-merge',
  '案件没有写的内容（JSON：列名和内容），例如处罚机关；“各案”下按案号写各案的列':
    'what the cases do not state (JSON: heading and content); under 各案 by the number of the case',
  '写入文件（以 .xlsx 结尾的写成工作簿，否则 CSV），不写则输出 CSV':
    'write a file (.xlsx or CSV); without it CSV is printed',
  '写入文件（以 .xlsx 结尾的写成工作簿），不写则输出 CSV 到标准输出':
    'write a file (.xlsx or CSV); without it CSV is printed',
  '写入文件，不写则输出 CSV 到标准输出': 'write a file; without it CSV is printed',
  '写入文件，不写则输出到标准输出': 'write a file; without it standard output',
  以哪一天为准判断是否逾期: 'the day by which it is judged what is late',
  '拟处或者已处的罚款（元），不写则按整个幅度判断':
    'the fine that is meant or imposed (yuan); by default the whole range',
  '已办理的阶段和日期，例如 service=2023-04-12': 'stages that are done, with their days: service=2023-04-12',
  '批准延期、分期缴纳的最后一日': 'the last day of a payment that was postponed or split',
  '单位以外受罚人员各自的阶段日期和罚款，例如 cqr-73.notice=2023-04-01 cqr-73.fine=10000':
    'stages and fine of each person beside the unit: cqr-73.notice=2023-04-01 cqr-73.fine=10000',
  '节假日表：{ "holidays": ["2023-05-01"], "workdays": ["2023-05-06"] }':
    'days off and exchanged workdays: { "holidays": ["2023-05-01"], "workdays": ["2023-05-06"] }',
  普通程序或者当场处罚: 'ordinary procedure, or decision on the spot',
  逾期日数: 'days of delay',
  缴款期限的最后一日: 'the last day for payment',
  缴纳之日: 'the day of payment',
  '复议、诉讼期间，例如 2023-05-11..2023-05-20，后面可以写 :复议 或者 :诉讼':
    'while review or suit ran: 2023-05-11..2023-05-20, with :复议 or :诉讼 behind it',
  '连同这一份细化标准一起验证（JSON 文件）': 'prove it together with these finer rules (JSON file)',
  '输出 Markdown': 'print Markdown',
  '在表上标出这一案件适用的行（案件文件，JSON）': 'mark the rows that apply to this case (case file, JSON)',
  案件的编号和名称取自这一规则库: 'the rulebook whose ids and names a case takes',
  只导出这些违法行为: 'only these violations',
  '导出空白的逐行表：每种违法行为、每个阶次一行，例如 --blank 从轻 一般 从重':
    'export an empty table of rows, one for each violation and grade: --blank 从轻 一般 从重',
  '细化标准（JSON 文件）': 'finer rules (JSON file)',
  细化标准写入的文件: 'the file for the finer rules',
  正式文件的名称: 'title of the official document',
  '正式文件的日期（印发之日），例如 2026-01-01': 'day of the official document, such as 2026-01-01',
  '施行的第一日；此前的裁量基准不变。逐行表不写名称和日期的，修改“说明”所指的裁量基准':
    'the first day in force; the benchmark before it stays. A table of rows without title and day changes the benchmark that its sheet 说明 names',
  '施行的最后一日，不写则不限': 'the last day in force; without it no end',
  '裁量基准的名称，不写则用文件的名称': 'title of the benchmark; by default that of the document',
  接续或者替代的裁量基准的编号: 'id of the benchmark that it follows or replaces',
  新规则库写入的文件: 'the file for the new rulebook',
  新规则库的版本号: 'version of the new rulebook',
  在内置规则库之外查找的规则库: 'rulebooks to look into beside the built-in one',
  作出结论时加用的细化标准: 'the finer rules with which it was decided',
  '只输出可供 decide 使用的案件 JSON': 'print only the case, as JSON for decide',
};

/** @throws TypeError for a description that has no English */
export function helpInEnglish(description: string): string {
  const found = HELP[description];
  if (found === undefined) throw new TypeError(`no English for: ${description}`);
  return found;
}
