import minfang = require('minfang-caliang');
import testing = require('minfang-caliang/testing');
import worksheet = require('minfang-caliang/worksheet');

const decision: minfang.Decision = minfang.decide(testing.sample('fengxian-doors').case);
const name: testing.PropertyName = 'contained';
void [decision, name, worksheet.exportWorksheet];
