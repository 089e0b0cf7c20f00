import { type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { told, ui } from '../commands/command.ts';
import type { CardNode } from '../flow/card-nodes.ts';
import type { Scene } from '../flow/use-scene.ts';
import { useDrag } from './drag-store.ts';
import { dropTarget } from './drop-target.ts';

interface Dragging {
  readonly onNodeDragStart: OnNodeDrag<CardNode>;
  readonly onNodeDrag: OnNodeDrag<CardNode>;
  readonly onNodeDragStop: OnNodeDrag<CardNode>;
}

/** A drag moves nothing until it ends; Escape gives it up. */
export function useDragging(scene: () => Scene | null): Dragging {
  const editor = useEditorActions();
  const { screenToFlowPosition } = useReactFlow();
  useEffect(() => {
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !useDrag.getState().drag) return;
      event.stopPropagation();
      useDrag.setState({ drag: null });
    };
    // Before the tree, which takes the key for itself where it has the focus.
    window.addEventListener('keydown', giveUp, true);
    return () => window.removeEventListener('keydown', giveUp, true);
  }, []);
  return useMemo(
    () => ({
      onNodeDragStart: (event, { id }) => {
        const { ids } = editor.store.getState().selection;
        const dragged = ids.includes(id) ? ids : [id];
        if (dragged !== ids) editor.select(dragged);
        useDrag.setState({ drag: { ids: dragged, target: null, ...pointOf(event) } });
      },
      onNodeDrag: (event) => {
        const { drag } = useDrag.getState();
        const shown = scene();
        if (!drag || !shown) return;
        const at = pointOf(event);
        const target = dropTarget(
          screenToFlowPosition(at, { snapToGrid: false }),
          new Set(drag.ids),
          shown.byId,
          shown.layout,
        );
        useDrag.setState({ drag: { ids: drag.ids, target, ...at } });
      },
      onNodeDragStop: () => {
        const { drag } = useDrag.getState();
        useDrag.setState({ drag: null });
        if (!drag?.target || drag.target.kind === 'refused') return;
        const { target } = drag;
        const place = target.kind === 'place' ? { index: target.index } : {};
        if (told(editor.dispatch({ type: 'moveNodes', nodes: drag.ids, parent: target.parent, ...place })))
          ui().tell('moved');
      },
    }),
    [editor, scene, screenToFlowPosition],
  );
}

function pointOf(event: MouseEvent | TouchEvent | React.MouseEvent): { readonly x: number; readonly y: number } {
  const at = 'touches' in event ? event.touches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}
