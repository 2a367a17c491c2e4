/** Published cases to begin with. */
import type { JSX } from 'preact';
import { publishedCases } from '../../src/cli/cases.js';
import { usePage } from '../context.js';
import { Button } from '../elements.js';

export const keyOf = (locale: string): 'en' | 'zh' => (locale === 'en' ? 'en' : 'zh');

export function Examples({ example }: { example: (id: string) => void }): JSX.Element {
  const { texts, state } = usePage();
  const key = keyOf(state.locale);
  return (
    <div class="examples">
      <p>{texts.waitingExample}</p>
      <ul>
        {publishedCases.map((row) => (
          <li key={row.id}>
            <Button class="link" act={() => example(row.id)}>
              {`${row.district[key]} · ${row.title[key]}`}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
