/** What was done and where, in the words of the office: for the documents alone, no result depends on it. */
import type { JSX } from 'preact';
import { valueAt } from '../../src/case/draft.js';
import { useForm } from './context.js';
import { Field, Text } from './field.js';

function Words({ name, label, hint }: { name: string; label: string; hint: string }): JSX.Element {
  const { state, set, texts } = useForm();
  const path = name.split('.');
  return (
    <Field
      name={name}
      label={label}
      mark={texts.optional}
      hint={hint}
      control={(control) => (
        <Text
          {...control}
          value={String(valueAt(state.draft, path) ?? '')}
          change={(text) => set(path, text.trim() === '' ? undefined : text.trim())}
        />
      )}
    />
  );
}

export function Deed(): JSX.Element {
  const { texts } = useForm();
  return (
    <>
      <Words name="act.words" label={texts.actWords} hint={texts.actWordsHint} />
      <Words name="act.place" label={texts.actPlace} hint={texts.actPlaceHint} />
    </>
  );
}
