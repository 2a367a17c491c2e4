/** How a document speaks of the other cases of its docket. */
import type { Docket, DocketEntry } from '../../docket/docket.js';
import { zhDocket } from '../../explain/locales/docket.js';
import { quotedNames } from '../forms/hearing.js';
import type { Matter } from '../matter.js';
import { blank } from '../model.js';

const entryOf = (docket: Docket, id: string): DocketEntry => docket.entries.find((one) => one.id === id)!;

/** 张某（直接负责的主管人员）涉嫌“……”一案. */
function named({ decision }: DocketEntry, { lex }: Matter): string {
  const name = decision.partyName ?? blank(decision.party === 'unit' ? '当事人名称' : '当事人姓名');
  const role = decision.role === null ? '' : `（${lex.role[decision.role]}）`;
  return `${name}${role}涉嫌${quotedNames([decision.case.violation].flat(), lex)}一案`;
}

/** The cases that belong to those of a document and are not in it, each with what that means. */
export function relationLines(docket: Docket, own: readonly string[], matter: Matter): string[] {
  const { lex, you } = matter;
  const has = (id: string): boolean => own.includes(id);
  const linked = docket.links.flatMap(({ unit, person }) => {
    const other = has(unit) && !has(person) ? person : has(person) && !has(unit) ? unit : null;
    if (other === null) return [];
    return [`${named(entryOf(docket, other), matter)}与本案有关联，本机关分别告知、分别决定。`];
  });
  const further = docket.groups.flatMap(({ cases }) =>
    cases.some(has)
      ? cases
          .filter((id) => !has(id))
          .map((id) => quotedNames([entryOf(docket, id).decision.case.violation].flat(), lex))
      : [],
  );
  return [
    ...linked,
    ...further.map((what) => `${you}另有${what}的行为，由本机关另案分别裁量，不包括在本文书以内。`),
  ];
}

/** What a reader of the draft has to check about the cases together. */
export const docketNotes = ({ notes, entries }: Docket, own: readonly string[]): string[] =>
  notes
    .filter(({ cases }) => cases.some((id) => own.includes(id)))
    .map(({ code, cases }) =>
      zhDocket.notes[code](
        cases.map((id) =>
          zhDocket.named(id, entries.find((one) => one.id === id)?.decision.partyName ?? null),
        ),
      ),
    );
