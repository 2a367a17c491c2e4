/** The built-in tables with an invented instrument that begins in 2022, for cases that no real version gives. */
import { builtinTables } from '../rulebook/builtin-tables.js';
import { loadUnverified, type Rulebook } from '../rulebook/load.js';
import type { RulebookData } from '../rulebook/schema.js';
import { copyOf } from './plain.js';

const cite = { instrument: 'invented', article: '1' };

let made: Rulebook | undefined;

export function inventedRulebook(): Rulebook {
  made ??= loadUnverified(inventedTables());
  return made;
}

function inventedTables(): RulebookData {
  const tables = copyOf(builtinTables() as RulebookData);
  const model = tables.provisions.find((p) => p.violation === 'damaging-works');
  if (!model) throw new TypeError('the built-in tables have no provision to model one on');
  const from = '2022-01-01';
  return {
    ...tables,
    id: 'invented',
    instruments: [
      ...tables.instruments,
      {
        id: 'invented',
        title: { zh: '虚构条例（仅供测试）', en: 'Invented regulation (for tests only)' },
        short: { zh: '虚构条例', en: 'Invented regulation' },
        rank: 'local-regulation',
        before: 'not-in-force',
        after: 'not-in-force',
        versions: [{ id: 'invented-1', from, to: null, assurance: 'reference' }],
      },
    ],
    provisions: [
      ...tables.provisions,
      {
        ...copyOf(model),
        violation: 'invented',
        name: { zh: '虚构行为', en: 'Invented act' },
        aliases: [],
        cite,
        duty: [],
        versions: model.versions.slice(-1).map((version) => ({
          ...copyOf(version),
          of: ['invented-1'],
          source: [cite],
          assurance: 'reference',
          fines: version.fines.map((fine) => ({ ...fine, source: [cite], assurance: 'reference' })),
        })),
      },
    ],
  };
}
