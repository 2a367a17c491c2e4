/** Elements without innerHTML: text is always text. */

export type Child = Node | string | null | undefined | false;

export interface Props {
  readonly class?: string | undefined;
  readonly on?: { readonly [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };
  /** Attributes; `true` is an attribute without value, `false` and `undefined` leave it out. */
  readonly [attribute: string]: unknown;
}

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value as object)) {
        element.addEventListener(event, listener as EventListener);
      }
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((c): c is Node | string => c !== null && c !== undefined && c !== false));
  return element;
}

/** Puts other children in the place of the present ones. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...children.filter((c): c is Node | string => !!c));
}

export const button = (label: string, act: () => void, props: Props = {}): HTMLButtonElement =>
  h('button', { type: 'button', on: { click: act }, ...props }, label);

/** Lets the user pick a file; a button opens it, so that it takes no place of its own. */
export function filePicker(accept: string, take: (file: File) => void): HTMLInputElement {
  const input = h('input', {
    type: 'file',
    accept,
    class: 'off-screen',
    tabindex: '-1',
    'aria-hidden': 'true',
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) take(file);
    input.value = '';
  });
  return input;
}
