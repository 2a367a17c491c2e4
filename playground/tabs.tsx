/** The two ways of using the page. */
import type { JSX } from 'preact';
import { usePage } from './context.js';
import type { ViewId } from './link.js';

const VIEW_IDS: readonly ViewId[] = ['grading', 'audit'];

export function Tabs({ turn }: { turn: (view: ViewId) => void }): JSX.Element {
  const { texts, state } = usePage();
  const to = (id: ViewId): void => {
    if (id !== state.view) turn(id);
    document.getElementById(`tab-${id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={texts.views.label}>
      {VIEW_IDS.map((id) => (
        <button
          key={id}
          type="button"
          id={`tab-${id}`}
          role="tab"
          aria-selected={id === state.view}
          aria-controls={`view-${id}`}
          tabIndex={id === state.view ? 0 : -1}
          onClick={() => to(id)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowLeft' || key === 'ArrowRight') to(id === 'grading' ? 'audit' : 'grading');
          }}
        >
          {texts.views[id]}
        </button>
      ))}
    </div>
  );
}
