/** The whole page: head, rulebook, the two ways of using it, and files that are opened or dropped anywhere. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { isPlain } from '../src/case/draft.js';
import { AuditView } from './audit/audit-view.js';
import { useAudit } from './audit/use-audit.js';
import { type Page, PageContext } from './context.js';
import { useDrop } from './drop.js';
import { FilePicker } from './elements.js';
import { lexicon } from './form/names.js';
import { GradingView } from './grading-view.js';
import { Head } from './head.js';
import type { ViewId } from './link.js';
import { NoteOf } from './note.js';
import { RulebookPanel } from './rulebook/panel.js';
import { useRulebook } from './rulebook/use-rulebook.js';
import { useSession } from './session.js';
import { Tabs } from './tabs.js';
import { TEXTS } from './texts.js';

/** Files of many cases, by name; others are looked into. */
const MANY = /\.(?:csv|xlsx|jsonl|ndjson|txt)$/i;
const ACCEPTED = '.json,.csv,.xlsx,.jsonl,.ndjson,.txt,application/json,text/csv';

export function App(): JSX.Element {
  const session = useSession();
  const { state, change, turn, open, say } = session;
  const { locale, book, view } = state;
  const texts = TEXTS[locale];
  const page = useMemo(
    (): Page => ({ state, texts, lex: lexicon(book, locale), change }),
    [state, texts, book, locale, change],
  );
  const audit = useAudit(state);
  const rulebook = useRulebook(book, (next) => turn({ book: next }));
  const picker = useRef<HTMLInputElement>(null);

  const judge = (file: File): void => {
    turn({ view: 'audit' });
    audit.open(file);
  };
  const openFile = async (file: File): Promise<void> => {
    if (MANY.test(file.name)) return judge(file);
    let json: unknown;
    try {
      json = JSON.parse(await file.text());
    } catch {
      return view === 'audit' ? judge(file) : say({ problem: texts.notJson(file.name) });
    }
    if (isPlain(json) && ('provisions' in json || 'benchmarks' in json)) rulebook.load(file.name, json);
    else if (isPlain(json) && 'violation' in json) open(json);
    else if (isPlain(json) && 'imposed' in json) judge(file);
    else say({ problem: texts.notKnown(file.name) });
  };
  useDrop(texts.dropHere, (file) => void openFile(file));
  useDocument(locale, texts.pageTitle);
  const pick = (): void => picker.current?.click();
  const panel = (id: ViewId, content: JSX.Element): JSX.Element => (
    <div id={`view-${id}`} role="tabpanel" aria-labelledby={`tab-${id}`} hidden={view !== id}>
      {content}
    </div>
  );
  return (
    <PageContext.Provider value={page}>
      <Head session={session} pick={pick} />
      <RulebookPanel rulebook={rulebook} pick={pick} />
      <main id="main">
        <Tabs turn={(id) => turn({ view: id })} />
        <div class="messages" role="status">
          {session.note && <NoteOf note={session.note} dismiss={() => say(null)} />}
        </div>
        {panel('grading', <GradingView session={session} />)}
        {panel('audit', <AuditView audit={audit} />)}
      </main>
      <FilePicker accept={ACCEPTED} take={(file) => void openFile(file)} input={picker} />
    </PageContext.Provider>
  );
}

/** What lies outside the elements of the page. */
function useDocument(lang: string, title: string): void {
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = title;
  }, [lang, title]);
  useEffect(() => {
    const unfold = (): void => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    };
    addEventListener('beforeprint', unfold);
    return () => removeEventListener('beforeprint', unfold);
  }, []);
}
