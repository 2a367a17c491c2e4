/** Which rulebook is used, loading another, and why one was refused. */
import type { JSX } from 'preact';
import { usePage } from '../context.js';
import { Button } from '../elements.js';
import { isBuiltIn } from '../state.js';
import { failureText } from '../worker/failure-text.js';
import { RefusedBook } from './refused.js';
import type { Loaded } from './use-rulebook.js';

export function RulebookPanel({ rulebook, pick }: { rulebook: Loaded; pick: () => void }): JSX.Element {
  const { texts, lex, state } = usePage();
  const { book, locale } = state;
  const { loading, proof, back, close } = rulebook;
  const builtIn = isBuiltIn(book);
  return (
    <section class="book" aria-labelledby="book-title">
      <h2 id="book-title" class="off-screen">
        {texts.book}
      </h2>
      <p class="book-line">
        <span class="label">{texts.book}</span>
        <strong>{lex.text(book.data.title)}</strong>
        <span class={`tag ${builtIn ? '' : 'tag-own'}`}>{builtIn ? texts.builtIn : texts.own}</span>
        <span class="soft">
          {`${texts.version} ${book.version} · ${texts.digest} ${book.digest.slice(0, 12)}`}
        </span>
        <Button class="quiet" act={pick}>
          {texts.loadBook}
        </Button>
        {!builtIn && (
          <Button class="quiet" act={back}>
            {texts.backToBuiltIn}
          </Button>
        )}
      </p>
      <div class="book-message" role="alert">
        {loading.kind === 'checking' && <p>{texts.checking}</p>}
        {loading.kind !== 'checking' && proof && !builtIn && (
          <p class="proved">{texts.proved(proof.cells, proof.comparisons)}</p>
        )}
        {loading.kind === 'refused' && <RefusedBook refused={loading.refused} close={close} />}
        {loading.kind === 'failed' && (
          <div class="refused">
            <p>{texts.bookUnreadable(loading.name, failureText(loading.failure, locale, texts))}</p>
            <Button act={close}>{texts.close}</Button>
          </div>
        )}
      </div>
    </section>
  );
}
