/**
 * The slots of a book: what the law leaves open and deciding needs. The book chooses one of the named alternatives and says
 * where it has it from; an alternative that the code does not have, or a slot that is not filled, does not load. A slot with
 * one alternative has only one that holds, or only one that the code has: `docs/policies.zh-CN.md` says which.
 */
import type { Policy } from './schema/book.js';

/** Every slot, with what each of its alternatives does, in plain words. */
const SLOTS = {
  'outcome-ranks': {
    'no-penalty-order-first-penalty': '不处罚最轻，先责令改正其次，处罚最重',
  },
  'order-of-examination': {
    'refer-punishable-limitation-capacity-no-penalty-order-penalty':
      '依次审查移送、处罚依据、追责时效、责任能力、不予处罚的情形、责令改正、处罚',
  },
  'lighter-law-counts-everything': {
    'rank-then-maximum-and-minimum': '罚款以外的处罚种类、没收和对有关人员的罚款都计入',
    'rank-then-fine-only': '只比是否处罚和罚款，其他处罚种类、没收和对有关人员的罚款不计入',
  },
  'lighter-law-confiscation': {
    'offset-by-leniency-is-incomparable': '一方从宽、另一方没收的，不能由规则比较；只多出没收的，没收的较重',
    'leniency-goes-first':
      '法定幅度相同，一方量罚较宽、另一方没收的，量罚较宽的较轻；只多出没收的，没收的较重',
    'not-counted': '没收只是收回所得，比较轻重时不计入',
  },
  'concurrence-higher-amount': {
    'maximum-minimum-superior-law': '先比法定上限，再比法定下限，再看上位法，仍然相同的比本案的幅度',
    'range-of-the-case-first':
      '先比按本案裁量得出的幅度的上限和下限，相同的再比法定上限、法定下限，再看上位法',
  },
  'concurrence-mandatory-fine': {
    'no-fine-option-falls-away': '有一个条款应当罚款，就不能只警告；罚款不低于该条款的下限',
    'provision-applied-decides': '能否只警告、罚款的下限，都只看被适用的条款',
  },
  'persons-under-provision-applied': {
    'provision-applied-once': '只按被适用的条款罚款，一个行为罚一次',
  },
  'benchmark-follows-lighter-law': {
    follows: '裁量基准与法律一起从旧兼从轻',
    'in-force-at-decision': '裁量基准不是法律，一律用作出决定时有效的',
  },
  'harm-for-longer-limitation': {
    'consequence-other-than-none': '有任何危害后果都算',
    'consequence-irremediable': '只有不可挽回的危害后果才算',
  },
  'end-of-a-period-in-years': {
    'anniversary-included-29-february-to-28': '到周年日为止，当日在内；没有2月29日的年份到2月28日',
    'anniversary-included-29-february-to-1-march': '到周年日为止，当日在内；没有2月29日的年份到3月1日',
    'day-before-anniversary': '起算当日算作第一天，到周年日的前一日为止',
  },
  'hearing-threshold': {
    included: '达到该数额即属较大',
    excluded: '超过该数额才属较大',
  },
  'summary-ceiling': {
    included: '不超过该数额的可以当场处罚，含本数',
  },
  rounding: {
    'inward-to-fen-single-half-up': '幅度向内取整到分，单一数额四舍五入到分',
  },
  'confiscation-of-gains': {
    'not-where-refunded-or-spared': '应当退赔的、不予处罚的，不没收',
  },
  'referral-addressee': {
    'named-by-provision': '移送的机关由条款写明',
  },
} as const;

export type Slot = keyof typeof SLOTS;

/** What a book chose for every slot. */
export type Choices = { readonly [S in Slot]: keyof (typeof SLOTS)[S] };

/** The names of the slots. */
export const SLOT_NAMES = Object.keys(SLOTS) as readonly Slot[];

/** The alternatives of a slot with their meaning, the one of the built-in book first. */
export const meaningsOf = (slot: Slot): Readonly<Record<string, string>> => SLOTS[slot];

export const alternativesOf = (slot: Slot): readonly string[] => Object.keys(SLOTS[slot]);

/**
 * The choices of a book, for deciding. A book without a choice that the code has does not load; while its other faults are
 * looked for, the first alternative stands in.
 */
export function choicesOf(policies: ReadonlyMap<string, Policy>): Choices {
  const chosen = SLOT_NAMES.map((slot) => {
    const choice = policies.get(slot)?.choice;
    const known = alternativesOf(slot);
    return [slot, choice !== undefined && known.includes(choice) ? choice : known[0]];
  });
  return Object.fromEntries(chosen) as Choices;
}
