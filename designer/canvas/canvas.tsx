import { ReactFlowProvider } from '@xyflow/react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingYet } from '../app/states/states.tsx';
import { nodeIndexOf } from '../editor/tree/node-index.ts';
import { useEditor } from '../editor/use-editor.tsx';
import { CanvasTree } from './flow/canvas-tree.tsx';
import { NodeMenu } from './menu/node-menu.tsx';
import { SearchBox } from './search/search-box.tsx';
import { EditorCommands } from './sheets/editor-commands.tsx';
import { BranchBreadcrumb } from './tools/breadcrumb.tsx';
import { CanvasTools } from './tools/canvas-tools.tsx';
import '@xyflow/react/dist/base.css';
import './canvas.css';
import './cards/cards.css';

/** The indicator tree as cards in columns. It fills its parent; the editor comes from `EditorProvider`. */
export function Canvas() {
  const { t } = useTranslation('canvas');
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const hasTree = useEditor(({ definition }) => nodeIndexOf(definition).byId.size > 0);
  // The shape of the window when it opened: resizing it later leaves the cards where they are.
  useLayoutEffect(() => {
    const box = place.current?.getBoundingClientRect();
    setSize({ width: box?.width || 1200, height: box?.height || 800 });
  }, []);
  return (
    <div className="canvas" ref={place}>
      {!hasTree && <NothingYet title={t('empty')}>{t('emptyLead')}</NothingYet>}
      {hasTree && size && (
        <ReactFlowProvider initialWidth={size.width} initialHeight={size.height}>
          <CanvasTree size={size} />
          <BranchBreadcrumb />
          <SearchBox />
          <CanvasTools />
          <NodeMenu />
        </ReactFlowProvider>
      )}
      <EditorCommands />
    </div>
  );
}
