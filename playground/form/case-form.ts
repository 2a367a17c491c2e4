/** The case as a form. It writes the draft; what is wrong with the draft the library says, beside the field. */
import type { Issue } from '../../src/errors/index.js';
import { renderIssue } from '../../src/errors/index.js';
import type { Lexicon } from '../../src/explain/lexicon.js';
import { indexOf } from '../../src/rulebook/load.js';
import { ASSURANCES, type Provision, ROLES } from '../../src/rulebook/schema.js';
import { fill, h } from '../dom.js';
import { type Path, violationsOf, withValue } from '../draft.js';
import type { State } from '../state.js';
import { type PageTexts, TEXTS } from '../texts.js';
import { circumstanceRows } from './circumstances.js';
import { dateFields, orderFields } from './dates.js';
import { amountFields, factFields } from './facts.js';
import { type Fields, field, radios, select, textInput } from './field.js';
import { articleOf, lexicon } from './names.js';
import { violationPicker } from './violation-picker.js';

export interface FormContext {
  readonly state: () => State;
  readonly change: (part: Partial<State>) => void;
  readonly fields: Fields;
  readonly texts: PageTexts;
  readonly lex: Lexicon;
}

type SectionName = keyof PageTexts['sections'];
const SECTIONS: readonly SectionName[] = [
  'violation',
  'party',
  'dates',
  'order',
  'facts',
  'amounts',
  'circumstances',
  'demands',
];
/** What must be drawn again when the violation or the party is another. */
const DEPENDENT: readonly SectionName[] = ['violation', 'party', 'facts', 'amounts', 'circumstances'];

const partsOf = ({ path }: Issue): string[] => path.map(String);

export const provisionsOf = ({ draft, book }: State): Provision[] =>
  violationsOf(draft).flatMap((name) => {
    const { violationNames, provisions } = indexOf(book);
    return provisions.get(violationNames.get(name) ?? '') ?? [];
  });

export class CaseForm {
  readonly root: HTMLElement;
  private readonly fields: Fields = new Map();
  private readonly bodies = new Map<SectionName, HTMLElement>();
  private readonly context: FormContext;
  private askedToChoose = false;
  private more = 0;

  constructor(
    private readonly state: () => State,
    change: (part: Partial<State>) => void,
  ) {
    const { locale, book } = state();
    const texts = TEXTS[locale];
    this.context = { state, change, fields: this.fields, texts, lex: lexicon(book, locale) };
    this.root = h('form', { class: 'case', autocomplete: 'off', on: { submit: (e) => e.preventDefault() } });
    SECTIONS.forEach((name, i) => {
      const id = `section-${name}`;
      const body = h('div', { class: 'body' });
      this.bodies.set(name, body);
      const title = this.context.lex.lang === 'en' ? `${i + 1}. ` : `${'一二三四五六七八'[i]}、`;
      this.root.append(
        h(
          'section',
          { class: `part part-${name}`, 'aria-labelledby': id },
          h('h2', { id }, title + texts.sections[name]),
          body,
        ),
      );
    });
    this.draw(SECTIONS);
  }

  /** Shows every problem beside the field that it is about; returns those that belong to none. */
  show(issues: readonly Issue[]): void {
    for (const { root, control, error } of this.fields.values()) {
      root.classList.remove('wrong');
      control.removeAttribute('aria-invalid');
      error.textContent = '';
    }
    for (const issue of issues) {
      const found = this.fieldOf(issue);
      // What is only not filled in yet is no mistake; the result says what it waits for.
      if (!found || issue.code === 'missing-field') continue;
      found.root.classList.add('wrong');
      found.control.setAttribute('aria-invalid', 'true');
      const said = renderIssue({ ...issue, path: [] }, this.state().locale);
      found.error.textContent = [found.error.textContent, said].filter(Boolean).join('\n');
    }
  }

  /** The field that a problem is about: that of its path, or of the nearest path around it. */
  fieldOf(
    issue: Issue,
  ): { root: HTMLElement; control: HTMLElement; label: string; error: HTMLElement } | undefined {
    const parts = partsOf(issue);
    if (parts[0] === 'circumstances' && parts[1] !== undefined) {
      const entry = (this.state().draft['circumstances'] as { id?: unknown }[] | undefined)?.[
        Number(parts[1])
      ];
      parts.splice(0, 2, 'circumstances', String(entry?.id));
    }
    if (issue.code === 'contradiction' && parts.length === 0) {
      parts.push('circumstances', issue.params.circumstance);
    }
    if (parts.join('.') === 'act') parts.push(issue.code === 'ongoing-with-end' ? 'to' : 'from');
    for (let n = parts.length; n > 0; n -= 1) {
      const found = this.fields.get(parts.slice(0, n).join('.'));
      if (found) return found;
    }
    return undefined;
  }

