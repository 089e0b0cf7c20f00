import { ReactFlow, SelectionMode, useStore } from '@xyflow/react';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDark } from '../../app/theme.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { Card } from '../cards/card.tsx';
import { DetailContext, detailAt } from '../cards/detail.ts';
import { DragOverlay } from '../dragging/drag-overlay.tsx';
import { useDragging } from '../dragging/use-dragging.ts';
import { fitViewport, zoomRange } from '../layout/fit-viewport.ts';
import { CanvasMap } from './canvas-map.tsx';
import { type CardNode, elementId } from './card-nodes.ts';
import { Connectors } from './connectors.tsx';
import { useCanvasView } from './use-canvas-view.ts';
import { useFollowedSelection } from './use-followed-selection.ts';
import { usePicking } from './use-picking.ts';
import { type Scene, useScene } from './use-scene.ts';
import { useTreeKeys } from './use-tree-keys.ts';

const nodeTypes = { card: Card };
const noEdges: never[] = [];
const hideAttribution = { hideAttribution: true };
/** From here on cards outside of the window are not drawn. */
const many = 300;

export function CanvasTree({ size }: { readonly size: { readonly width: number; readonly height: number } }) {
  const { t } = useTranslation('canvas');
  const isDark = useDark();
  const place = useRef<HTMLDivElement>(null);
  const current = useRef<Scene | null>(null);
  const scene = useScene(Math.min(4, Math.max(0.5, size.width / size.height)));
  useLayoutEffect(() => {
    current.current = scene;
  }, [scene]);
  const shown = useCallback(() => current.current, []);
  const active = useEditor(({ selection }) => selection.ids.at(-1) ?? null);
  const layoutAtStart = useRef(scene?.layout);
  const start = useMemo(
    () => (layoutAtStart.current ? fitViewport(layoutAtStart.current, size) : { x: 0, y: 0, zoom: 1 }),
    [size],
  );
  // Before React Flow has taken over the viewport it says 1, and a thousand cards would be drawn in full.
  const detail = useStore(({ transform, panZoom }) => detailAt(panZoom ? transform[2] : start.zoom));
  const keys = useTreeKeys();
  const picking = usePicking(shown);
  const dragging = useDragging(shown);
  useCanvasView(shown, place);
  useFollowedSelection(shown);
  if (!scene) return null;
  const { nodes, outline, layout } = scene;
  return (
    <>
      <div
        ref={place}
        className="canvas-tree"
        role="tree"
        tabIndex={0}
        aria-label={t('label')}
        aria-description={t('keysHint')}
        aria-multiselectable
        aria-activedescendant={active !== null && layout.cards.has(active) ? elementId(active) : undefined}
        data-active={active ?? undefined}
        data-many={nodes.length > many}
        {...keys}
      >
        <DetailContext value={detail}>
          <ReactFlow<CardNode>
            // A tree of items, which the element around it says; React Flow would call it an application.
            ref={(element) => element?.setAttribute('role', 'presentation')}
            nodes={nodes as CardNode[]}
            edges={noEdges}
            nodeTypes={nodeTypes}
            colorMode={isDark ? 'dark' : 'light'}
            defaultViewport={start}
            minZoom={zoomRange.min}
            maxZoom={zoomRange.max}
            panOnScroll
            zoomOnDoubleClick={false}
            onlyRenderVisibleElements={nodes.length > many}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            multiSelectionKeyCode={null}
            selectionKeyCode="Shift"
            selectionMode={SelectionMode.Partial}
            selectNodesOnDrag={false}
            nodeDragThreshold={4}
            elevateNodesOnSelect={false}
            // A tree holds only its items: the sheet of keys names React Flow instead.
            proOptions={hideAttribution}
            {...picking}
            {...dragging}
          >
            <Connectors visible={outline} layout={layout} />
            <DragOverlay />
          </ReactFlow>
        </DetailContext>
      </div>
      <CanvasMap layout={layout} />
    </>
  );
}
