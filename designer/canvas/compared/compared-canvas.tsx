import { ReactFlow, ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { useDark } from '../../app/theme.ts';
import { DetailContext, detailAt } from '../cards/detail.ts';
import { elementId } from '../flow/card-nodes.ts';
import { Connectors } from '../flow/connectors.tsx';
import { columnsLayout } from '../layout/columns-layout.ts';
import { fitPadding, fitViewport, zoomRange } from '../layout/fit-viewport.ts';
import { rowsFor } from '../layout/rows-for.ts';
import { inOrder, type VisibleNode } from '../layout/visible-tree.ts';
import { ComparedCard } from './compared-card.tsx';
import { comparedNodes, withCurrent } from './compared-nodes.ts';
import type { Mark } from './mark.ts';
import { useArrows } from './use-arrows.ts';
import '@xyflow/react/dist/base.css';
import '../canvas.css';
import '../cards/cards.css';
import './compared.css';

const nodeTypes = { compared: ComparedCard };
const noEdges: never[] = [];
const hideAttribution = { hideAttribution: true };
/** From here on cards outside of the window are not drawn. */
const many = 300;

interface Props {
  readonly tree: VisibleNode;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly current: string | null;
  readonly isOpen: (key: string) => boolean;
  readonly onFold: (key: string) => void;
  readonly onPick: (key: string) => void;
}

/** A tree that nobody edits, with what has become of each node. It fills its parent. */
export function ComparedCanvas(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const box = place.current?.getBoundingClientRect();
    setSize({ width: box?.width || 1000, height: box?.height || 600 });
  }, []);
  return (
    <div className="canvas compared" ref={place}>
      {size && (
        <ReactFlowProvider initialWidth={size.width} initialHeight={size.height}>
          <Tree {...props} size={size} />
        </ReactFlowProvider>
      )}
    </div>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function Tree({ tree, marks, current, isOpen, onFold, onPick, size }: Props & { readonly size: Size }) {
  const { t } = useTranslation('compare');
  const { text } = useLanguage();
  const isDark = useDark();
  const flow = useReactFlow();
  const aspect = Math.min(4, Math.max(0.5, size.width / size.height));
  const visible = useMemo(() => inOrder(tree), [tree]);
  const layout = useMemo(() => columnsLayout(tree, rowsFor(tree, aspect, null)), [tree, aspect]);
  const noneCurrent = useMemo(
    () =>
      comparedNodes({
        ...{ visible, layout, marks, isOpen, onFold },
        labelOf: (name, mark) =>
          [text(name), mark ? t(`signs.${mark.sign}`) : t('tree.unchanged'), ...(mark?.sentences ?? []).map(text)].join(
            ', ',
          ),
      }),
    [visible, layout, marks, isOpen, onFold, text, t],
  );
  const nodes = useMemo(() => withCurrent(noneCurrent, current), [noneCurrent, current]);
  // At the top: where the page's head leaves no room for the whole window, its upper part is what one sees.
  const start = useMemo(() => ({ ...fitViewport(layout, size), y: size.height * fitPadding }), [layout, size]);
  const detail = useStore(({ transform, panZoom }) => detailAt(panZoom ? transform[2] : start.zoom));
  const arrows = useArrows({ tree, layout, current, onPick, onFold });
  // Brought into the middle, and near enough to be read.
  useEffect(() => {
    const card = current === null ? undefined : layout.cards.get(current);
    if (!card) return;
    const zoom = Math.max(0.8, flow.getZoom());
    void flow.setCenter(card.x + card.width / 2, card.y + card.height / 2, { zoom, duration: 200 });
  }, [current, layout, flow]);
  return (
    <div
      className="canvas-tree"
      role="tree"
      tabIndex={0}
      aria-label={t('tree.label')}
      aria-description={t('keys')}
      aria-activedescendant={current !== null && layout.cards.has(current) ? elementId(current) : undefined}
      data-many={nodes.length > many}
      onKeyDown={arrows}
    >
      <DetailContext value={detail}>
        <ReactFlow
          ref={(element) => element?.setAttribute('role', 'presentation')}
          nodes={nodes}
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
          nodesDraggable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          proOptions={hideAttribution}
          onNodeClick={(_event, { id }) => onPick(id)}
        >
          <Connectors visible={visible} layout={layout} />
        </ReactFlow>
      </DetailContext>
    </div>
  );
}
