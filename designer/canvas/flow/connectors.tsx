import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { ColumnsLayout } from '../layout/columns-layout.ts';
import { edgePath } from '../layout/edge-path.ts';
import type { VisibleNode } from '../layout/visible-tree.ts';

interface Props {
  readonly visible: readonly VisibleNode[];
  readonly layout: ColumnsLayout;
}

/** The edges: derived like the cards, one path a group, below the cards. */
export const Connectors = memo(function Connectors({ visible, layout: { cards, width, height } }: Props) {
  return (
    <ViewportPortal>
      <svg className="canvas-edges" width={width} height={height} aria-hidden="true">
        {visible.map(({ id, children }) => {
          const parent = cards.get(id);
          if (!parent || children.length === 0) return null;
          const lines = children.map((child) => {
            const card = cards.get(child.id);
            return card ? edgePath(parent, card) : '';
          });
          return <path key={id} d={lines.join('')} />;
        })}
      </svg>
    </ViewportPortal>
  );
});
