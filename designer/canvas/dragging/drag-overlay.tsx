import { ViewportPortal } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { useDrag } from './drag-store.ts';

/** Where a drop would lead, and what is being carried. */
export function DragOverlay() {
  const { t } = useTranslation('canvas');
  const { text } = useLanguage();
  const editor = useEditorActions();
  const drag = useDrag((state) => state.drag);
  if (!drag) return null;
  const { ids, target, x, y } = drag;
  const { node } = nodeIndexOf(editor.store.getState().definition).byId.get(ids[0] ?? '') ?? {};
  const name = node?.name ? text(node.name) : (ids[0] ?? '');
  const said =
    target?.kind === 'refused'
      ? t('drag.refused')
      : ids.length === 1
        ? t('drag.one', { name })
        : t('drag.many', { name, count: ids.length });
  return (
    <>
      {target && (
        <ViewportPortal>
          <div
            className="canvas-drop"
            data-kind={target.kind}
            style={{
              left: target.mark.x,
              top: target.mark.y,
              width: target.mark.width,
              height: target.mark.height,
            }}
          />
        </ViewportPortal>
      )}
      <div className="canvas-ghost" data-refused={target?.kind === 'refused'} style={{ left: x + 14, top: y + 12 }}>
        {said}
      </div>
    </>
  );
}
