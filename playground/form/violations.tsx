/** The provisions that the act breaks, and where they stand in the law. */
import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Provision } from '../../src/rulebook/schema.js';
import { violationsOf } from '../draft.js';
import { Button } from '../elements.js';
import { provisionsOf } from './asked.js';
import { useForm } from './context.js';
import { Field } from './field.js';
import { articleOf, undated } from './names.js';
import { Picker } from './picker.js';
import { focusField } from './problems.js';

/** More than one act can break; a file that names more is shown so far, and refused by the library. */
const MOST = 12;

const fieldName = (i: number): string => (i === 0 ? 'violation' : `violation.${i}`);

export function Violations(): JSX.Element {
  const { state, set, texts } = useForm();
  const [more, setMore] = useState(0);
  const [goTo, setGoTo] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (goTo !== null) focusField(goTo);
    setGoTo(null);
  }, [goTo]);
  const chosen = violationsOf(state.draft);
  const provisions = provisionsOf(state);
  const shown = Math.min(MOST, Math.max(1, chosen.length) + more);
  const write = (ids: readonly string[]): void => {
    const value = ids.length > 1 ? ids : ids[0];
    set(['violation'], value === '' ? undefined : value);
  };
  const choose = (i: number, id: string): void => {
    write([...chosen.slice(0, i), id, ...chosen.slice(i + 1)].filter((v, j) => j === 0 || v !== ''));
    if (i >= chosen.length && i > 0) setMore(Math.max(0, more - 1));
  };
  return (
    <>
      {Array.from({ length: shown }, (_, i) => {
        const label = i === 0 ? texts.violation : texts.otherViolation(i + 1);
        return (
          <Field
            key={fieldName(i)}
            name={fieldName(i)}
            label={label}
            mark={i === 0 ? texts.required : undefined}
            hint={i === 0 ? texts.violationHint : undefined}
            class="field picker"
            control={(control) => (
              <Picker
                control={control}
                label={label}
                value={chosen[i] ?? ''}
                choose={(id) => choose(i, id)}
              />
            )}
          />
        );
      })}
      <div class="articles">
        {provisions.map((provision) => (
          <Article key={provision.violation} provision={provision} />
        ))}
      </div>
      <p class="more">
        {provisions.length > 0 && more === 0 && shown < MOST && (
          <Button
            class="quiet"
            act={() => {
              setMore(more + 1);
              setGoTo(fieldName(shown));
            }}
          >
            {`＋ ${texts.addViolation}`}
          </Button>
        )}
        {shown > 1 && (
          <Button
            class="quiet"
            act={() => {
              setMore(0);
              if (chosen.length > 1) write(chosen.slice(0, -1));
              setGoTo(fieldName(0));
            }}
          >
            {`－ ${texts.remove}`}
          </Button>
        )}
      </p>
    </>
  );
}

/** Place, competence, and on demand what the article means and which duty it punishes. */
function Article({ provision }: { provision: Provision }): JSX.Element {
  const { texts, lex } = useForm();
  const { competence, meaning, duty } = provision;
  return (
    <>
      <p class="article">
        {articleOf(lex, provision)}
        {competence && <span class="hint">{lex.text(competence)}</span>}
      </p>
      {meaning && (
        <details class="meaning">
          <summary>
            {texts.articleMeaning}
            <span class="off-screen">{` ${lex.violation(provision.violation)}`}</span>
          </summary>
          <p>{lex.text(meaning)}</p>
          {duty.length > 0 && <p>{`${texts.duty}${lex.sources(undated(duty))}`}</p>}
        </details>
      )}
    </>
  );
}
