import { LockOutlined } from '@ant-design/icons';
import { App, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useLocks } from './use-upstream.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  /** The release whose nodes can be locked. */
  readonly upstream: Definition;
  readonly locks: readonly string[];
}

/** Which nodes stay as upstream has them. */
export function Locks({ park, ruleSet, upstream, locks }: Props) {
  const { t } = useTranslation('templates');
  const { text } = useLanguage();
  const { administer } = useMay();
  const { message } = App.useApp();
  const change = useLocks(park, ruleSet);
  const nodes = useMemo(() => [...nodesBelow(upstream.tree, 0)], [upstream]);
  const names = locks.map((id) => nodes.find((node) => node.id === id)?.name ?? { 'zh-CN': id });
  return (
    <section className="template-box" aria-label={t('upstream.locks')}>
      <h2>
        <LockOutlined aria-hidden /> {t('upstream.locks')}
      </h2>
      <p className="trial-lead">{t('upstream.locksLead')}</p>
      {administer ? (
        <Select
          mode="multiple"
          className="upstream-locks"
          aria-label={t('upstream.locks')}
          placeholder={t('upstream.locksNone')}
          showSearch={{ optionFilterProp: 'label' }}
          loading={change.isPending}
          value={[...locks]}
          options={nodes.map(({ id, name, depth }) => ({ value: id, label: `${'　'.repeat(depth)}${text(name)}` }))}
          onChange={(next) => change.mutate(next, { onSuccess: () => void message.success(t('upstream.locksSaved')) })}
        />
      ) : (
        <p>{locks.length === 0 ? t('upstream.locksNone') : names.map(text).join(', ')}</p>
      )}
      <ProblemAlert error={change.error} />
    </section>
  );
}

function* nodesBelow(
  node: TreeNode,
  depth: number,
): Generator<{ readonly id: string; readonly name: Text; readonly depth: number }> {
  if (depth > 0) yield { id: node.id, name: node.name, depth: depth - 1 };
  if (isGroup(node)) for (const child of node.children) yield* nodesBelow(child, depth + 1);
}
