import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../../schemas/definition.ts';
import { isGroup } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useNaming } from '../words/use-naming.ts';
import { useSimulated } from './use-simulated.ts';

/** What the simulated enterprise earns here and what it loses; empty where nothing is simulated. */
export function SimulatedLine({ node }: { readonly node: TreeNode }) {
  const { t } = useTranslation('canvas');
  const { number } = useLanguage();
  const naming = useNaming();
  const simulated = useSimulated(node.id);
  if (!simulated) return null;
  const { result, account } = simulated;
  if (!account.used) return <p className="card-simulated is-soft">{t('simulated.unused')}</p>;
  const { value, mark, points } = result;
  const shown =
    value === null
      ? t('simulated.missing')
      : typeof value === 'number'
        ? number(value, 2)
        : typeof value === 'boolean'
          ? naming.value('', value)
          : naming.category(value);
  return (
    <p className="card-simulated number">
      {!isGroup(node) && (
        <span className="card-simulated-value" data-missing={value === null}>
          {shown}
        </span>
      )}
      {!isGroup(node) && mark !== null && (
        <span>{t('simulated.mark', { mark: number(mark), full: number(node.fullMarks ?? 100) })}</span>
      )}
      {points === null ? (
        <span>{account.share === null ? t('simulated.excluded') : t('simulated.notScored')}</span>
      ) : (
        <b>{t('simulated.points', { points: number(points) })}</b>
      )}
      {account.lost !== null && account.lost > 0 && (
        <span className="card-lost">{t('simulated.lost', { points: number(account.lost) })}</span>
      )}
    </p>
  );
}
