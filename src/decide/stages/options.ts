/**
 * Stage: what remains lawful beside a figure in the range (行政处罚法 30–33; 可以并处). Reads the grounds, the mode of the fine
 * and the statutory minimum; finds being spared, a warning alone or no fine, a fine in the grade, and one below the minimum (减轻).
 */
import { Decimal, range, writeRange } from '../../money/index.js';
import type { Step } from '../../trail/step.js';
import { unique } from '../lists.js';
import type { Fine, Option } from '../penalty.js';
import { stepOf } from '../step.js';
import type { Prepared, Under } from '../verdict.js';
import { hasMinimum } from './statutory.js';

export function findOptions(
  { prepared: { grounds }, lead, deciding }: Under,
  fine: Fine,
  warning: 'required' | 'none',
): Option[] {
  const statutory = lead.statutory!;
  const byHarm = deciding.flatMap(({ verdicts }) => verdicts.flatMap(({ spared }) => spared));
  const options: Option[] = unique([...grounds.spared, ...byHarm]).map(({ id }) => ({
    id: 'spared',
    ground: id,
  }));
  if (fine.mode === 'optional') {
    const byTable =
      statutory.cell.mode === 'required' && deciding.some(({ chosen }) => chosen?.table?.noFine);
    options.push({
      id: warning === 'required' ? 'warning-only' : 'no-fine',
      ...(byTable && { byTable: true as const }),
    });
  }
  // A grade without a fine (`fine: null` in its row) has no figure to choose.
  if (fine.mode !== 'none') options.push({ id: 'fine-in-grade', range: fine.range });
  const below = fine.mode !== 'none' && (hasMinimum(statutory) || fine.floor !== undefined);
  if (grounds.mitigated.length > 0 && below) {
    const minimum = fine.floor ? new Decimal(fine.floor.amount) : statutory.range?.min;
    const less = minimum ? writeRange(range(new Decimal(0), minimum, true, true)) : null;
    options.push({ id: 'mitigated', range: less, grounds: grounds.mitigated.map((g) => g.id) });
  }
  return options;
}

export const stepsOfOptions = (under: Under, options: readonly Option[]): Step[] =>
  options.map((option, i) => stepOfOption(under, option, i));

function stepOfOption({ prepared, lead }: Under, option: Option, i: number): Step {
  const { law } = prepared;
  const { cell } = lead.statutory!;
  const after = 'range' in option ? { [`options.${i}.range`]: option.range } : {};
  switch (option.id) {
    case 'spared':
      return stepOf(law, {
        id: `option.spared.${option.ground}`,
        finding: 'option-spared',
        params: { ground: option.ground },
        cells: sparing(prepared, option.ground),
      });
    case 'warning-only':
    case 'no-fine':
      return stepOf(law, {
        id: `option.${option.id}`,
        finding: `option-${option.id}`,
        params: option.byTable ? { byTable: true } : {},
        cells: [cell],
      });
    case 'fine-in-grade':
      return stepOf(law, {
        id: 'option.fine-in-grade',
        finding: 'option-fine-in-grade',
        params: { range: option.range },
        cells: lead.cells,
        after,
      });
    case 'mitigated':
      return stepOf(law, {
        id: 'option.mitigated',
        finding: 'option-mitigated',
        params: { grounds: option.grounds, range: option.range },
        cells: [...prepared.grounds.mitigated, cell],
        after,
      });
  }
}

const sparing = ({ law }: Prepared, id: string) => law.general.grounds.filter((ground) => ground.id === id);
