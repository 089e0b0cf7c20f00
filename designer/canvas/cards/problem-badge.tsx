import { useTranslation } from 'react-i18next';
import type { CardFacts } from './card-facts.ts';

/** Problems of the node and of all below it. */
export function ProblemBadge({ facts: { errors, warnings } }: { readonly facts: CardFacts }) {
  const { t } = useTranslation('canvas');
  if (errors + warnings === 0) return null;
  const parts = [
    ...(errors > 0 ? [t('errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('warnings', { count: warnings })] : []),
  ];
  return (
    <span className="card-problems" title={parts.join(' · ')}>
      {errors > 0 && <span data-kind="error">✕ {errors}</span>}
      {warnings > 0 && <span data-kind="warning">! {warnings}</span>}
    </span>
  );
}
