/** The same table in other engines, each in the way that its own documentation shows for such a table. */
import { ZenEngine } from '@gorules/zen-engine';
import { evaluate as evaluateFeel } from 'feelin';
import { LogicEngine } from 'json-logic-engine';
import { Engine as JsonRulesEngine } from 'json-rules-engine';
import Publicodes from 'publicodes';
import { rowsOf } from './table.mjs';

const written = (value) => (value === undefined ? 'undefined' : JSON.stringify(value));
const caught = (run) => {
  try {
    const value = run();
    return value instanceof Promise ? value.catch((error) => error) : value;
  } catch (error) {
    return error;
  }
};
const told = async (run, tell) => {
  const value = await caught(run);
  return value instanceof Error ? `error: ${value.message.split('\n')[0].slice(0, 90)}` : tell(value);
};

function jsonRulesEngine(violations) {
  const engine = new JsonRulesEngine();
  const fact = (name, operator, value) => ({ fact: name, operator, value });
  const heavy = [
    fact('frequency', 'greaterThanInclusive', 3),
    fact('quantity', 'greaterThanInclusive', 6),
    fact('consequence', 'equal', 'irremediable'),
  ];
  const medium = [
    fact('frequency', 'greaterThanInclusive', 2),
    fact('quantity', 'greaterThanInclusive', 3),
    fact('consequence', 'notEqual', 'none'),
  ];
  const when = {
    severe: [{ any: heavy }],
    ordinary: [{ not: { any: heavy } }, { any: medium }],
    lenient: [{ not: { any: medium } }],
  };
  for (const { violation, grade, min, max } of rowsOf(violations)) {
    engine.addRule({
      conditions: { all: [fact('violation', 'equal', violation), ...when[grade]] },
      event: { type: 'range', params: { grade, min, max } },
    });
  }
  const read = ({ events }) => events[0]?.params;
  const run = (facts) => engine.run(facts);
  return {
    name: 'json-rules-engine',
    what: 'no validation, no trail',
    run,
    read,
    behaviour: (facts) =>
      told(
        () => run(facts),
        (result) => (result.events.length === 0 ? 'no event, no error' : written(read(result))),
      ),
  };
}

const LEVEL =
  "frequency >= 3 or quantity >= 6 or consequence == 'irremediable' ? 'severe' : frequency >= 2 or quantity >= 3 or consequence != 'none' ? 'ordinary' : 'lenient'";

function zen(violations, trace) {
  const column = (id, field) => ({ id, name: field, field });
  const edge = (id, sourceId, targetId) => ({ id, type: 'edge', sourceId, targetId });
  const model = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      {
        id: 'grade',
        name: 'grade',
        type: 'expressionNode',
        content: { expressions: [{ id: 'g', key: 'grade', value: LEVEL }], passThrough: true },
      },
      {
        id: 'table',
        name: 'table',
        type: 'decisionTableNode',
        content: {
          hitPolicy: 'first',
          inputs: [column('v', 'violation'), column('g', 'grade')],
          outputs: [column('min', 'min'), column('max', 'max')],
          rules: rowsOf(violations).map(({ violation, grade, min, max }, i) => ({
            _id: `row-${i}`,
            v: `"${violation}"`,
            g: `"${grade}"`,
            min: String(min),
            max: String(max),
          })),
        },
      },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [edge('e1', 'in', 'grade'), edge('e2', 'grade', 'table'), edge('e3', 'table', 'out')],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(model)));
  const run = (facts) => decision.evaluate(facts, { trace });
  return {
    name: trace ? 'zen-engine, traced' : 'zen-engine',
    what: trace ? 'no validation, its own trace' : 'no validation, no trail',
    run,
    read: ({ result }) => ({ min: result.min, max: result.max }),
    behaviour: (facts) =>
      told(
        () => run(facts),
        ({ result }) => written(result),
      ),
  };
}

