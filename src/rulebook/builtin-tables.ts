/** Puts the tables under `rules/` together, on those of `rules/national/`. Every file is one concern; nothing is computed here. */
import frame from '../../rules/benchmarks/shanghai-2020/frame.json' with { type: 'json' };
import grading from '../../rules/benchmarks/shanghai-2020/reference-grading.json' with { type: 'json' };
import book from '../../rules/book.json' with { type: 'json' };
import circumstances from '../../rules/circumstances.json' with { type: 'json' };
import facts from '../../rules/facts.json' with { type: 'json' };
import instruments from '../../rules/instruments.json' with { type: 'json' };
import cadl from '../../rules/provisions/cadl.json' with { type: 'json' };
import cqr from '../../rules/provisions/cqr.json' with { type: 'json' };
import csr from '../../rules/provisions/csr.json' with { type: 'json' };
import scdr from '../../rules/provisions/scdr.json' with { type: 'json' };
import sdr from '../../rules/provisions/sdr.json' with { type: 'json' };
import seis from '../../rules/provisions/seis.json' with { type: 'json' };
import sqsr from '../../rules/provisions/sqsr.json' with { type: 'json' };
import terms from '../../rules/terms.json' with { type: 'json' };
import { onBase } from './national.js';
import { nationalTables } from './national-tables.js';
import { body } from './table-body.js';

/** What the built-in book adds to national law. */
const own = (): Record<string, unknown> => ({
  ...body(book),
  facts: facts.facts,
  terms: terms.terms,
  instruments: instruments.instruments,
  provisions: [cadl, scdr, cqr, sdr, sqsr, csr, seis].flatMap((file): unknown[] => file.provisions),
  circumstances: circumstances.circumstances,
  contradictions: circumstances.contradictions,
  benchmarks: [{ ...body(frame), grading: body(grading) }],
});

/** The built-in tables as one plain object, the form in which `loadRulebook` takes any rulebook. */
export const builtinTables = (): unknown => onBase(own(), nationalTables(), 'base-first');
