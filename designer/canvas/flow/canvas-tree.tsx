import { ReactFlow, SelectionMode, useStore } from '@xyflow/react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDark } from '../../app/theme.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { Card } from '../cards/card.tsx';
import { DetailContext, detailAt } from '../cards/detail.ts';
import { DragOverlay } from '../dragging/drag-overlay.tsx';
import { useDragging } from '../dragging/use-dragging.ts';
import { CanvasMap } from './canvas-map.tsx';
import { type CardNode, elementId } from './card-nodes.ts';
import { Connectors } from './connectors.tsx';
import { fitOptions, useCanvasView } from './use-canvas-view.ts';
import { useFollowedSelection } from './use-followed-selection.ts';
import { usePicking } from './use-picking.ts';
import { type Scene, useScene } from './use-scene.ts';
import { useTreeKeys } from './use-tree-keys.ts';

const nodeTypes = { card: Card };
const noEdges: never[] = [];
/** From here on cards outside of the window are not drawn. */
const many = 300;

export function CanvasTree({ aspect }: { readonly aspect: number }) {
  const { t } = useTranslation('canvas');
  const isDark = useDark();
  const place = useRef<HTMLDivElement>(null);
  const current = useRef<Scene | null>(null);
  const scene = useScene(aspect);
  useLayoutEffect(() => {
    current.current = scene;
  }, [scene]);
  const shown = useCallback(() => current.current, []);
  const active = useEditor(({ selection }) => selection.ids.at(-1) ?? null);
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  const keys = useTreeKeys();
  const picking = usePicking(shown);
  const dragging = useDragging(shown);
  useCanvasView(shown, place);
  useFollowedSelection(shown);
  if (!scene) return null;
  const { nodes, visible, layout } = scene;
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
            fitView
            fitViewOptions={fitOptions}
            minZoom={0.05}
            maxZoom={2}
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
            attributionPosition="bottom-center"
            {...picking}
            {...dragging}
          >
            <Connectors visible={visible} layout={layout} />
            <DragOverlay />
          </ReactFlow>
        </DetailContext>
      </div>
      <CanvasMap layout={layout} />
    </>
  );
}
