import { LockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ConflictItem } from '../../../rules/merge/conflict.ts';
import { useLanguage } from '../../app/languages.ts';

/** What is taken from upstream only since it is locked: the park's own changes there are given up, and told. */
export function LockedList({ locked }: { readonly locked: readonly ConflictItem[] }) {
  const { t } = useTranslation('templates');
  const { text } = useLanguage();
  if (locked.length === 0) return null;
  const names = [...new Set(locked.map(({ name, id }) => (name ? text(name) : id)))];
  return (
    <p className="upstream-locked">
      <LockOutlined aria-hidden /> {t('upstream.lockedItems', { count: locked.length, names: names.join(', ') })}
    </p>
  );
}
