/** A sentence for each finding, in English. */

import type { Criterion } from '../../rulebook/schema.js';
import type { LawCompared, LawSide, TableEffect } from '../../trail/step.js';
import { byOrder } from '../by-order.js';
import { factWords } from '../fact-words.js';
import type { Lexicon } from '../lexicon.js';
import { figure, lawReasons, list, or, percent, range, words, yuan } from './plain-en.js';
import type { FindingTexts } from './texts.js';

/** A share in per cent, a rate in yuan, a multiple as such. */
const times = ({ of, factor }: { of: string; factor: string }): string =>
  of === 'quantity' ? yuan(factor) : Number(factor) < 1 ? percent(factor) : factor;

function side({ versions, outcome, ground, statutory, range: found }: LawSide, lex: Lexicon): string {
  const parts = [words.outcome[outcome]];
  if (ground !== null) parts.push(lex.ground(ground));
  if (statutory) parts.push(`statutory range ${range(statutory)}`);
  if (found) parts.push(`range ${range(found)}`);
  return `${lex.versions(versions)}: ${parts.join(', ')}`;
}

const compared = (p: LawCompared, lex: Lexicon): string =>
  `Law at the act (${side(p.old, lex)}); law at the decision (${side(p.new, lex)})`;

const names = (ids: readonly { id: string; evidence: readonly string[] }[], lex: Lexicon): string =>
  list(
    ids.map(
      ({ id, evidence }) => `${lex.circumstance(id)}${evidence.length > 0 ? ` (${list(evidence)})` : ''}`,
    ),
  );

const end = { min: 'Lower end', max: 'Upper end', figure: 'Figure' } as const;
const points = (from: number, to: number): string =>
  from === to ? `${from} points` : `${from} to ${to} points`;

/** What is wrong with a printed table, in words that its author understands. */
export const tableProblem = (code: string): string => TABLE_PROBLEMS[code] ?? code;

const TABLE_PROBLEMS: Readonly<Record<string, string>> = {
  gap: 'no row speaks of this case, so the range widens to the statutory one',
  overlap: 'several rows fit and the text does not say which of them counts, so all are kept',
  'shared-end': 'two rows share an end and the text does not say to which it belongs, so both are kept',
  'unseen-condition': 'the condition of a row is not visible; it may fit what no other row answers',
  'unseen-amount': 'what the row gives is not visible, so the statutory range counts',
  'incomparable-bases':
    'the row and the statute are measured by different things; containment cannot be checked yet',
  departs: 'the row leaves the statutory range, as the text itself says',
  'outside-statute': 'the row leaves the statutory range and was held inside it',
};

function effectWords(effect: TableEffect): string {
  const many = (count: number, one: string): string =>
    `${Math.abs(count)} ${one}${Math.abs(count) === 1 ? '' : 's'}`;
  if ('shift' in effect) return `${many(effect.shift, 'grade')} ${effect.shift > 0 ? 'heavier' : 'lighter'}`;
  if ('points' in effect) return `${many(effect.points, 'point')} ${effect.points > 0 ? 'more' : 'less'}`;
  return `the ${effect.part} half of the range`;
}

