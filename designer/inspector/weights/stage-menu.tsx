import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, Id, Stage } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { equalised, rescaled } from '../../editor/weights/balance.ts';
import { pointsOf } from '../../editor/weights/effective.ts';
import { shapedOf } from '../../formula/shaped.ts';
import { useInspector } from '../node/inspector-store.ts';
import { copiedWeights, digitsUsed } from './make-room.ts';
import { sumOf } from './target.ts';

interface Props {
  readonly group: Id;
  readonly stage: Id | null;
  readonly stages: readonly Stage[];
  readonly label: string;
}

/** What can be done with all weights of a stage at once. It is worked out when the menu is opened. */
export const StageMenu = memo(function StageMenu({ label, ...place }: Props) {
  const { t } = useTranslation('inspector');
  const { store } = useEditorActions();
  const [definition, setDefinition] = useState<Definition | null>(null);
  const itemsFor = useItems(place);
  return (
    <Dropdown
      trigger={['click']}
      onOpenChange={(isOpen) => isOpen && setDefinition(shapedOf(store.getState().definition))}
      menu={{ items: definition ? itemsFor(definition) : [] }}
    >
      <Button size="small" type="text" icon={<MoreOutlined aria-hidden />} aria-label={t('weights.menu', { label })} />
    </Dropdown>
  );
});

function useItems({ group, stage, stages }: Omit<Props, 'label'>) {
  const { t } = useTranslation('inspector');
  const { text, number } = useLanguage();
  const { dispatch } = useEditorActions();
  const locked = useInspector((state) => state.locked);
  return (definition: Definition): NonNullable<MenuProps['items']> => {
    const { target } = sumOf(definition, group, stage);
    const here = { definition, group, stage };
    const digits = digitsUsed({ ...here, to: target });
    const points = pointsOf(definition, stage, group);
    const others = stages.filter(({ id }) => id !== stage);
    const nameOf = (one: Stage) => (one.name ? text(one.name) : one.id);
    const write = (weights: ReturnType<typeof equalised>, by: 'table' | 'equalise' = 'table') =>
      dispatch({ type: 'setWeights', weights, by });
    return [
      {
        key: 'equal',
        label: t('weights.equalise'),
        onClick: () => write(equalised({ ...here, to: target, locked, digits }), 'equalise'),
      },
      { type: 'divider' },
      {
        key: 'percent',
        label: t('weights.writePercent'),
        onClick: () => write(rescaled({ ...here, to: 100, digits: Math.max(digits, 1) })),
      },
      {
        key: 'points',
        label: t('weights.writePoints', { points: number(points, 2) }),
        disabled: points <= 0,
        onClick: () => write(rescaled({ ...here, to: points, digits })),
      },
      ...(others.length > 0
        ? [
            { type: 'divider' as const },
            {
              key: 'copy',
              label: t('weights.copyTo'),
              children: others.map((one) => ({
                key: `copy ${one.id}`,
                label: nameOf(one),
                onClick: () => write(copiedWeights(here, [one.id])),
              })),
            },
            { key: 'all', label: t('weights.copyToAll'), onClick: () => write(copiedWeights(here, null)) },
          ]
        : []),
    ];
  };
}
