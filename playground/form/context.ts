/** What every field of the form may ask: the page, how to write the case, and what is wrong beside which field. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Page } from '../context.js';
import type { Path } from '../draft.js';

/** Each field writes its own entry, and takes only that one away. */
export type Labels = Map<string, { label: string }>;

export interface Form extends Page {
  readonly set: (path: Path, value: unknown) => void;
  /** The fields in sight, by the path of the case file that they write. */
  readonly labels: Labels;
  /** What is wrong, by field. */
  readonly errors: ReadonlyMap<string, string>;
  /** What each circumstance would give that nobody examined. */
  readonly answers: ReadonlyMap<string, string>;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) throw new Error('not in the form');
  return form;
}
