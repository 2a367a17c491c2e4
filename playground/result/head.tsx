/** The head of a result: how far it can be trusted, the figure, the fine that is meant, and what to mind. */
import type { JSX } from 'preact';
import { usePage } from '../context.js';
import { List, Pairs } from './blocks.js';
import type { Decided } from './conclude.js';
import { Picture } from './picture.js';

/** Widths, in pixels, between which the picture can be read. */
const WIDTHS = { least: 280, most: 720 };

export function Head({ decided, width }: { decided: Decided; width: number }): JSX.Element {
  const { texts, state } = usePage();
  const { decision, document, lex, check } = decided;
  const { fine, assurance, outcome, ground } = decision;
  const [trust = '', ...others] = document.lead;
  const advice = others.pop() ?? '';
  const notices = others.filter((line) => line !== check?.said);
  const first = document.sections.find((s) => s.id === 'result')?.blocks[0];
  const rows = first?.kind === 'pairs' ? first.rows : [];
  return (
    <>
      <div class={`stamp stamp-${assurance}`} role="note">
        <strong>{lex.assurance[assurance].tag}</strong>
        <p>{trust}</p>
      </div>
      <div class={`headline outcome-${outcome}`}>
        <p class="outcome">{lex.outcome[outcome]}</p>
        {fine && (
          <p class="figure">
            {fine.grade !== null && <span class="grade">{lex.grades(fine.grade)}</span>}
            <span class="range">{fine.range ? lex.range(fine.range) : texts.formUnknown}</span>
          </p>
        )}
        {ground && (
          <p class="ground">{`${lex.ground(ground.id)}${lex.bracket(lex.sources(ground.source))}`}</p>
        )}
      </div>
      {check && (
        <p class={`fine-check fine-${check.verdict}`} role="status">
          {check.said}
        </p>
      )}
      {fine && (
        <Picture
          decision={decision}
          imposed={check ? state.fine : null}
          width={Math.min(WIDTHS.most, Math.max(WIDTHS.least, width))}
        />
      )}
      <Pairs rows={rows.slice(fine ? 2 : 0)} />
      {notices.length > 0 && (
        <div class="notices">
          <h3>{texts.notices}</h3>
          <List items={notices} />
        </div>
      )}
      <p class="advice">{advice}</p>
    </>
  );
}
