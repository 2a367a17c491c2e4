# The Songjiang case (rules/cases/published.json): the controller of a siren removed; no intent, cooperated. The days that
# the source does not state are those of the published run.
open_terminal "$folder/desk"
type_in 'caliang ask'; press Enter

chosen 1 '当事人是单位还是个人' 单位
typed 2 '当事人的姓名或者名称' '某物业公司'
typed 3 '是哪一种违法行为' '警报'
shows '找到 2 种'
pick '占用专用频率'
typed 4 '同一个行为还违反别的条款吗' ''
typed 5 '违法行为从哪一天开始' '2022-07-17 至 2023-07-17'
chosen 6 '违法行为何时结束' '在开始的同一天结束'
typed 7 '违法行为在哪一天被发现' '20230717'
typed 8 '在哪一天立案' ''
typed 9 '在哪一天作出处罚决定' '2023-09-01'
chosen 10 '有没有损坏设施的故意' 没有故意
typed 11 '这是当事人第几次' '?'
shows '次以上：重'
typed 11 '这是当事人第几次' ''
typed 12 '数量是多少' '1'
shows '请写明单位'
type_in 台; press Enter
chosen 13 '造成了什么危害后果' 不清楚
typed 14 '当事人具体做了什么' '擅自拆除防空警报控制器一台'
typed 15 '行为发生在什么地方' ''
typed 16 '认定以上事实的证据' ''
typed 17 '违法所得是多少元' ''
chosen 18 '有没有“主动消除或者减轻危害后果”' '？看依据'
shows '只因被责令才改正的不算。'
for n in $(seq 18 28); do chosen "$n" 有没有 没有审查; done
chosen 29 '有没有“配合调查”' 查明有
typed 30 '“配合调查”有哪些证据' '检查笔录、询问笔录'
chosen 31 '有没有“在作出决定前改正”' 没有审查
chosen 32 '有没有“非故意”' 查明有
typed 33 '“非故意”有哪些证据' '询问笔录'
chosen 34 '有没有“拒不改正”' 查明没有
# A contradiction is reported at once, with what could be changed.
chosen 35 '有没有“阻碍执法、毁灭证据”' 查明有
shows '不能同时成立'
pick '改本题的回答'
chosen 35 '有没有“阻碍执法、毁灭证据”' '← 回到上一题'
chosen 34 '有没有“拒不改正”' 查明没有
chosen 35 '有没有“阻碍执法、毁灭证据”' 查明没有
chosen 36 '有没有“以牟利为目的”' '本项和以后各项都没有审查'

shows '◆  请核对全部回答'
pick '当事人名称：某物业公司'
shows '◆  第 2 题'
type_in '（松江）'; press Enter
shows '◆  请核对全部回答'
pick '✔ 核对无误，得出结论'
shows '拟处罚款多少元'
press Enter
shows '文件名用什么开头'
press C-u; type_in 松江; press Enter
shows '◆  要起草哪种文书'
pick 行政处罚事先告知书
shows '已写入：松江.行政处罚事先告知书.docx'
shows '◆  要起草哪种文书'
press Enter
shows '十六、规则库'
prompts '$'
