/** Everything that follows from the case, or what stands in the way. Drawn anew with every change, so nothing is stale. */
import { Component, type ComponentChildren, type JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { renderIssue } from '../../src/errors/index.js';
import type { Section } from '../../src/explain/document.js';
import type { WhatIfParts } from '../../src/explain/whatif-text.js';
import { usePage } from '../context.js';
import { Button, each, Fold, type Folds, isNarrow, useCopying } from '../elements.js';
import { download } from '../files.js';
import { Blocks, Group } from './blocks.js';
import type { Conclusion, Decided } from './conclude.js';
import { Head } from './head.js';
import { Printed, rowsExamined } from './printed.js';
import { Failure, isMistake, type Places, Refusal } from './refusal.js';
import { TablesView } from './tables-view.js';

export interface ResultProps {
  readonly conclusion: Conclusion;
  /** What would change it, a moment later than the decision. */
  readonly parts: WhatIfParts | null;
  readonly places: Places;
  readonly example: (id: string) => void;
  readonly link: () => string;
}

type SectionId = Section['id'];
/** Shown at the head of the result, in its own place, or as a section of its own. */
const ELSEWHERE: readonly SectionId[] = ['result', 'missing', 'figure', 'options'];

/** What is in sight at first. */
const OPEN = ['printed', 'figure', 'options', 'whatif', 'reasons'];
const OPEN_NARROW = ['printed', 'reasons'];

export function ResultView(props: ResultProps): JSX.Element {
  const root = useRef<HTMLElement>(null);
  const folds = useRef<Folds>(new Map((isNarrow() ? OPEN_NARROW : OPEN).map((id) => [id, true]))).current;
  const width = useWidth(root);
  const { conclusion } = props;
  return (
    <section class="result" id="result" tabIndex={-1} ref={root}>
      <Guard of={conclusion}>
        {conclusion.kind === 'decided' && (
          <Found {...props} decided={conclusion} folds={folds} width={width} />
        )}
        {conclusion.kind === 'refused' && <Refusal {...props} issues={conclusion.issues} />}
        {conclusion.kind === 'failed' && <Failure />}
      </Guard>
    </section>
  );
}

/** Whatever fails while a result is drawn takes that result away. */
class Guard extends Component<
  { of: Conclusion; children: ComponentChildren },
  { failed: Conclusion | null }
> {
  override state = { failed: null };

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: this.props.of });
    reportError(error);
  }

  override render(): ComponentChildren {
    return this.state.failed === this.props.of ? <Failure /> : this.props.children;
  }
}

function useWidth(place: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const measure = (): void => setWidth(Math.floor(place.current?.clientWidth || 640));
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [place]);
  return width;
}

interface FoundProps extends ResultProps {
  readonly decided: Decided;
  readonly folds: Folds;
  readonly width: number;
}

function Found({ decided, folds, width, parts, link }: FoundProps): JSX.Element {
  const { texts } = usePage();
  const { document, words, decision } = decided;
  const titleOf = (id: SectionId): string => words.labels.sections[id];
  const section = (id: SectionId): Section | undefined => document.sections.find((s) => s.id === id);
  const own = (id: SectionId): JSX.Element | undefined => {
    const found = section(id);
    return (
      found && (
        <Fold id={id} title={titleOf(id)} folds={folds}>
          <Blocks blocks={found.blocks} />
        </Fold>
      )
    );
  };
  const missing = section('missing');
  const printed = rowsExamined(decision.steps).length > 0;
  return (
    <>
      <h2>{texts.result}</h2>
      <Head decided={decided} width={width} />
      {missing && (
        <div class="open-questions">
          <h3>{texts.openQuestions}</h3>
          <Blocks blocks={missing.blocks} />
        </div>
      )}
      {printed && (
        <Fold id="printed" title={texts.printed} folds={folds}>
          <Printed decided={decided} />
        </Fold>
      )}
      {own('figure')}
      {own('options')}
      <Fold id="whatif" title={texts.whatIf} folds={folds}>
        <WhatIf parts={parts} />
      </Fold>
      <Fold id="reasons" title={texts.reasons} folds={folds}>
        <Paragraph decided={decided} />
      </Fold>
      <Fold id="rest" title={texts.allReasons} folds={folds}>
        {document.sections
          .filter(({ id }) => !ELSEWHERE.includes(id))
          .map(({ id, blocks }) => (
            <div key={id}>
              <h4>{titleOf(id)}</h4>
              <Blocks blocks={blocks} />
            </div>
          ))}
      </Fold>
      <Fold id="table" title={texts.table} folds={folds}>
        <p class="soft">{texts.tableLead}</p>
        <TablesView decision={decision} />
      </Fold>
      <Keep decided={decided} link={link} />
    </>
  );
}

function WhatIf({ parts }: { parts: WhatIfParts | null }): JSX.Element {
  const { texts } = usePage();
  if (parts === null) {
    return (
      <div aria-busy="true">
        <p class="soft">{texts.computing}</p>
      </div>
    );
  }
  return (
    <div>
      {each(parts.lead.slice(1), (line) => (
        <p class="soft">{line}</p>
      ))}
      <p>{parts.changes.title}</p>
      {each([...parts.changes.groups, ...parts.routes, parts.questions], (group) => (
        <Group group={group} />
      ))}
    </div>
  );
}

function Paragraph({ decided: { paragraph, problem } }: { decided: Decided }): JSX.Element {
  const { texts, state } = usePage();
  const { copying, said } = useCopying();
  if (problem) return <p class="error">{renderIssue({ ...problem, path: [] }, state.locale)}</p>;
  return (
    <>
      <p class="soft">{texts.reasonsLead}</p>
      <div class="paper" lang="zh-CN">
        {each(paragraph.trimEnd().split('\n'), (line) => (
          <p>{line}</p>
        ))}
      </div>
      <p class="actions">
        <Button act={() => copying(paragraph)}>{texts.copy}</Button>
        {said}
      </p>
    </>
  );
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function Keep({ decided: { decision }, link }: { decided: Decided; link: () => string }): JSX.Element {
  const { texts, state } = usePage();
  const { copying, said } = useCopying();
  return (
    <div class="keep">
      <h3>{texts.save}</h3>
      <p class="actions">
        <Button act={() => copying(link())}>{texts.link}</Button>
        <Button act={() => download('case.json', json(state.draft))}>{texts.saveCase}</Button>
        <Button act={() => download('decision.json', json(decision))}>{texts.saveDecision}</Button>
        <Button act={() => print()}>{texts.print}</Button>
        {said}
      </p>
      <p class="soft">{texts.linkHint}</p>
    </div>
  );
}

/** What a screen reader is told of a change, and a narrow screen shows at its foot. */
export function inShort(conclusion: Conclusion, texts: ReturnType<typeof usePage>['texts']): string {
  if (conclusion.kind === 'failed') return texts.liveRefused;
  if (conclusion.kind === 'refused') return conclusion.issues.some(isMistake) ? texts.liveRefused : '';
  const { decision, lex } = conclusion;
  const { fine, assurance, outcome } = decision;
  if (!fine) return lex.outcome[outcome];
  const range = fine.range ? lex.range(fine.range) : texts.formUnknown;
  return texts.live(lex.grades(fine.grade), range, lex.assurance[assurance].tag);
}
