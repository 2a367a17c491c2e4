/** Who is punished, and in which role. */
import type { JSX } from 'preact';
import { ROLES } from '../../src/rulebook/schema.js';
import { provisionsOf } from './asked.js';
import { useForm } from './context.js';
import { Field, Radios, Select, Text } from './field.js';

export function Party(): JSX.Element {
  const { state, set, texts, lex } = useForm();
  const { party, role, partyName } = state.draft;
  const fines = provisionsOf(state).flatMap((p) => p.versions.flatMap((v) => v.fines));
  const own = fines.filter((c) => party === undefined || (c.party as readonly unknown[]).includes(party));
  const needed = own.some((c) => c.roles);
  const byRole = own.flatMap((c) => c.roles ?? []);
  const fitting = needed && own.every((c) => c.roles) ? ROLES.filter((r) => byRole.includes(r)) : ROLES;
  return (
    <>
      <Radios
        name="party"
        label={texts.party}
        mark={texts.required}
        choices={(['unit', 'individual'] as const).map((value) => ({ value, label: lex.party[value] }))}
        chosen={String(party ?? '')}
        choose={(value) => set(['party'], value)}
      />
      <div class="pair">
        <Field
          name="role"
          label={texts.role}
          mark={needed ? texts.required : texts.optional}
          hint={needed ? texts.roleNeeded : undefined}
          control={(control) => (
            <Select
              {...control}
              choices={[
                { value: '', label: texts.notStated },
                ...fitting.map((value) => ({ value: String(value), label: lex.role[value] })),
              ]}
              chosen={String(role ?? '')}
              choose={(value) => set(['role'], value === '' ? undefined : value)}
            />
          )}
        />
        <Field
          name="partyName"
          label={texts.partyName}
          mark={texts.optional}
          hint={texts.partyNameHint}
          control={(control) => (
            <Text
              {...control}
              value={String(partyName ?? '')}
              change={(text) => set(['partyName'], text.trim() === '' ? undefined : text.trim())}
            />
          )}
        />
      </div>
    </>
  );
}
