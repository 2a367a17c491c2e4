import { valueAt } from '../../src/case/draft.js';
import { h } from '../dom.js';
import type { Path } from '../draft.js';
import type { FormContext } from './case-form.js';
import { dayField } from './day-field.js';
import { checkbox, field, select } from './field.js';

export type Set = (path: Path, value: unknown) => void;

export function dateFields(context: FormContext, set: Set): HTMLElement[] {
  const { state, texts, fields } = context;
  const { draft } = state();
  const day = (
    path: Path,
    label: string,
    mayBeUncertain: boolean,
    mark?: string,
    hint?: string,
  ): HTMLElement =>
    dayField(fields, {
      key: path.join('.'),
      label,
      mark,
      hint,
      texts,
      mayBeUncertain,
      value: valueAt(draft, path),
      change: (value) => set(path, value),
    });
  const ended = h('div', { class: 'ended' });
  const drawEnd = (ongoing: boolean): void => {
    ended.replaceChildren(
      day(['act', 'to'], texts.actTo, true, texts.optional, ongoing ? undefined : texts.actToHint),
      toggle,
    );
    for (const control of ended.querySelectorAll<HTMLInputElement>('.field input, .field button')) {
      control.disabled = ongoing;
    }
  };
  const toggle = checkbox(texts.ongoing, valueAt(draft, ['act', 'ongoing']) === true, (on) => {
    if (on) set(['act', 'to'], undefined);
    set(['act', 'ongoing'], on ? true : undefined);
    drawEnd(on);
    toggle.querySelector('input')?.focus();
  });
  drawEnd(valueAt(draft, ['act', 'ongoing']) === true && valueAt(draft, ['act', 'to']) === undefined);
  return [
    h('p', { class: 'lead-in' }, texts.dayHint),
    day(['act', 'from'], texts.actFrom, true, texts.required),
    ended,
    day(['discoveredOn'], texts.discoveredOn, true, texts.optional),
    day(['filedOn'], texts.filedOn, false, texts.optional),
    day(['decidedOn'], texts.decidedOn, false, texts.required),
  ];
}

export function orderFields(context: FormContext, set: Set): HTMLElement[] {
  const { state, texts, fields } = context;
  const { draft } = state();
  const day = (name: string, label: string): HTMLElement =>
    dayField(fields, {
      key: `order.${name}`,
      label,
      texts,
      mayBeUncertain: false,
      value: valueAt(draft, ['order', name]),
      change: (value) => set(['order', name], value),
    });
  const complied = valueAt(draft, ['order', 'compliedOn']);
  const on = h('div', { class: 'complied' });
  const drawDay = (value: unknown, shown: boolean): void => {
    on.replaceChildren(
      ...(shown
        ? [
            dayField(fields, {
              key: 'order.compliedOn',
              label: texts.compliedOn,
              texts,
              mayBeUncertain: true,
              value,
              // An empty day is refused; it must not turn into "not known".
              change: (days) => set(['order', 'compliedOn'], days ?? ''),
            }),
          ]
        : []),
    );
  };
  const control = select(
    [
      { value: '', label: texts.notStated },
      { value: 'no', label: texts.notComplied },
      { value: 'yes', label: texts.complied },
    ],
    complied === undefined ? '' : complied === null ? 'no' : 'yes',
    (value) => {
      drawDay(undefined, value === 'yes');
      set(['order', 'compliedOn'], value === '' ? undefined : value === 'no' ? null : '');
    },
  );
  drawDay(complied, complied !== undefined && complied !== null);
  return [
    h('div', { class: 'pair' }, day('issuedOn', texts.issuedOn), day('deadline', texts.deadline)),
    field(fields, { key: 'order.compliance', label: texts.compliance, control }),
    on,
  ];
}
