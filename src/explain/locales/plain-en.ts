/** Figures, days, places and the words that no rulebook gives, in English. */
import { Decimal, type YuanRange } from '../../money/index.js';
import type { LawReason } from '../../trail/step.js';
import { shownFigure } from '../figure.js';
import type { PlainWords } from './texts.js';

export const list = (items: readonly string[]): string => items.join(', ');
export const or = (items: readonly string[]): string => items.join(' or ');
export const percent = (share: string): string => `${new Decimal(share).times(100).toString()}%`;
export const figure = (amount: string): string => {
  const { about, text } = shownFigure(amount);
  return `${about ? 'about ' : ''}${text}`;
};
export const yuan = (amount: string): string => {
  const { about, text } = shownFigure(amount);
  const [whole = '', cents] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${about ? 'about ' : ''}${grouped}${cents === undefined ? '' : `.${cents}`} yuan`;
};
export const day = (d: string): string => d;

export function range({ min, max, minOpen, maxOpen }: YuanRange): string {
  if (min === max) return yuan(min);
  const upper = maxOpen ? `less than ${yuan(max)}` : `up to ${yuan(max)}`;
  if (min === '0' && minOpen) return upper;
  if (!minOpen && !maxOpen) return `${yuan(min)} to ${yuan(max)}`;
  return `${minOpen ? 'more than' : 'at least'} ${yuan(min)} and ${maxOpen ? 'less than' : 'at most'} ${yuan(max)}`;
}

const figures: Record<string, string> = {
  outcome: 'outcome',
  'law.chosen': 'version applied',
  warning: 'warning',
  'fine.mode': 'whether the fine is mandatory',
  'fine.statutory': 'statutory range',
  'fine.grade': 'grade',
  'fine.gradeRanges': 'ranges of the grades',
  'fine.range': 'range of the fine',
  'fine.floor': 'floor of the fine',
  options: 'ranges of the options',
  orders: 'orders',
  personFines: 'fines on persons',
  otherConsequences: 'amounts confiscated',
  procedure: 'thresholds and time limits of the procedure',
};

export const words: PlainWords = {
  lang: 'en',
  list,
  and: (items) => items.join(' and '),
  yuan,
  range,
  unknownRange: 'amount not known',
  about: (rounded, stated) => `about ${rounded} (${stated})`,
  day,
  days: (d) =>
    d === null ? 'still going on' : typeof d === 'string' ? d : `some day from ${d[0]} to ${d[1]}`,
  percent,
  title: (name) => name,
  places: (title, citations, edition) =>
    `${title}${edition === '' ? '' : ` (${edition})`}, ${list(
      citations.map(({ article, paragraph, item, sentence }) =>
        [
          `art. ${article}`,
          paragraph === undefined ? '' : ` para. ${paragraph}`,
          item === undefined ? '' : ` item ${item}`,
          sentence === undefined ? '' : ` sentence ${sentence}`,
        ].join(''),
      ),
    )}`,
  sourceList: (sources) => sources.join('; '),
  document: ({ document, date, note }) =>
    `${document}${date === undefined ? '' : ` (${date})`}${note === undefined ? '' : `, ${note}`}`,
  version: (title, from, edition) =>
    `${title} (${edition === '' ? '' : `${edition}, `}text in force from ${from})`,
  bracket: (text) => ` (${text})`,
  sentenceEnd: (text) => `${text}.`,
  basis: (sources) => `source: ${sources}`,
  noted: (sources, assurance) => `source: ${sources}; assurance: ${assurance}`,
  assurance: {
    enacted: {
      tag: 'statute',
      short: 'text of the statute',
      lead: 'enacted: every figure is read from the text of a statute',
    },
    published: {
      tag: 'published',
      short: 'published document',
      lead: 'published: figures come from the published document named by whoever loaded it',
    },
    reported: {
      tag: 'reported',
      short: 'official secondary source',
      lead: 'reported: figures come from an official secondary source, not from the text itself',
    },
    reference: {
      tag: 'reference value',
      short: 'reference value, enacted by nobody',
      lead: "reference values: figures are this project's own, nobody enacted them, and they must not be cited as an official benchmark",
    },
  },
  outcome: {
    penalty: 'administrative penalty',
    'no-penalty': 'no administrative penalty',
    'order-first': 'an order to correct first; no fine yet',
    refer: 'referred to the competent authority; no fine by this office',
    'not-punishable': 'not a punishable act',
  },
  mitigation: {
    none: 'no mitigating circumstance',
    may: 'a circumstance that allows leniency',
    shall: 'a circumstance that demands leniency',
  },
  mode: {
    optional: 'optional (may be imposed in addition)',
    required: 'mandatory',
    none: 'no fine',
    byTable: 'by the grade, one of which has none',
  },
  party: { individual: 'individual', unit: 'unit' },
  otherGrounds: {
    limitation: 'limitation has run',
    'order-complied': 'corrected by the deadline',
    'table-row': 'the row of the table that fits gives no penalty',
  },
  figure(path) {
    const head = path.split('.').slice(0, 2).join('.');
    return figures[head] ?? figures[path.split('.')[0] ?? ''] ?? '';
  },
};

export const lawReasons: Record<LawReason, string> = {
  rank: 'the outcomes differ',
  statutory: 'the statutory ranges differ',
  consequences: 'the other penalties differ',
  confiscation: 'the confiscation of unlawful gains differs',
  range: 'the ranges after discretion differ',
  options: 'the room for leniency differs',
};