  focus(issue: Issue): void {
    const found = this.fieldOf(issue);
    found?.root.scrollIntoView({ block: 'center' });
    found?.control.focus({ preventScroll: true });
  }

  /** What each circumstance would give that nobody examined. */
  answer(answers: ReadonlyMap<string, string>): void {
    for (const place of this.root.querySelectorAll<HTMLElement>('[data-answer]')) {
      const said = answers.get(place.dataset['answer'] ?? '');
      place.textContent = said === undefined ? '' : `${this.context.texts.ifFound}${said}`;
    }
  }

  /** The question which of two versions applies is only asked where it arises. */
  askToChoose(asked: boolean): void {
    if (asked === this.askedToChoose) return;
    this.askedToChoose = asked;
    this.draw(['demands']);
  }

  private draw(names: readonly SectionName[]): void {
    const focused = document.activeElement;
    for (const name of names) {
      const body = this.bodies.get(name)!;
      if (names.length < SECTIONS.length && body.contains(focused)) continue;
      for (const [key, { root }] of this.fields) if (body.contains(root)) this.fields.delete(key);
      fill(body, ...this[name]());
    }
  }

  private set(path: Path, value: unknown): void {
    this.context.change({ draft: withValue(this.state().draft, path, value) });
  }

  private setViolations(ids: readonly string[]): void {
    const value = ids.length > 1 ? ids : ids[0];
    this.set(['violation'], value === '' ? undefined : value);
    this.draw(DEPENDENT);
    this.drawArticles();
  }

