/** The blocks of an explanation as elements. */
import type { JSX } from 'preact';
import type { Block } from '../../src/explain/document.js';
import type { WhatIfGroup } from '../../src/explain/whatif-text.js';
import { each } from '../elements.js';

export function BlockOf({ block }: { block: Block }): JSX.Element | null {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'list':
      return <List items={block.items} />;
    case 'pairs':
      return <Pairs rows={block.rows} />;
    case 'chain':
      return (
        <ol>
          {each(block.rows, ({ text, note }) => (
            <li>
              {text}
              {note !== '' && <small>{note}</small>}
            </li>
          ))}
        </ol>
      );
    // Drawn once, at the head of the result.
    case 'picture':
      return null;
  }
}

export const Blocks = ({ blocks }: { blocks: readonly Block[] }): JSX.Element => (
  <>
    {each(blocks, (block) => (
      <BlockOf block={block} />
    ))}
  </>
);

export const List = ({ items }: { items: readonly string[] }): JSX.Element => (
  <ul>
    {each(items, (item) => (
      <li>{item}</li>
    ))}
  </ul>
);

export const Pairs = ({ rows }: { rows: readonly (readonly [string, string])[] }): JSX.Element => (
  <dl>
    {each(rows, ([label, value]) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** What gives the same stands together under what it gives. */
export const Group = ({ group: { title, items } }: { group: WhatIfGroup }): JSX.Element => (
  <div class="group">
    <h4>{title}</h4>
    <ul>
      {each(items, ({ text, note }) => (
        <li>
          {text}
          {note !== null && <small>{note}</small>}
        </li>
      ))}
    </ul>
  </div>
);
