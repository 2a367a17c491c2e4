/** The case as a form. It writes the draft; what is wrong with the draft the library says, beside the field. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Issue } from '../../src/errors/index.js';
import { usePage } from '../context.js';
import { withValue } from '../draft.js';
import type { PageTexts } from '../texts.js';
import { Circumstances } from './circumstances.js';
import { type Form, FormContext, type Labels, useForm } from './context.js';
import { Dates, Order } from './dates.js';
import { Deed } from './deed.js';
import { Demands } from './demands.js';
import { Amounts, Facts } from './facts.js';
import { Party } from './party.js';
import { errorsBy } from './problems.js';
import { Violations } from './violations.js';

export interface CaseFormProps {
  readonly issues: readonly Issue[];
  readonly answers: ReadonlyMap<string, string>;
  readonly labels: Labels;
  /** The question which of two versions applies is only asked where it arises. */
  readonly askToChoose: boolean;
}

export function CaseForm({ issues, answers, labels, askToChoose }: CaseFormProps): JSX.Element {
  const page = usePage();
  const { state, change } = page;
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  // Which fields are in sight is known once they are drawn.
  useLayoutEffect(() => {
    const next = errorsBy(issues, state.draft, labels, state.locale);
    setErrors((now) => (now.size === 0 && next.size === 0 ? now : next));
  }, [issues, state.draft, state.locale, labels]);
  const form = useMemo(
    (): Form => ({
      ...page,
      labels,
      errors,
      answers,
      set: (path, value) => change((now) => ({ draft: withValue(now.draft, path, value) })),
    }),
    [page, labels, errors, answers, change],
  );
  return (
    <FormContext.Provider value={form}>
      <form class="case" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <Part name="violation" at={1}>
          <Violations />
          <Deed />
        </Part>
        <Part name="party" at={2}>
          <Party />
        </Part>
        <Part name="dates" at={3}>
          <Dates />
        </Part>
        <Part name="order" at={4}>
          <Order />
        </Part>
        <Part name="facts" at={5}>
          <Facts />
        </Part>
        <Part name="amounts" at={6}>
          <Amounts />
        </Part>
        <Part name="circumstances" at={7}>
          <Circumstances />
        </Part>
        <Part name="demands" at={8}>
          <Demands askToChoose={askToChoose} />
        </Part>
      </form>
    </FormContext.Provider>
  );
}

interface PartProps {
  readonly name: keyof PageTexts['sections'];
  readonly at: number;
  readonly children: ComponentChildren;
}

function Part({ name, at, children }: PartProps): JSX.Element {
  const { texts, lex } = useForm();
  const number = lex.lang === 'en' ? `${at}. ` : `${'一二三四五六七八'[at - 1]}、`;
  return (
    <section class={`part part-${name}`} aria-labelledby={`section-${name}`}>
      <h2 id={`section-${name}`}>{number + texts.sections[name]}</h2>
      <div class="body">{children}</div>
    </section>
  );
}
