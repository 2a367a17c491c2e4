# The case that ask.sh wrote, in a session of the REPL; Tab completes a name.
open_terminal "$folder/desk"
type_in 'caliang repl'; press Enter
shows '输入 帮助() 看用法'
type_in '.load 松江.案件.json'; press Enter
shows '已载入 松江.案件.json'
type_in '结论.fine.ra'; press Tab
shows '结论.fine.range'
press Enter
shows "max: '38000'"
type_in "条文('占用"; press Tab
shows "条文('占用专用频率、使用相同音响信号或者擅自拆除通信警报设施"
type_in "').slice(0, 120)"; press Enter
shows '第四十九条第（五）项'
type_in "裁量({ ...案件, facts: { ...案件.facts, consequence: '可"; press Tab; press Tab
shows '可补救'
type_in "恢复', frequency: 1 } }).fine.grade"; press Enter
shows 'lenient'
type_in "裁量({ ...案件, circumstances: [{ id: 'obs"; press Tab
shows "'obstructs-inquiry"
type_in "', present: true }] }).fine.grade"; press Enter
shows 'severe'
type_in "自查({ case: 案件, imposed: { fine: '60000', warning: true } })"; press Enter
shows '罚款超过法定最高额'
type_in "裁量({ violation: '警报', party: '单位' })"; press Enter
shows '错误（missing-field）'
type_in "大写('10000')"; press Enter
shows 壹万元整
type_in '.exit'; press Enter
