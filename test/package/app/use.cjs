const { readFileSync } = require('node:fs');
const { builtinRulebook, decide } = require('minfang-caliang');
const { exportWorksheet } = require('minfang-caliang/worksheet');

const { fine } = decide(JSON.parse(readFileSync('case.json', 'utf8')));
if (!exportWorksheet(builtinRulebook()).includes('正式内容')) throw new Error('no worksheet');
console.log(`${fine.grade} ${fine.range.min}-${fine.range.max}`);
