import {
  ArrowLeftOutlined,
  AuditOutlined,
  CloseCircleFilled,
  QuestionCircleOutlined,
  RedoOutlined,
  RocketOutlined,
  UndoOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { Button, Dropdown, Segmented, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Text } from '../../../schemas/text.ts';
import { useLanguage } from '../../app/languages.ts';
import { useKeySheet } from '../../canvas/use-key-sheet.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { sectionIcons, sectionIds } from '../../inspector/sections/section-list.tsx';
import { SaveIndicator } from './save-indicator.tsx';
import { sectionsButton, useWorkbench, views } from './workbench-store.ts';

interface Props {
  /** Of the rule set: a definition from a template still has the template's. */
  readonly name: Text;
  readonly back: string;
  /** Left out: what is open can't be published. */
  readonly onPublish?: () => void;
  /** Left out: what is open can't be submitted for review. */
  readonly onSubmit?: () => void;
  readonly children?: React.ReactNode;
}

export function Toolbar({ name, back, onPublish, onSubmit, children }: Props) {
  const { t } = useTranslation('designer');
  const { t: ofSections } = useTranslation('sections');
  const { text } = useLanguage();
  const { view, show, openSection } = useWorkbench();
  const openKeys = useKeySheet((sheet) => sheet.open);
  return (
    <div className="designer-bar" role="toolbar" aria-label={text(name)}>
      <Link to={back} aria-label={t('back')} title={t('back')}>
        <ArrowLeftOutlined aria-hidden />
      </Link>
      <h1>{text(name)}</h1>
      {children}
      <SaveIndicator />
      <span className="grow" />
      <UndoRedo />
      <Segmented
        size="small"
        aria-label={t('view')}
        value={view}
        options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        onChange={(chosen) => show({ view: chosen })}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: sectionIds.map((id) => ({ key: id, icon: sectionIcons[id], label: ofSections(`names.${id}`) })),
          onClick: ({ key }) => {
            const section = sectionIds.find((id) => id === key);
            if (section) openSection(section);
          },
        }}
      >
        <Button id={sectionsButton} size="small">
          {t('sections')}
        </Button>
      </Dropdown>
      <ProblemCounts />
      <Tooltip title={`${t('keys')} (?)`}>
        <Button
          size="small"
          type="text"
          icon={<QuestionCircleOutlined aria-hidden />}
          aria-label={t('keys')}
          onClick={openKeys}
        />
      </Tooltip>
      {onSubmit && (
        <Button
          size="small"
          {...(!onPublish && { type: 'primary' as const })}
          icon={<AuditOutlined aria-hidden />}
          onClick={onSubmit}
        >
          {t('submit')}
        </Button>
      )}
      {onPublish && (
        <Button size="small" type="primary" icon={<RocketOutlined aria-hidden />} onClick={onPublish}>
          {t('publish')}
        </Button>
      )}
    </div>
  );
}

function UndoRedo() {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  const { undo, redo, store } = useEditorActions();
  const canUndo = useEditor(({ history }) => history.at > 0);
  const canRedo = useEditor(({ history }) => history.at < history.entries.length);
  const readOnly = useEditor((state) => state.readOnly);
  if (readOnly) return null;
  // A step's words change with every move of a slider: they are looked up when they are asked for.
  const said = (key: 'undo' | 'redo') => () => {
    const { entries, at } = store.getState().history;
    const step = entries[key === 'undo' ? at - 1 : at];
    return step ? t(`${key}Step`, { label: text(step.label) }) : t(key);
  };
  return (
    <Space size={4}>
      <Tooltip title={said('undo')}>
        <Button
          size="small"
          icon={<UndoOutlined aria-hidden />}
          aria-label={t('undo')}
          disabled={!canUndo}
          onClick={undo}
        />
      </Tooltip>
      <Tooltip title={said('redo')}>
        <Button
          size="small"
          icon={<RedoOutlined aria-hidden />}
          aria-label={t('redo')}
          disabled={!canRedo}
          onClick={redo}
        />
      </Tooltip>
    </Space>
  );
}

function ProblemCounts() {
  const { t } = useTranslation('designer');
  const problems = useEditor((state) => state.problems);
  const { show } = useWorkbench.getState();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return (
    <Button
      size="small"
      type="text"
      aria-label={t('problems.badge', { errors, warnings })}
      onClick={() => show({ side: 'problems' })}
    >
      <CloseCircleFilled aria-hidden style={{ color: errors > 0 ? 'var(--fall)' : 'var(--ink-soft)' }} /> {errors}
      <WarningFilled
        aria-hidden
        style={{ color: warnings > 0 ? 'var(--warn)' : 'var(--ink-soft)', marginInlineStart: 6 }}
      />{' '}
      {warnings}
    </Button>
  );
}
