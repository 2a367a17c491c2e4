import type { FaultTexts } from './fault.js';
import { renderShape } from './shape.js';
import { shapeEn } from './shape-en.js';

export const faultEn: FaultTexts = {
  'wrong-shape': (p) => `does not have the right shape: ${renderShape(shapeEn, p.problem)}`,
  'duplicate-row': (p) => `two rows stand for the same thing (${p.row}); which of them counts is not said`,
  'duplicate-name': (p) => `the name "${p.name}" stands for both ${p.first} and ${p.second}`,
  'unknown-reference': (p) => `refers to "${p.id}", which is not in the rulebook`,
  'dangling-version': (p) => `refers to the version "${p.id}", which the instrument does not have`,
  unsourced: () => 'names no source',
  'version-inverted': (p) => `the version ${p.id} ends (${p.to}) before it begins (${p.from})`,
  'version-overlap': (p) => `on ${p.day} both ${p.first} and ${p.second} are in force`,
  'version-gap': (p) =>
    `nothing is in force on ${p.day}, between ${p.before} and ${p.after}, and it is not said why`,
  'missing-row': (p) => `the row ${p.row} is missing`,
  'missing-word': (p) => `the terms have no word for "${p.id}" (${p.kind})`,
  'party-missing': (p) => `${p.violation} addresses the party kind "${p.party}" but has no fine for it`,
  'yields-twice': (p) => `${p.violation} yields to ${p.to}, which itself yields to another provision`,
  'threshold-gap': (p) => `no row of ${p.criterion} holds the value ${p.value}`,
  'threshold-overlap': (p) => `more than one row of ${p.criterion} holds the value ${p.value}`,
  'threshold-inverted': (p) => `in ${p.criterion}, ${p.smaller} counts as heavier than ${p.larger}`,
  'measure-mismatch': (p) =>
    `the quantity of ${p.violation} is measured as "${p.measure}", which does not go with the unit "${p.unit}"`,
  'refinement-outside': (p) =>
    `the range ${p.from} to ${p.to} of refinement "${p.row}" leaves the grade ${p.grade}`,
  'refinement-overlap': (p) => `refinements "${p.first}" and "${p.second}" apply to the same facts`,
  'refinement-inverted': (p) =>
    `refined, a lighter case (${p.lighter}) comes out heavier than a heavier one (${p.heavier})`,
  'rows-inverted': (p) =>
    `the rows are inverted: the heavier case (${p.heavier.en}) comes out lighter than the lighter one (${p.lighter.en})`,
  'form-mismatch': (p) =>
    `the fine of ${p.violation} is computed from a base amount (${p.form}), but the table states fixed figures for its grades`,
  'grade-gap': (p) => `between the grades of ${p.violation} no grade holds ${p.from} to ${p.to} yuan`,
  'grade-overlap': (p) =>
    `two grades of ${p.violation} both hold ${p.from === p.to ? p.from : `${p.from} to ${p.to}`} yuan`,
  'grade-inverted': (p) =>
    `for ${p.violation} the lighter grade (${p.lighter} yuan) reaches above the heavier one (${p.heavier} yuan)`,
  'above-maximum': (p) =>
    `for ${p.violation} it allows ${p.figure} yuan for ${p.party === 'unit' ? 'a unit' : 'an individual'}, above the statutory maximum of ${p.limit} yuan`,
  'below-minimum': (p) =>
    `for ${p.violation} it allows ${p.figure} yuan for ${p.party === 'unit' ? 'a unit' : 'an individual'}, below the statutory minimum of ${p.limit} yuan`,
  'range-inverted': (p) => `the range begins (${p.min}) above its end (${p.max})`,
  'range-empty': (p) => `no amount lies in the range from ${p.min} to ${p.max}`,
  'zero-fine': (p) =>
    `the fine of ${p.violation} includes 0 yuan, which is no fine; a range without a minimum is open`,
  'floor-above-cap': (p) => `the floor of ${p.floor} yuan is above the cap of ${p.cap} yuan`,
  'unit-below-individual': (p) =>
    `for ${p.violation} an individual (${p.individual} yuan) is fined more heavily than a unit (${p.unit} yuan)`,
  'base-inverted': (p) => `${p.lighter} gives a heavier base grade than ${p.heavier}`,
  'combination-inverted': (p) => `the lighter situation ${p.lighter} gives a heavier grade than ${p.heavier}`,
  'two-directions': (p) => `the circumstance "${p.circumstance}" works both for and against the party`,
  'counted-twice': (p) =>
    `the circumstance "${p.circumstance}" counts again beside ${p.with}, which is the same fact`,
  'limitation-inverted': (p) =>
    `the longer limitation period (${p.extended} years) is shorter than the ordinary one (${p.years} years)`,
  'assurance-too-strong': (p) =>
    `is marked ${p.assurance}, but what it rests on (${p.source}) allows ${p.highest} at most`,
  'includes-cycle': (p) => `the circumstance ${p.circumstance} includes itself through others`,
  'includes-inverted': (p) =>
    `the circumstance ${p.circumstance} includes ${p.includes}, which works the other way`,
  'version-uncovered': (p) =>
    `${p.violation} says nothing of the version ${p.version}, and no repeal is stated: the act would go unpunished there`,
  'covered-after-repeal': (p) => `${p.violation} is stated as repealed, and yet reads on in ${p.version}`,
  'two-fines': (p) =>
    `${p.violation} has two fines for the same party (${[p.party, p.role].filter(Boolean).join(', ')}); which of them counts is not said`,
  'refer-with-fines': (p) => `${p.violation} is referred to another office and yet has a fine`,
  'check-before-start': (p) => `${p.id} is to be checked after ${p.checkAfter}, before it begins (${p.from})`,
  'threshold-below-individual': (p) =>
    `the figure of ${p.row} for a unit (${p.unit} yuan) is below that for an individual (${p.individual} yuan)`,
  'person-above-unit': (p) => `the fine on the person (${p.id}) goes up to ${p.share} times that on the unit`,
  'unknown-choice': (p) =>
    `the policy ${p.id} chooses "${p.choice}", which the code does not have; valid: ${p.valid}`,
  'effect-unread': (p) =>
    `the effect "${p.effect}" of ${p.circumstance} does nothing in a table of this form (${p.form}); valid: ${p.valid}`,
  'several-unstated': (p) =>
    `for ${p.violation} several circumstances move the grade (${p.circumstances}), and the table does not say what they make together; state in "several" the rule of the text (net, strongest or one-step) with its source`,
};
