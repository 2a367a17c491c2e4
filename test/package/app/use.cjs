const { readFileSync } = require('node:fs');
const { builtinRulebook, decide } = require('minfang-caliang');
const { draft, draftDocx } = require('minfang-caliang/documents');
const { exportWorksheet } = require('minfang-caliang/worksheet');

const decision = decide(JSON.parse(readFileSync('case.json', 'utf8')));
const { fine } = decision;
if (!exportWorksheet(builtinRulebook()).includes('正式内容')) throw new Error('no worksheet');
const order = { kind: '责令改正通知书' };
if (!draft(decision, order).includes('责令限期改正')) throw new Error('no draft');
draftDocx(decision, order).then((bytes) => {
  if (bytes[0] !== 0x50) throw new Error('no .docx');
  console.log(`${fine.grade} ${fine.range.min}-${fine.range.max}`);
});
