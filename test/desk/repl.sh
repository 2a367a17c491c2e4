# The case that ask.sh wrote, in a session of the REPL; Tab completes a name.

# Tab counts only as a key of its own: what is typed before it must have arrived.
completed() { type_in "$1"; shows "$1"; press Tab; shows "$2"; }

open_terminal "$folder/desk"
type_in 'caliang repl'; press Enter
shows '输入 帮助() 看用法'
prompts '裁量>'
type_in '.load 松江.案件.json'; press Enter
shows '已载入 松江.案件.json'
prompts '裁量>'
completed '结论.fine.ra' '结论.fine.range'
press Enter
shows "max: '38000'"
prompts '裁量>'
completed "条文('misu" "条文('misusing-alarm-signals"
type_in "').split('\\n')[1].trim()"; press Enter
shows '第四十九条第（五）项'
prompts '裁量>'
type_in "自查({ case: 案件, imposed: { fine: '60000', warning: true } })"; press Enter
shows '罚款超过法定最高额'
prompts '裁量>'
completed "裁量({ ...案件, facts: { frequency: 1, consequence: '可恢" "consequence: '可恢复"
type_in "' } }).fine.grade"; press Enter
shows 'lenient'
prompts '裁量>'
completed "裁量({ ...案件, facts: { consequence: 'irr" "'irremediable"
type_in "' } }).fine.grade"; press Enter
shows 'ordinary'
prompts '裁量>'
type_in "裁量({ violation: '警报', party: '单位' })"; press Enter
shows '错误（missing-field）'
prompts '裁量>'
type_in "大写('10000')"; press Enter
shows 壹万元整
prompts '裁量>'
type_in '.exit'; press Enter
prompts '$'
