import type { NodeChange, NodeMouseHandler } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { Id } from '../../../schemas/definition.ts';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { ui } from '../commands/command.ts';
import type { CardNode } from './card-nodes.ts';
import type { Scene } from './use-scene.ts';

/** Selecting with the mouse: one, with Ctrl one more or less, with Shift a range, with a box what it touches. */
export function usePicking(scene: () => Scene | null) {
  const editor = useEditorActions();
  const isBoxing = useRef(false);
  return useMemo(() => {
    const onNodeClick: NodeMouseHandler<CardNode> = (event, { id }) => {
      const { ids, anchor } = editor.store.getState().selection;
      const isOneMore = event.ctrlKey || event.metaKey;
      if (event.shiftKey && anchor !== null) editor.select(range(scene(), anchor, id), anchor);
      else if (isOneMore) editor.select(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id], id);
      else editor.select([id]);
      if (!(event.target instanceof HTMLInputElement)) ui().view?.takeFocus();
    };
    const onNodeContextMenu: NodeMouseHandler<CardNode> = (event, { id }) => {
      event.preventDefault();
      if (!editor.store.getState().selection.ids.includes(id)) editor.select([id]);
      ui().set({ menu: { x: event.clientX, y: event.clientY } });
    };
    const onNodeDoubleClick: NodeMouseHandler<CardNode> = (_, { id }) => {
      if (!editor.store.getState().readOnly) ui().set({ renaming: id });
    };
    return {
      onNodeClick,
      onNodeContextMenu,
      onNodeDoubleClick,
      onPaneClick: () => {
        editor.select([]);
        ui().view?.takeFocus();
      },
      onSelectionStart: () => {
        isBoxing.current = true;
      },
      onSelectionEnd: () => {
        isBoxing.current = false;
      },
      // Of React Flow's own changes only the box counts: positions come from the definition.
      onNodesChange: (changes: readonly NodeChange<CardNode>[]) => {
        if (!isBoxing.current) return;
        const ids = new Set(editor.store.getState().selection.ids);
        for (const change of changes) {
          if (change.type !== 'select') continue;
          if (change.selected) ids.add(change.id);
          else ids.delete(change.id);
        }
        editor.select([...ids]);
      },
    };
  }, [editor, scene]);
}

/** All from one to the other as they stand, the last one reached at the end. */
function range(scene: Scene | null, from: Id, to: Id): readonly Id[] {
  const order = scene?.visible.map(({ id }) => id) ?? [];
  const [start, end] = [order.indexOf(from), order.indexOf(to)];
  if (start < 0 || end < 0) return [to];
  return start <= end ? order.slice(start, end + 1) : order.slice(end, start + 1).reverse();
}
