/** Says in the words of the book which case a cell stands for, for whoever reads a fault or a finding of the table. */
import { Decimal } from '../../money/index.js';
import type { Axis, AxisValue } from '../grading/axis.js';
import type { Cell } from '../grading/condition.js';
import type { Index } from '../index-book.js';
import type { FactDeclaration } from '../schema/index.js';
import type { Text } from '../schema.js';
import { termKey } from '../terms.js';

const YES: Text = { zh: '是', en: 'yes' };
const NO: Text = { zh: '否', en: 'no' };
const PRESENT: Text = { zh: '有', en: 'present' };
const ABSENT: Text = { zh: '没有', en: 'absent' };
const ORDER: Text = { zh: '责令改正', en: 'order to correct' };
const LENIENCY: Text = { zh: '减轻处罚的情节', en: 'ground of mitigation' };

/** States of an order and of an amount of money. */
const STATES: Readonly<Record<string, Text>> = {
  'not-made': { zh: '没有作出', en: 'not made' },
  'no-deadline': { zh: '没有期限', en: 'without a deadline' },
  running: { zh: '期限尚未届满', en: 'still running' },
  complied: { zh: '按期完成', en: 'complied with' },
  'not-complied': { zh: '期限届满没有完成', en: 'not complied with' },
  known: { zh: '已经查明', en: 'known' },
  none: { zh: '没有', en: 'none' },
  undeterminable: { zh: '无法确定', en: 'undeterminable' },
};

const same = (text: string): Text => ({ zh: text, en: text });

function wordOf(sample: AxisValue, fact: FactDeclaration | null): Text {
  if (sample instanceof Decimal) return same(`${sample.toString()}${fact?.units?.[0]?.id ?? ''}`);
  if (typeof sample === 'boolean') return sample ? YES : NO;
  return fact?.values?.find(({ id }) => id === sample)?.name ?? STATES[sample] ?? same(sample);
}

function spoken({ of }: Axis, sample: AxisValue, index: Index): readonly [Text, Text] {
  const had = sample === true ? PRESENT : sample === false ? ABSENT : wordOf(sample, null);
  const circumstance = (id: string): Text => index.circumstances.get(id)?.name ?? same(id);
  switch (of.kind) {
    case 'fact':
      return [of.fact.name, wordOf(sample, of.fact)];
    case 'circumstance':
      return [circumstance(of.id), had];
    case 'order':
      return [ORDER, wordOf(sample, null)];
    case 'amount':
      return [index.terms.get(termKey('amount', of.id)) ?? same(of.id), wordOf(sample, null)];
    case 'leniency':
      return [LENIENCY, had];
    case 'effect': {
      const names = of.members.map(circumstance);
      return [
        { zh: names.map(({ zh }) => zh).join('或者'), en: names.map(({ en }) => en).join(' or ') },
        had,
      ];
    }
  }
}

/** `面积：51㎡，初次违法：没有` for a cell. */
export function cellText(axes: readonly Axis[], cell: Cell, index: Index): Text {
  const parts = axes.map((axis, a) => spoken(axis, axis.classes[cell[a]!]!.sample, index));
  return {
    zh: parts.map(([name, value]) => `${name.zh}：${value.zh}`).join('，'),
    en: parts.map(([name, value]) => `${name.en}: ${value.en}`).join(', '),
  };
}