function jsonLogic(violations, built) {
  const v = (name) => ({ var: name });
  const grade = {
    if: [
      {
        or: [
          { '>=': [v('frequency'), 3] },
          { '>=': [v('quantity'), 6] },
          { '===': [v('consequence'), 'irremediable'] },
        ],
      },
      'severe',
      {
        or: [
          { '>=': [v('frequency'), 2] },
          { '>=': [v('quantity'), 3] },
          { '!==': [v('consequence'), 'none'] },
        ],
      },
      'ordinary',
      'lenient',
    ],
  };
  const engine = new LogicEngine();
  const graded = engine.build(grade);
  const table = {
    if: rowsOf(violations).flatMap((row) => [
      { and: [{ '===': [v('violation'), row.violation] }, { '===': [v('grade'), row.grade] }] },
      { preserve: { min: row.min, max: row.max } },
    ]),
  };
  table.if.push(null);
  const look = built ? engine.build(table) : (facts) => engine.run(table, facts);
  const rate = built ? graded : (facts) => engine.run(grade, facts);
  const run = (facts) => look({ violation: facts.violation, grade: rate(facts) });
  return {
    name: built ? 'json-logic-engine, built' : 'json-logic-engine',
    what: 'no validation, no trail',
    run,
    read: (result) => result,
    behaviour: (facts) => told(() => run(facts), written),
  };
}

function feelin(violations) {
  const rows = rowsOf(violations).map(({ violation, grade, min, max }) => ({
    v: violation,
    g: grade,
    min,
    max,
  }));
  const expression = `rows[v = violation and g = (if frequency >= 3 or quantity >= 6 or consequence = "irremediable" then "severe" else if frequency >= 2 or quantity >= 3 or consequence != "none" then "ordinary" else "lenient")][1]`;
  const run = (facts) => evaluateFeel(expression, { ...facts, rows });
  const bare = (result) =>
    result !== null && typeof result === 'object' && 'value' in result ? result.value : result;
  return {
    name: 'feelin',
    what: 'no validation, no trail',
    run,
    read: (result) => {
      const row = bare(result);
      return row && { min: row.min, max: row.max };
    },
    behaviour: (facts) =>
      told(
        () => run(facts),
        (result) => {
          const row = bare(result);
          return written(row && { min: row.min, max: row.max });
        },
      ),
  };
}

function publicodes(violations) {
  const rules = {
    violation: { question: 'which' },
    frequency: { question: 'how often' },
    quantity: { question: 'how much' },
    consequence: { question: 'what came of it' },
    heavy: { 'une de ces conditions': ['frequency >= 3', 'quantity >= 6', "consequence = 'irremediable'"] },
    medium: { 'une de ces conditions': ['frequency >= 2', 'quantity >= 3', "consequence != 'none'"] },
    grade: {
      variations: [
        { si: 'heavy', alors: "'severe'" },
        { si: 'medium', alors: "'ordinary'" },
        { sinon: "'lenient'" },
      ],
    },
  };
  for (const end of ['min', 'max']) {
    rules[end] = {
      variations: rowsOf(violations).map((row) => ({
        si: { 'toutes ces conditions': [`violation = '${row.violation}'`, `grade = '${row.grade}'`] },
        alors: row[end],
      })),
    };
  }
  const engine = new Publicodes(rules);
  const run = ({ violation, consequence, ...counts }) => {
    const texts = Object.entries({ violation, consequence }).filter(([, value]) => value !== undefined);
    engine.setSituation({
      ...counts,
      ...Object.fromEntries(texts.map(([key, value]) => [key, `'${value}'`])),
    });
    return { min: engine.evaluate('min'), max: engine.evaluate('max') };
  };
  const read = ({ min, max }) => ({ min: min.nodeValue, max: max.nodeValue });
  return {
    name: 'publicodes',
    what: 'types of the situation checked, evaluation tree',
    run,
    read,
    behaviour: (facts) =>
      told(
        () => run(facts),
        (result) => {
          const missing = Object.keys(result.min.missingVariables);
          return `${written(read(result))}${missing.length > 0 ? `, misses ${missing.join(', ')}` : ''}`;
        },
      ),
  };
}

/** Every engine that can hold so many rows. */
export const enginesOf = (violations) => [
  jsonRulesEngine(violations),
  zen(violations, false),
  zen(violations, true),
  publicodes(violations),
  feelin(violations),
  jsonLogic(violations, false),
  jsonLogic(violations, true),
];
