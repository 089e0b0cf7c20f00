import {
  CheckCircleFilled,
  ExclamationCircleFilled,
  MinusCircleFilled,
  QuestionCircleFilled,
  StopFilled,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { SheetStatus } from '../../../schemas/sheet-status.ts';
import './badges.css';

const icons = {
  scored: CheckCircleFilled,
  vetoed: StopFilled,
  excluded: MinusCircleFilled,
  rejected: ExclamationCircleFilled,
  unclassified: QuestionCircleFilled,
} as const satisfies Record<SheetStatus, unknown>;

/** What became of an enterprise, in a sign and a word. */
export function StatusBadge({ status }: { readonly status: SheetStatus }) {
  const { t } = useTranslation('app');
  const Icon = icons[status];
  return (
    <span className={`status-badge is-${status}`}>
      <Icon aria-hidden /> {t(`status.${status}`)}
    </span>
  );
}
