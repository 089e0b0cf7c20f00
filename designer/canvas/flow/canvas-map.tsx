import { MiniMap, type ReactFlowState, useStore } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { ColumnsLayout } from '../layout/columns-layout.ts';
import type { CardNode } from './card-nodes.ts';

/** The whole tree in small, where the window does not hold it all. */
export function CanvasMap({ layout }: { readonly layout: ColumnsLayout }) {
  const { t } = useTranslation('canvas');
  const isAllInView = useStore(({ transform: [x, y, zoom], width, height }: ReactFlowState) => {
    return x >= 0 && y >= 0 && x + layout.width * zoom <= width && y + layout.height * zoom <= height;
  });
  if (isAllInView) return null;
  return (
    <MiniMap<CardNode>
      className="canvas-minimap"
      ariaLabel={t('minimap')}
      nodeColor={({ data }) => (data.colour === 0 ? 'var(--primary)' : `var(--dimension-${data.colour})`)}
      nodeBorderRadius={8}
      pannable
      zoomable
    />
  );
}