export const findings: FindingTexts = {
  'facts-stated': (p, lex) => {
    const said = factWords(p, lex);
    return said.length === 0
      ? 'The case states no criterion and no base amount.'
      : `Stated in the case: ${said.join('; ')}.`;
  },
  'law-at-act': (p, lex) =>
    `End of the act: ${words.days(p.end)}. Law of that day: ${lex.versions(p.versions)}; ${p.lapsed !== undefined ? `no benchmark is known to be in force (the validity of ${lex.version(p.lapsed)} is not confirmed)` : p.benchmark === null ? 'the rulebook holds no benchmark for it' : `benchmark: ${lex.version(p.benchmark)}`}.`,
  'law-at-decision': (p, lex) =>
    `Day of the decision: ${p.day}. Law of that day: ${lex.versions(p.versions)}; ${p.lapsed !== undefined ? `no benchmark is known to be in force (the validity of ${lex.version(p.lapsed)} is not confirmed)` : p.benchmark === null ? 'the rulebook holds no benchmark for it' : `benchmark: ${lex.version(p.benchmark)}`}.`,
  'law-unchanged': () => 'The same versions were in force at the end of the act and at the decision.',
  'law-same': (p) =>
    `${p.apartFromGains === undefined ? 'Both' : 'Apart from the confiscation of unlawful gains, in which the law at the decision is heavier, both'} versions give the same result; the law at the act applies.`,
  'law-old': (p, lex) =>
    `Lighter-law rule: ${lawReasons[p.because]}; the law at the act is lighter and applies. ${compared(p, lex)}.`,
  'law-new': (p, lex) =>
    `Lighter-law rule: ${lawReasons[p.because]}; the law at the decision is lighter and applies. ${compared(p, lex)}.`,
  'law-incomparable': (p, lex) =>
    `Each version is lighter in one respect (${lawReasons[p.because]}); rules cannot compare them, a person has to choose and record the reason. ${compared(p, lex)}.`,
  'law-depends': (p, lex) =>
    `Which version applies depends on facts that are not known: ${list(p.on.map(lex.fact))}.`,
  'law-chosen-by-person': (p, lex) =>
    `Each version is lighter in one respect (${lawReasons[p.because]}); by a recorded choice the law at the ${p.version === 'old' ? 'act' : 'decision'} applies, reason: ${p.reason}. ${compared(p, lex)}.`,
  'benchmark-policy': (p, lex) => `${lex.policy(p.policy)}.`,
  'limitation-policy': (p, lex) =>
    `Limitation turns here on a policy of the rulebook, not on law: ${lex.policy(p.policy)}.`,
  'hearing-policy': (p, lex) =>
    `Whether the figure is large turns here on a policy of the rulebook, not on law: ${lex.policy(p.policy)}.`,
  'mandatory-fine-elsewhere': (p, lex) =>
    `The provision on "${p.violations.map(lex.violation).join('", "')}" makes a fine mandatory, and is not the one applied. This is a policy of the rulebook, and contested: ${lex.policy(p.policy)}.`,
  'comparison-policy': (p, lex) =>
    `The law does not say how to compare the two; these are policies of the rulebook: ${p.policies.map(lex.policy).join('. ')}.`,
  'not-punishable': (p, lex) =>
    `Under ${lex.versions(p.version.split('、'))} no provision punishes this act.`,
  referred: (p, lex) =>
    p.because === 'intent'
      ? `"${lex.violation(p.violation)}": intent to damage was found; this office does not fine, the case goes to ${lex.referTo(p.violation)}.`
      : `The provision on "${lex.violation(p.violation)}" gives the penalty to another authority; this office does not fine, and the case goes to ${lex.referTo(p.violation)}.`,
  'limitation-not-begun': () => 'The violation is still going on; limitation has not begun.',
  'limitation-in-time': (p) =>
    `${p.certain ? `The act ended on ${p.end}; limitation of ${p.years} years runs until ${p.lastDay}` : `The last day of the act is not certain; even if it ended on ${p.end}, limitation of ${p.years} years runs until ${p.lastDay}`}; ${p.discovered === null ? 'it had not run at the decision' : `discovered on ${p.discovered}, in time`}.`,
  'limitation-passed': (p) =>
    `${p.certain ? `The act ended on ${p.end}; limitation of ${p.years} years ran until ${p.lastDay}` : `The last day of the act is not certain; if it ended on ${p.end} at the latest, limitation of ${p.years} years ran until ${p.lastDay} at the latest`}; ${p.discovered === null ? 'not discovered before' : `discovered only on ${p.discovered}`}: no administrative penalty any more.`,
  'limitation-unknown': (p, lex) =>
    `Whether limitation has run depends on facts that are not known: ${list(p.facts.map(lex.fact))}.`,
  'limitation-end-unknown': (p) =>
    `The day on which the act ended is not known; limitation of ${p.years} years counts from the end. Even if it had ended on ${p.end}, it would run until ${p.lastDay}; ${p.discovered === null ? 'it had not run at the decision' : `discovered on ${p.discovered}, in time`}.`,
  'limitation-from-order': (p) =>
    p.end === null || p.lastDay === null
      ? 'A refusal is complete only when the deadline of the demand has passed; limitation has not begun.'
      : `The refusal after the deadline counts from ${p.end}; limitation of ${p.years} years ${
          p.state === 'passed'
            ? `ran until ${p.lastDay}; ${p.discovered === null ? 'not discovered before' : `discovered only on ${p.discovered}`}: no administrative penalty any more`
            : `runs until ${p.lastDay}; ${p.discovered === null ? 'it had not run at the decision' : `discovered on ${p.discovered}, in time`}`
        }.`,
  'limitation-contested': (p) =>
    `Counted from the act limitation may have run; counted from the deadline of the order (${p.deadline}) it has not. Whether a later order lets it run anew is contested; both results are shown.`,
  'grounds-examined': (p, lex) =>
    p.met.length === 0
      ? 'The statutory grounds for no penalty, leniency and mitigation were gone through: none is met (for those that nobody examined see "Circumstances").'
      : `The statutory grounds for no penalty, leniency and mitigation were gone through; met: ${p.met.map(lex.ground).join('; ')}.`,
  'ground-met': (p, lex) => {
    const effects = {
      'no-penalty': 'no administrative penalty',
      spared: 'the penalty may be spared',
      shall: 'the penalty shall be lenient or mitigated',
      may: 'the penalty may be lenient or mitigated',
      severe: 'the penalty shall be severe within the law',
    };
    const laws = p.circumstances.flatMap((c) => c.law ?? []);
    const named = laws.length > 0 ? ` (by ${laws.join(', ')})` : '';
    return `Found: ${names(p.circumstances, lex)}${named}; ${effects[p.effect]}.`;
  },
  'order-not-made': () =>
    'The provision allows a fine only after an order to correct was not obeyed in time; no order is recorded, so an order comes first.',
  'order-without-deadline': (p) =>
    `${p.issuedOn === null ? 'An order was made' : `An order was made on ${p.issuedOn}`} without a deadline; the provision allows a fine only after a deadline was missed, so a deadline has to be set first.`,
  'order-deadline-running': (p) =>
    `On ${p.decidedOn} the deadline of the order (${p.deadline}) has not passed, so there is no fine yet.`,
  'order-complied': (p) =>
    `The deadline was ${p.deadline}; corrected ${p.compliedOn === null ? 'by then' : `on ${p.compliedOn}`}, in time: no fine.`,
  'order-not-complied': (p) =>
    `The deadline was ${p.deadline}; ${p.compliedOn === null ? 'not corrected' : `corrected only on ${p.compliedOn}`}: the provision applies.`,
  'order-compliance-unknown': (p) =>
    `The deadline was ${p.deadline}; whether it was met is not known, and the result depends on it.`,
  'order-to-issue': (p, lex) =>
    p.running
      ? `Ordered: ${list(p.orders.map((order) => lex.term('order', order)))}; the deadline is not over.`
      : `To be issued: ${list(p.orders.map((order) => lex.term('order', order)))}.`,
  'order-recorded': (p) => {
    const parts = [
      p.issuedOn === null ? 'An order to correct was made' : `An order to correct was made on ${p.issuedOn}`,
      p.deadline === null ? '' : `deadline ${p.deadline}`,
      p.compliedOn === null
        ? ''
        : p.compliedOn === 'not-complied'
          ? 'not complied with'
          : `complied with on ${p.compliedOn}`,
    ];
    return `${parts.filter(Boolean).join(', ')}.`;
  },
  'orders-made': (p, lex) => {
    const made = byOrder(p.orders).map(({ order, violations }) =>
      violations.length === 0
        ? `${lex.term('order', order)}: the provision names none of its own; the general part demands it with every penalty.`
        : `${lex.term('order', order)}: named by the provision on ${violations.map((one) => `"${lex.violation(one)}"`).join(' and on ')}.`,
    );
    const corrected = 'By the case the violation is corrected, so that nothing is left to be ordered.';
    return [...made, ...(p.corrected ? [corrected] : [])].join(' ');
  },
  'provision-yields': (p, lex) =>
    `The provision on "${lex.violation(p.from)}" yields to the superior law: "${lex.violation(p.to)}" is applied.`,
  'scope-open': (p, lex) =>
    `${lex.text(p.when)}, the superior law goes first: "${lex.violation(p.to)}" in place of "${lex.violation(p.from)}"; nobody found whether it is so, and both are shown.`,
  'scope-outside': (p, lex) =>
    `The superior law on "${lex.violation(p.to)}" goes first ${lex.text(p.when)}; that was found not to be so.`,
  'provision-applied': (p, lex) =>
    `Violation: ${lex.violation(p.violation)}; party: ${p.role === null ? words.party[p.party] : `${words.party[p.party]} (${lex.role[p.role]})`}; fine: ${words.mode[p.mode]}.${p.competence === null ? '' : ` ${lex.text(p.competence)}.`}`,
  'provision-not-applied': (p, lex) =>
    `The same act also breaks the provision on "${lex.violation(p.violation)}"; the fine follows "${lex.violation(p.chosen)}", the provision with the higher amount, and is not imposed twice.${p.policy === null ? '' : ` ${lex.policy(p.policy)}.`}`,
  'fine-mandatory-by-concurrence': (p, lex) =>
    `The provision on "${p.violations.map(lex.violation).join('", "')}" makes a fine mandatory, so a warning alone is not enough${p.floor === null ? '' : `, and without a ground for mitigation the fine is not below ${yuan(p.floor)}`}. This is a policy of the rulebook, and contested: ${lex.policy(p.policy)}.`,
  'amount-multiplied': (p, lex) =>
    `${end[p.end]}: ${lex.amount[p.of]} ${p.of === 'quantity' ? lex.stated({ value: p.amount, unit: '㎡' }) : yuan(p.amount)} × ${times(p)} = ${yuan(p.product)}.`,
  'amount-floored': (p) =>
    `${end[p.end]}: ${yuan(p.amount)} is below the least amount, so ${yuan(p.floor)} counts.`,
  'amount-capped': (p) => `${end[p.end]}: ${yuan(p.amount)} is above the cap, so ${yuan(p.cap)} counts.`,
  'amount-unbounded': (p) =>
    `${end[p.end]}: ${yuan(p.amount)} is above the cap of ${yuan(p.cap)}; by the rule stated for this there is no lower end.`,
  'amount-rounded': (p) =>
    p.end === 'figure'
      ? `${end[p.end]}: ${yuan(p.amount)} rounded half up to whole fen, inside the statute: ${yuan(p.rounded)}.`
      : `${end[p.end]}: ${yuan(p.amount)} rounded ${p.end === 'min' ? 'up' : 'down'} to ${yuan(p.rounded)}, so that no figure leaves the statute.`,
  'statutory-range': (p, lex) =>
    `Statutory range: ${lex.form(p.form)}${p.form.kind === 'fixed' ? '' : `, that is ${range(p.range)}`}.`,
  'statutory-unknown': (p, lex) =>
    `Statutory range: ${lex.form(p.form)}; the ${lex.amount[p.needs]} is not stated, so no amount can be computed.`,
  'criterion-found': (p, lex) => {
    const row = p.row === null ? '' : `, row "${lex.row(p.row)}"`;
    const raised = p.raisedBy === null ? '' : `; at least medium because of: ${lex.circumstance(p.raisedBy)}`;
    return `${lex.criterion[p.criterion]}: ${lex.stated(p.stated)}${row}, degree "${lex.ordinal[p.ordinal]}"${raised}.`;
  },
  'criterion-missing': (p, lex) =>
    `${lex.criterion[p.criterion]}: not stated; may be ${or(p.possible.map((o) => `"${lex.ordinal[o]}"`))}; nothing is assumed.`,
  'criterion-not-usable': (p, lex) =>
    `${lex.criterion[p.criterion]}: the rows of the table do not reach the level demanded (${words.assurance[p.demanded].short}) and were not used.`,
  'base-grade': (p, lex) =>
    `The heaviest criterion is ${or(p.ordinals.map((o) => `"${lex.ordinal[o]}"`))}, so the base grade is ${or(p.grades.map((g) => lex.grade(g)))}.`,
  'circumstances-weighed': (p, lex) => {
    const lighter =
      p.mitigating.length === 0
        ? 'None of the circumstances examined is mitigating'
        : `Mitigating: ${names(p.mitigating, lex)}`;
    const heavier =
      p.aggravating.length === 0
        ? 'none of the circumstances examined is aggravating'
        : `aggravating: ${names(p.aggravating, lex)}`;
    return `${lighter}; ${heavier}.`;
  },
  'element-of-provision': (p, lex) =>
    `"${lex.circumstance(p.circumstance)}" is an element of the provision itself and is not weighed again.`,
  'counted-once': (p, lex) =>
    `${list(p.counted.map((id) => lex.criterion[id as Criterion] ?? lex.circumstance(id)))} are one fact and count once: ${lex.group(p.group)}.`,
  'grade-combined': (p, lex) =>
    p.base.join() === p.grades.join()
      ? `With the circumstances the grade is ${or(p.grades.map((g) => lex.grade(g)))}.`
      : `With the circumstances the grade moves from ${or(p.base.map((g) => lex.grade(g)))} to ${or(p.grades.map((g) => lex.grade(g)))}.`,
  'grades-of-range': (p, lex) =>
    `The grades: ${p.grades.map((g) => `${lex.grade(g.grade)} ${range(g.range)}`).join('; ')}.`,
  'range-of-grade': (p, lex) => {
    const { range: result } = p;
    if (p.from === null || p.to === null) return `Range: ${lex.grade(p.grade)} is ${range(result)}.`;
    const { min, max } = p.statutory;
    const part = (share: string, comesTo: string): string =>
      share === '0'
        ? yuan(min)
        : share === '1'
          ? yuan(max)
          : `${figure(min)} + (${figure(max)} − ${figure(min)}) × ${percent(share)} = ${yuan(comesTo)}`;
    const rounded = p.lower === result.min && p.upper === result.max ? '' : ', rounded inward to fen';
    return `Range: ${lex.grade(p.grade)} is ${percent(p.from)} to ${percent(p.to)} of the statutory span; lower end ${part(p.from, p.lower)}, upper end ${part(p.to, p.upper)}${rounded}; that is ${range(result)}.`;
  },
  'range-of-grades': (p, lex) =>
    `Range: the grade may be ${or(p.grades.map((g) => lex.grade(g)))}; the union of their ranges is ${range(p.range)}.`,
  'range-refined': (p, lex) =>
    `Range: ${or(p.grades.map((g) => lex.grade(g)))} is ${range(p.before)}; the finer rules ${list(p.rows.map((r) => `${lex.version(r.refinement)}, row "${lex.refined(r)}"`))} narrow it to ${range(p.range)}.`,
  'range-raised': (p, lex) =>
    `Range: ${p.grades.length === 0 ? '' : `${list(p.grades.map((g) => lex.grade(g)))}: `}${range(p.before)}; the act also breaks "${lex.violation(p.violation)}", so that without a ground for mitigation the fine is not below ${yuan(p.floor)}: ${lex.ranges(p.range)}.`,
  'range-of-person': () =>
    'Range: the benchmark has no grades for persons who answer for a unit; the range is the statutory one.',
  'rows-examined': (p, lex) =>
    `Rows of the benchmark: ${p.rows
      .map(({ place, holds, leaves }) => {
        const found = {
          yes: 'fits',
          no: 'does not fit',
          open: 'cannot be told yet',
          unseen: 'condition not visible in the print',
        }[holds];
        const met = { yes: 'yes', no: 'no', open: 'not found out' };
        const parts = leaves.map(({ leaf, met: m }) => `${lex.leaf(leaf)}: ${met[m]}`);
        return `${place} ${found}${parts.length === 0 ? '' : ` (${parts.join('; ')})`}`;
      })
      .join('. ')}.`,
  'table-finding': (p) =>
    `A problem of the table itself: ${tableProblem(p.code)}${p.places.length === 0 ? '' : ` (${p.places.join(', ')})`}.`,
  'points-summed': (p, lex) =>
    `Points: ${p.rows.map(({ factor, from, to }) => `${lex.factor(p.benchmark, factor)} ${points(from, to)}`).join(', ')}${p.certain ? '' : ' (facts are open; this is one of the possibilities)'}; in all ${points(p.from, p.to)}.`,
  'factors-found': (p, lex) =>
    `Factors: ${p.factors.map(({ fact, levels }) => `${lex.declared(fact)} ${or(levels.map((l) => `"${lex.level(p.benchmark, l)}"`))}`).join('; ')}; the base grade is ${or(p.base.map(lex.grade))}.`,
  'table-adjusted': (p, lex) => {
    const said = p.effects.map(
      ({ circumstance, effect }) => `${lex.circumstance(circumstance)} - ${effectWords(effect)}`,
    );
    const both = p.half === null && p.effects.some(({ effect }) => 'part' in effect);
    return `What the circumstances do: ${said.join('; ')}${both ? '; both halves cannot be taken, and the text does not say which counts, so the whole range stays' : ''}.`;
  },
  'range-of-table': (p, lex) => {
    const parts = p.parts.map(({ place, grade, fine, range: own }) => {
      const name = place ?? (grade === null ? '' : lex.grade(grade));
      if (fine === null) return `${name}: no fine`;
      const how =
        fine === 'statutory'
          ? 'the statutory range'
          : fine === 'unseen'
            ? 'amount not visible, so the statutory range'
            : lex.tableAmount(fine);
      return `${name}: ${how}${own === null || range(own) === how ? '' : `, that is ${range(own)}`}`;
    });
    if (p.statutory) parts.push('where no row fits, the statutory range without a grade');
    const needs =
      p.needs.length === 0 ? '' : `; ${list(p.needs.map(lex.fact))} is missing, so no amount can be computed`;
    return `Range: ${parts.join('; ')}${needs}${p.range === null || p.parts.length === 1 ? '' : `; together ${range(p.range)}`}.`;
  },
  'range-single-figure': () => 'Range: the statute gives a single figure, so there are no grades.',
  'range-no-benchmark': () =>
    'Range: no benchmark was in force, so the range is the statutory one, without grades.',
  'range-assurance': (p) =>
    `Range: the level demanded is "${words.assurance[p.demanded].short}"; the benchmark's cells do not reach it and were not used; the range widens to the statutory one, without grades.`,
  'range-union': (p, lex) =>
    `Either version may apply; the range is the union: ${lex.versions(p.versions)}; ${lex.ranges(p.range)}.`,
  'range-union-of-provisions': (p, lex) =>
    `Which provision applies was not found; the range is the union: ${list(p.violations.map(lex.violation))}; ${lex.ranges(p.range)}.`,
  'range-unknown': (p, lex) =>
    `Range: the ${list(p.needs.map((n) => lex.amount[n]))} is missing; no amount can be computed, only the rule is stated.`,
  'person-not-fined': (p, lex) =>
    `${lex.person(p.id)}: no fine, since the fine does not follow from the provision that has it${p.policy === null ? '' : ` (${lex.policy(p.policy)})`}.`,
  'person-hearing': (p, lex) => {
    const needed = {
      no: 'no right to a hearing has to be announced',
      yes: 'the right to a hearing has to be announced',
      depends: 'whether the right to a hearing has to be announced depends on the fine',
    };
    return `${lex.person(p.id)}: a notice of their own; ${needed[p.hearing]} (larger fine on an individual: ${p.threshold === null ? 'no figure held' : `${yuan(p.threshold)} or more`}).`;
  },
  'person-fine': (p, lex) => {
    const from = {
      'unit-fine': 'from the fine on the unit',
      'unit-range': "from the unit's range",
      fixed: 'a range of its own',
      unknown: "the unit's fine is not known, so no amount can be computed",
    };
    const { range: r } = p;
    return `${lex.person(p.id)}: fine ${words.mode[p.mode]}, ${from[p.of]}${r ? `, ${range(r)}` : ''}.`;
  },
  'other-consequence': (p, lex) =>
    `${lex.term('consequence', p.id)}${p.amount === null ? '' : `, ${yuan(p.amount)}`}: provided for beside the fine; listed${p.amount === null ? ', not computed' : ''}.`,
  'option-no-fine': (p) =>
    p.byTable
      ? 'A grade of the benchmark that is possible here has no fine.'
      : 'The provision leaves the fine to the office and has no warning: no fine is lawful too, and then no penalty is imposed.',
  'option-warning-only': (p) =>
    p.byTable
      ? 'A grade of the benchmark that is possible here has no fine: in that grade there is a warning alone.'
      : 'The provision says that a fine may be imposed in addition: a warning without a fine is lawful too.',
  'option-fine-in-grade': (p, lex) =>
    `A fine inside the range: ${lex.ranges(p.range)}; lower and higher figures inside it are lawful, with the reason for the figure.`,
  'option-mitigated': (p, lex) =>
    `A statutory ground of mitigation (${p.grounds.map(lex.ground).join('; ')}) allows a figure below the minimum: ${lex.ranges(p.range)}.`,
  'option-spared': (p, lex) => `${lex.ground(p.ground)}: the penalty may be spared.`,
  'procedure-track': (p) => {
    const tracks = {
      ordinary: 'ordinary procedure',
      'summary-allowed': 'may be decided on the spot',
      depends: 'depending on the penalty in the end, on the spot or by ordinary procedure',
    };
    return `Procedure: ${tracks[p.track]} (on the spot: a fine up to ${yuan(p.ceiling)}, or a warning).`;
  },
  'procedure-hearing': (p) => {
    const because = {
      fine: 'the fine',
      'heavy-consequence': 'other heavy penalties',
      confiscation: 'the amount confiscated',
    };
    const needed = {
      no: 'no right to a hearing has to be announced',
      yes: `the right to a hearing has to be announced (because of ${list(p.because.map((b) => because[b]))})`,
      depends: `whether the right to a hearing has to be announced depends on ${list(p.because.map((b) => because[b]))}`,
    };
    return `Hearing: ${needed[p.hearing]} (larger fine: ${p.threshold === null ? 'no figure held for this place, to be checked by the office' : `${yuan(p.threshold)} or more`}${p.confiscation === null ? '' : `; larger confiscation: ${yuan(p.confiscation)} or more; each by itself, never their sum`}${p.hearing === 'no' ? '; it has to be announced where the fine, or unlawful gains that are confiscated, reach it' : ''}).`;
  },
  'procedure-review-hint': (p, lex) => `Legal review (hint): ${lex.policy(p.policy)}.`,
  'procedure-review-before-suit': (p, lex) =>
    `Remedies: ${lex.text(p.text)}. Against a decision that is not made on the spot either review or suit may be chosen. The decision states the ways and the periods.`,
  'procedure-legal-review': (p, lex) =>
    p.needed === 'yes'
      ? 'Legal review before every penalty decision of the ordinary procedure.'
      : `Legal review before the decision if: ${p.dependsOn.map((id) => lex.term('fact', id)).join('; ')}.`,
  'procedure-collective-discussion': (p, lex) =>
    `Collective discussion by the heads of the office if: ${p.dependsOn.map((id) => lex.term('fact', id)).join('; ')}.`,
  'procedure-decide-by': (p) =>
    p.decideBy === null
      ? p.filedOn === null
        ? `Decision within ${p.days} days of filing; the filing day is not stated.`
        : `Decision within ${p.days} days of filing; filed on ${p.filedOn}, when there was no such period: it would have ended before the law that sets it was in force, and does not apply.`
      : `Decision: ${p.filedOn === null ? '' : `filed on ${p.filedOn}, `}within ${p.days} days, by ${p.decideBy}.`,
  'procedure-pay': (p) => `Payment within ${p.days} days of receiving the decision.`,
  'surcharge-days': (p) =>
    `${p.dueOn !== null && p.paidOn !== null ? `Due by ${p.dueOn}, counted to ${p.paidOn}; ` : ''}${p.late} days late${p.suspended > 0 ? `, of which ${p.suspended} during review or litigation do not count` : ''}; ${p.counted} days count.`,
  'surcharge-suspension-unknown': (p) =>
    `The law of that day does not say that days of review do not count, and practice differs; those ${p.suspended} days count.`,
  'surcharge-multiplied': (p) =>
    `Surcharge: ${yuan(p.fine)} × ${percent(p.ratePerDay)} × ${p.days} days = ${yuan(p.product)}${p.product === p.amount ? '' : `, rounded to ${yuan(p.amount)}`}.`,
  'surcharge-capped': (p) =>
    `The surcharge of ${yuan(p.amount)} is above the fine, so ${yuan(p.cap)} counts.`,
};
