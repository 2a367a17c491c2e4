# Ctrl-C keeps what was answered; the rest is asked later, and nothing that is there is written over.
open_terminal "$folder/desk"
type_in 'caliang ask --out 乙案'; press Enter
chosen 1 '当事人是单位还是个人' 个人
typed 2 '当事人的姓名或者名称' 张某
question 3 '是哪一种违法行为'
press C-c
shows '要停下来吗'
pick 保存已回答的内容并退出
shows '以后接着回答：caliang ask 乙案.未完.json'
prompts '$'
[ "$(node -p 'const c=JSON.parse(fs.readFileSync("乙案.未完.json","utf8")); `${c.party} ${c.partyName}`')" = 'individual 张某' ]

type_in 'clear; caliang ask 乙案.未完.json'; press Enter
shows '已从 乙案.未完.json 读入 2 项回答'
typed 3 '是哪一种违法行为' 故意损坏民防设施
typed 4 '同一个行为还违反别的条款吗' ''
typed 5 '违法行为从哪一天开始' 2023-02-01
chosen 6 '违法行为何时结束' 在开始的同一天结束
typed 7 '违法行为在哪一天被发现' ''
typed 8 '在哪一天立案' ''
typed 9 '在哪一天作出处罚决定' 2023-04-11
typed 10 '当事人具体做了什么' ''
typed 11 '行为发生在什么地方' ''
typed 12 '认定以上事实的证据' ''
shows '◆  请核对全部回答'
pick '✔ 核对无误，得出结论'
shows '文件名用什么开头'
press C-u; type_in 松江; press Enter
shows '已有同名文件'
pick 换一个名字
shows '◆  文件名用什么开头'
press C-u; type_in 乙案; press Enter
shows '◆  要起草哪种文书'
press Enter
shows '十、规则库'
prompts '$'
[ "$(node -p 'JSON.parse(fs.readFileSync("乙案.结论.json","utf8")).outcome')" = refer ]
