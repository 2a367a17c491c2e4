import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { builtinRulebook, decide, isCaliangError } from 'minfang-caliang';
import { draft, draftDocx } from 'minfang-caliang/documents';
import { exportWorksheet } from 'minfang-caliang/worksheet';

const decision = decide(JSON.parse(readFileSync('case.json', 'utf8')));
const { fine } = decision;
if (!exportWorksheet(builtinRulebook()).includes('正式内容')) throw new Error('no worksheet');
const order = { kind: '责令改正通知书' };
if (!draft(decision, order).includes('责令限期改正')) throw new Error('no draft');
if ((await draftDocx(decision, order))[0] !== 0x50) throw new Error('no .docx');
// The same package as CommonJS has a class of its own; its errors are known all the same.
const { error } = createRequire(import.meta.url)('minfang-caliang').safeDecide({});
if (!isCaliangError(error)) throw new Error('an error of the other copy is not known');
console.log(`${fine.grade} ${fine.range.min}-${fine.range.max}`);
