import minfang = require('minfang-caliang');
import documents = require('minfang-caliang/documents');
import testing = require('minfang-caliang/testing');
import worksheet = require('minfang-caliang/worksheet');

const decision: minfang.Decision = minfang.decide(testing.sample('fengxian-doors').case);
const name: testing.PropertyName = 'contained';
documents.draft(decision, { kind: 'penalty-decision', fine: '10000' }) satisfies string;
void [decision, name, worksheet.exportWorksheet];
