/** Puts the tables under `rules/national/` together: what is the same in every place. Nothing is computed here. */
import circumstances from '../../rules/national/circumstances.json' with { type: 'json' };
import facts from '../../rules/national/facts.json' with { type: 'json' };
import apl2017 from '../../rules/national/general-part/apl-2017.json' with { type: 'json' };
import apl2021 from '../../rules/national/general-part/apl-2021.json' with { type: 'json' };
import instruments from '../../rules/national/instruments.json' with { type: 'json' };
import policies from '../../rules/national/policies.json' with { type: 'json' };
import procedure2017 from '../../rules/national/procedure/apl-2017.json' with { type: 'json' };
import procedure2021 from '../../rules/national/procedure/apl-2021.json' with { type: 'json' };
import terms from '../../rules/national/terms.json' with { type: 'json' };
import type { NationalTables } from './national.js';
import { body } from './table-body.js';

/** The general part, the procedure, the laws and the words on which every book builds. */
export const nationalTables = (): NationalTables =>
  ({
    documents: policies.documents,
    facts: facts.facts,
    terms: terms.terms,
    instruments: instruments.instruments,
    circumstances: circumstances.circumstances,
    contradictions: circumstances.contradictions,
    generalParts: [body(apl2017), body(apl2021)],
    procedures: [body(procedure2017), body(procedure2021)],
    policies: policies.policies,
  }) as unknown as NationalTables;
