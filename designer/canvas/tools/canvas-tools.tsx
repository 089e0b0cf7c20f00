import {
  BlockOutlined,
  CompressOutlined,
  ExpandAltOutlined,
  MinusOutlined,
  PlusOutlined,
  QuestionOutlined,
  SearchOutlined,
} from '@ant-design/icons';
import { useStore } from '@xyflow/react';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { type CommandId, contextOf } from '../commands/command.ts';
import { keysShown } from '../commands/keys.ts';
import { commandById } from '../keymap.ts';

const icons = {
  zoomOut: <MinusOutlined />,
  zoomIn: <PlusOutlined />,
  fit: <BlockOutlined />,
  collapseAll: <CompressOutlined />,
  expandAll: <ExpandAltOutlined />,
  search: <SearchOutlined />,
  keySheet: <QuestionOutlined />,
} as const satisfies Partial<Record<CommandId, React.ReactNode>>;

export function CanvasTools() {
  const { t } = useTranslation('canvas');
  return (
    <div className="canvas-tools" role="toolbar" aria-label={t('tools')}>
      <Space.Compact size="small">
        <Tool id="zoomOut" />
        <Zoom />
        <Tool id="zoomIn" />
        <Tool id="fit" />
      </Space.Compact>
      <Space.Compact size="small">
        <Tool id="collapseAll" />
        <Tool id="expandAll" />
      </Space.Compact>
      <Space.Compact size="small">
        <Tool id="search" />
        <Tool id="keySheet" />
      </Space.Compact>
    </div>
  );
}

function Tool({ id }: { readonly id: keyof typeof icons }) {
  const { t } = useTranslation('canvas');
  const editor = useEditorActions();
  const command = commandById.get(id);
  const keys = command?.keys[0];
  const label = t(`commands.${id}`);
  return (
    <Button
      icon={icons[id]}
      aria-label={label}
      title={keys ? `${label}（${keysShown(keys).join(' ')}）` : label}
      onClick={() => command?.run(contextOf(editor))}
    />
  );
}

function Zoom() {
  const { t } = useTranslation('canvas');
  const { percent } = useLanguage();
  const zoom = useStore(({ transform }) => Math.round(transform[2] * 100) / 100);
  return (
    <Button className="number canvas-zoom" title={t('zoom', { percent: percent(zoom, 0) })} tabIndex={-1}>
      {percent(zoom, 0)}
    </Button>
  );
}