  private violation(): HTMLElement[] {
    const { context } = this;
    const { texts, lex } = context;
    const { book, draft } = this.state();
    const chosen = violationsOf(draft);
    const shown = Math.max(1, chosen.length) + this.more;
    const rows = Array.from({ length: shown }, (_, i) => {
      const label = i === 0 ? texts.violation : texts.otherViolation(i + 1);
      const { input, popup } = violationPicker({
        book,
        lex,
        texts,
        label,
        value: chosen[i] ?? '',
        choose: (id) => {
          const now = violationsOf(this.state().draft);
          const next = [...now.slice(0, i), id, ...now.slice(i + 1)].filter((v, j) => j === 0 || v !== '');
          if (i >= now.length && i > 0) this.more = Math.max(0, this.more - 1);
          this.setViolations(next);
        },
      });
      return field(this.fields, {
        key: i === 0 ? 'violation' : `violation.${i}`,
        label,
        control: input,
        mark: i === 0 ? texts.required : undefined,
        hint: i === 0 ? texts.violationHint : undefined,
        after: popup,
        class: 'field picker',
      });
    });
    const add = h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        on: {
          click: () => {
            this.more += 1;
            this.draw(['violation']);
            (this.fields.get(`violation.${shown}`)?.control as HTMLElement | undefined)?.focus();
          },
        },
      },
      `＋ ${texts.addViolation}`,
    );
    add.hidden = chosen.length === 0 || this.more > 0;
    const drop =
      shown > 1
        ? h(
            'button',
            {
              type: 'button',
              class: 'quiet',
              on: {
                click: () => {
                  this.more = 0;
                  const now = violationsOf(this.state().draft);
                  this.setViolations(now.length > 1 ? now.slice(0, -1) : now);
                  this.fields.get('violation')?.control.focus();
                },
              },
            },
            `－ ${texts.remove}`,
          )
        : null;
    const articles = h('div', { class: 'articles' });
    const result = [...rows, articles, h('p', { class: 'more' }, add, drop)];
    queueMicrotask(() => this.drawArticles());
    return result;
  }

  /** Where the chosen violations stand in the law. */
  private drawArticles(): void {
    const place = this.bodies.get('violation')?.querySelector('.articles');
    const { lex } = this.context;
    const provisions = provisionsOf(this.state());
    if (!place) return;
    fill(
      place,
      ...provisions.map((p) =>
        h(
          'p',
          { class: 'article' },
          articleOf(lex, p),
          p.competence && h('span', { class: 'hint' }, lex.text(p.competence)),
        ),
      ),
    );
    const add = this.bodies.get('violation')?.querySelector<HTMLElement>('.more button');
    if (add) add.hidden = provisions.length === 0 || this.more > 0;
  }

  private party(): HTMLElement[] {
    const { texts, lex } = this.context;
    return [
      radios(
        this.fields,
        'party',
        h('span', {}, texts.party, h('span', { class: 'mark' }, texts.required)),
        texts.party,
        (['unit', 'individual'] as const).map((value) => ({ value, label: lex.party[value] })),
        String(this.state().draft['party'] ?? ''),
        (value) => {
          this.set(['party'], value);
          this.draw(['facts', 'amounts', 'circumstances']);
          this.bodies.get('party')?.querySelector('.pair')?.replaceWith(this.partyDetails());
        },
      ),
      this.partyDetails(),
    ];
  }

  private partyDetails(): HTMLElement {
    const { texts, lex } = this.context;
    const { party, role, partyName } = this.state().draft;
    const cells = provisionsOf(this.state()).flatMap((p) => p.versions.flatMap((v) => v.fines));
    const own = cells.filter((c) => party === undefined || (c.party as readonly unknown[]).includes(party));
    const needed = own.some((c) => c.roles);
    const byRole = own.flatMap((c) => c.roles ?? []);
    const fitting = needed && own.every((c) => c.roles) ? ROLES.filter((r) => byRole.includes(r)) : ROLES;
    const roles = fitting.map((value) => ({ value, label: lex.role[value] }));
    return h(
      'div',
      { class: 'pair' },
      field(this.fields, {
        key: 'role',
        label: texts.role,
        mark: needed ? texts.required : texts.optional,
        hint: needed ? texts.roleNeeded : undefined,
        control: select([{ value: '', label: texts.notStated }, ...roles], String(role ?? ''), (value) =>
          this.set(['role'], value === '' ? undefined : value),
        ),
      }),
      field(this.fields, {
        key: 'partyName',
        label: texts.partyName,
        mark: texts.optional,
        hint: texts.partyNameHint,
        control: textInput(String(partyName ?? ''), (text) =>
          this.set(['partyName'], text.trim() === '' ? undefined : text.trim()),
        ),
      }),
    );
  }

  private dates(): HTMLElement[] {
    return dateFields(this.context, (path, value) => this.set(path, value));
  }

  private order(): HTMLElement[] {
    return orderFields(this.context, (path, value) => this.set(path, value));
  }

  private facts(): HTMLElement[] {
    return factFields(this.context, (path, value) => this.set(path, value));
  }

  private amounts(): HTMLElement[] {
    return amountFields(this.context, (path, value) => this.set(path, value));
  }

  private circumstances(): HTMLElement[] {
    return circumstanceRows(this.context);
  }

  private demands(): HTMLElement[] {
    const { texts, lex, change } = this.context;
    const { require, choice } = this.state();
    const rows = [
      field(this.fields, {
        key: 'requireAssurance',
        label: texts.require,
        hint: texts.requireHint,
        control: select(
          [
            { value: '', label: texts.requireAny },
            ...ASSURANCES.filter((a) => a !== 'reference').map((value) => ({
              value,
              label: lex.assurance[value].tag,
            })),
          ],
          require ?? '',
          (value) => change({ require: value === '' ? null : value }),
        ),
      }),
    ];
    if (!this.askedToChoose && choice === null) return rows;
    const write = (version: string, reason: string): void =>
      change({ choice: version === '' ? null : { version, reason } });
    return [
      ...rows,
      field(this.fields, {
        key: 'lawChoice',
        label: texts.choice,
        control: select(
          [
            { value: '', label: texts.choiceNone },
            { value: 'old', label: texts.choiceOld },
            { value: 'new', label: texts.choiceNew },
          ],
          choice?.version ?? '',
          (value) => write(value, this.state().choice?.reason ?? ''),
        ),
      }),
      field(this.fields, {
        key: 'lawChoice.reason',
        label: texts.choiceReason,
        control: textInput(choice?.reason ?? '', (text) => write(this.state().choice?.version ?? '', text)),
      }),
    ];
  }
}
