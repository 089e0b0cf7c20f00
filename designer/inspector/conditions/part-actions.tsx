import { DeleteOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCondition } from './condition-context.ts';
import { formOf } from './form.ts';
import {
  addBeside,
  canUnwrap,
  moveAt,
  newLeaf,
  partAt,
  placeOf,
  removeAt,
  unwrapAt,
  type Way,
  wrapAt,
} from './tree.ts';

/** What can be done with a part; `said` names it to who can't see it. */
export function PartActions({ way, said }: { readonly way: Way; readonly said: string }) {
  const { t } = useTranslation('conditions');
  const { root, readOnly, change } = useCondition();
  if (readOnly) return null;
  const part = partAt(root, way);
  const up = moveAt(root, way, -1);
  const down = moveAt(root, way, 1);
  const isNegation = formOf(part).form === 'not';
  const beside = (added: unknown) => {
    const next = addBeside(root, way, added);
    change(next.root, { focus: next.added });
  };
  const act: Readonly<Record<string, () => void>> = {
    add: () => beside(newLeaf),
    duplicate: () => beside(part),
    up: () => up && change(up.root, { focus: up.to }),
    down: () => down && change(down.root, { focus: down.to }),
    all: () => change(wrapAt(root, way, 'all'), { focus: way }),
    any: () => change(wrapAt(root, way, 'any'), { focus: way }),
    not: () => change(wrapAt(root, way, 'not'), { focus: [...way, 'not'] }),
    unwrap: () => change(unwrapAt(root, way), { focus: way }),
    remove: () => change(removeAt(root, way)),
  };
  const entries: NonNullable<MenuProps['items']> = [
    { key: 'add', label: placeOf(way) ? t('addBelow') : t('addAnd') },
    { key: 'duplicate', label: t('duplicate') },
    { type: 'divider' },
    { key: 'up', label: t('up'), disabled: !up, extra: 'Alt+↑' },
    { key: 'down', label: t('down'), disabled: !down, extra: 'Alt+↓' },
    { type: 'divider' },
    { key: 'all', label: t('wrapAll') },
    { key: 'any', label: t('wrapAny') },
    ...(isNegation ? [] : [{ key: 'not', label: t('wrapNot') }]),
    { key: 'unwrap', label: isNegation ? t('dropNot') : t('unwrap'), disabled: !canUnwrap(root, way) },
  ];
  return (
    <span className="condition-actions">
      <Dropdown trigger={['click']} menu={{ items: entries, onClick: ({ key }) => act[key]?.() }}>
        <Button size="small" type="text" icon={<MoreOutlined aria-hidden />} aria-label={t('actions', { said })} />
      </Dropdown>
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('remove', { said })}
        onClick={() => act.remove?.()}
      />
    </span>
  );
}
