import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { Affected } from '../preview/preview.ts';

const moves = [
  'rising',
  'falling',
  'totalHigher',
  'totalLower',
  'grade',
  'stage',
  'status',
  'enteredRanking',
  'leftRanking',
] as const;

/** How many enterprises an edit moves, and in which way; what does not happen is left out. */
export function MovesList({ affected }: { readonly affected: Affected }) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  return (
    <dl className="dock-pairs">
      {moves
        .filter((move) => affected[move] > 0 || move === 'rising' || move === 'falling')
        .map((move) => (
          <div key={move}>
            <dt>{t(`moves.${move}`)}</dt>
            <dd>{number(affected[move], 0)}</dd>
          </div>
        ))}
    </dl>
  );
}
