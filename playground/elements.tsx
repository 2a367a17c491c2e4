/** Small parts that several views are made of. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePage } from './context.js';
import { copy } from './files.js';

/** One element for each; texts have no name but their place. */
export const each = <T,>(items: readonly T[], draw: (item: T) => JSX.Element): JSX.Element[] =>
  items.map(draw);

interface ButtonProps extends Omit<JSX.HTMLAttributes<HTMLButtonElement>, 'onClick'> {
  readonly act: () => void;
  readonly children: ComponentChildren;
}

export const Button = ({ act, children, ...others }: ButtonProps): JSX.Element => (
  <button type="button" onClick={act} {...others}>
    {children}
  </button>
);

/** On a narrow screen sources and assumptions are folded, so that the answer stands first. */
export const isNarrow = (): boolean => matchMedia('(max-width: 40rem)').matches;

/** What is open stays open when the case changes. */
export type Folds = Map<string, boolean>;

interface FoldProps {
  readonly id: string;
  readonly title: string;
  readonly folds: Folds;
  readonly children: ComponentChildren;
}

export const Fold = ({ id, title, folds, children }: FoldProps): JSX.Element => (
  <details
    class={`fold fold-${id}`}
    open={folds.get(id) ?? false}
    onToggle={(event) => {
      folds.set(id, event.currentTarget.open);
    }}
  >
    <summary>
      <h3>{title}</h3>
    </summary>
    {children}
  </details>
);

/** A button that copies a text, and what came of it. */
export function useCopying(): { copying: (text: string) => void; said: JSX.Element } {
  const { texts } = usePage();
  const [done, setDone] = useState<boolean | null>(null);
  return {
    copying: (text) => void copy(text).then(setDone),
    said: (
      <span class="said" role="status">
        {done === null ? '' : done ? texts.copied : texts.copyFailed}
      </span>
    ),
  };
}

/** An element that was made elsewhere, in a place of its own. */
export function Foreign({ node, ...others }: { node: Node } & JSX.HTMLAttributes<HTMLElement>): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(node), [node]);
  return <div {...(others as JSX.HTMLAttributes<HTMLDivElement>)} ref={place} />;
}

/** A table that is wider than its place scrolls there, with the keyboard too. */
export const Scroll = ({
  name,
  children,
  ...others
}: {
  name: string;
  children: ComponentChildren;
  lang?: string;
}): JSX.Element => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
  // biome-ignore lint/a11y/useSemanticElements: a section would put each table among the landmarks of the page
  <div class="scroll" role="region" tabIndex={0} aria-label={name} {...others}>
    {children}
  </div>
);

interface PickerProps {
  readonly accept: string;
  readonly take: (file: File) => void;
  readonly input: { current: HTMLInputElement | null };
}

/** Lets the user pick a file; a button opens it, so that it takes no place of its own. */
export const FilePicker = ({ accept, take, input }: PickerProps): JSX.Element => (
  <input
    ref={input}
    type="file"
    accept={accept}
    class="off-screen"
    tabIndex={-1}
    aria-hidden="true"
    onChange={({ currentTarget }) => {
      const [file] = currentTarget.files ?? [];
      if (file) take(file);
      currentTarget.value = '';
    }}
  />
);
