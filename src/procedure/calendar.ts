/** The days off and exchanged workdays under `rules/calendar/`, one file for a year, put together. */
import y2018 from '../../rules/calendar/2018.json' with { type: 'json' };
import y2019 from '../../rules/calendar/2019.json' with { type: 'json' };
import y2020 from '../../rules/calendar/2020.json' with { type: 'json' };
import y2021 from '../../rules/calendar/2021.json' with { type: 'json' };
import y2022 from '../../rules/calendar/2022.json' with { type: 'json' };
import y2023 from '../../rules/calendar/2023.json' with { type: 'json' };
import y2024 from '../../rules/calendar/2024.json' with { type: 'json' };
import y2025 from '../../rules/calendar/2025.json' with { type: 'json' };
import y2026 from '../../rules/calendar/2026.json' with { type: 'json' };
import type { WorkCalendar } from './working-days.js';

const YEARS = [y2018, y2019, y2020, y2021, y2022, y2023, y2024, y2025, y2026];

let loaded: WorkCalendar | undefined;

/**
 * The calendar that is used where none is given: 2018 to 2026, by the State Council's yearly notices.
 *
 * @example
 * builtinCalendar().holidays.includes('2023-05-01') // true
 */
export function builtinCalendar(): WorkCalendar {
  loaded ??= Object.freeze({
    holidays: Object.freeze(YEARS.flatMap((year) => year.holidays)),
    workdays: Object.freeze(YEARS.flatMap((year) => year.workdays)),
  });
  return loaded;
}
