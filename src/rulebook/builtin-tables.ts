/** Puts the tables under `rules/` together. Every file is one concern; nothing is computed here. */
import frame from '../../rules/benchmarks/shanghai-2020/frame.json' with { type: 'json' };
import grading from '../../rules/benchmarks/shanghai-2020/reference-grading.json' with { type: 'json' };
import book from '../../rules/book.json' with { type: 'json' };
import circumstances from '../../rules/circumstances.json' with { type: 'json' };
import facts from '../../rules/facts.json' with { type: 'json' };
import apl2017 from '../../rules/general-part/apl-2017.json' with { type: 'json' };
import apl2021 from '../../rules/general-part/apl-2021.json' with { type: 'json' };
import instruments from '../../rules/instruments.json' with { type: 'json' };
import procedure2017 from '../../rules/procedure/apl-2017.json' with { type: 'json' };
import procedure2021 from '../../rules/procedure/apl-2021.json' with { type: 'json' };
import cadl from '../../rules/provisions/cadl.json' with { type: 'json' };
import cqr from '../../rules/provisions/cqr.json' with { type: 'json' };
import csr from '../../rules/provisions/csr.json' with { type: 'json' };
import scdr from '../../rules/provisions/scdr.json' with { type: 'json' };
import sdr from '../../rules/provisions/sdr.json' with { type: 'json' };
import seis from '../../rules/provisions/seis.json' with { type: 'json' };
import sqsr from '../../rules/provisions/sqsr.json' with { type: 'json' };
import terms from '../../rules/terms.json' with { type: 'json' };

/** The file without the pointer to its schema. */
function body<T extends { $schema: string }>(file: T): Omit<T, '$schema'> {
  const { $schema: _, ...rest } = file;
  return rest;
}

/** The built-in tables as one plain object, the form in which `loadRulebook` takes any rulebook. */
export const builtinTables = (): unknown => ({
  ...body(book),
  facts: facts.facts,
  terms: terms.terms,
  instruments: instruments.instruments,
  provisions: [cadl, scdr, cqr, sdr, sqsr, csr, seis].flatMap((file): unknown[] => file.provisions),
  circumstances: circumstances.circumstances,
  contradictions: circumstances.contradictions,
  generalParts: [body(apl2017), body(apl2021)],
  benchmarks: [{ ...body(frame), grading: body(grading) }],
  procedures: [body(procedure2017), body(procedure2021)],
});
