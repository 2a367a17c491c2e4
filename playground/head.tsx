/** The head of the page: its name, its tools, and what happens with what is typed here. */
import type { JSX } from 'preact';
import { publishedCases } from '../src/cli/cases.js';
import { usePage } from './context.js';
import { Button } from './elements.js';
import { keyOf } from './result/examples.js';
import type { Session } from './session.js';

function toResult(): void {
  const result = document.getElementById('result');
  result?.scrollIntoView();
  result?.focus({ preventScroll: true });
}

export function Head({ session, pick }: { session: Session; pick: () => void }): JSX.Element {
  const { texts, state } = usePage();
  const { locale, view } = state;
  const grading = view === 'grading';
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <header class="head">
      <div class="title">
        <h1>{texts.pageTitle}</h1>
        <p class="subtitle">{texts.subtitle}</p>
      </div>
      <nav class="tools" aria-label={texts.tools}>
        {grading && (
          <Button key="skip" class="skip" act={toResult}>
            {texts.skip}
          </Button>
        )}
        {grading && <ExamplesMenu key="examples" session={session} />}
        <Button key="open" act={pick}>
          {texts.openFile}
        </Button>
        {grading && (
          <Button key="clear" act={() => session.open({})}>
            {texts.clear}
          </Button>
        )}
        <Button
          key="language"
          class="language"
          lang={other}
          aria-label={texts.switchLanguage}
          act={() => session.turn({ locale: other })}
        >
          {texts.otherLanguage}
        </Button>
      </nav>
      <p class="privacy">{texts.privacy}</p>
    </header>
  );
}

function ExamplesMenu({ session }: { session: Session }): JSX.Element {
  const { texts, state } = usePage();
  const key = keyOf(state.locale);
  return (
    <select
      class="examples-menu"
      aria-label={texts.examples}
      value=""
      onChange={({ currentTarget }) => {
        const { value } = currentTarget;
        currentTarget.value = '';
        if (value !== '') session.example(value);
      }}
    >
      <option value="">{texts.examples}</option>
      {publishedCases.map((row) => (
        <option key={row.id} value={row.id}>
          {`${row.district[key]} · ${row.title[key]}`}
        </option>
      ))}
    </select>
  );
}
