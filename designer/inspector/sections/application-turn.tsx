import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { ApplicationTurns } from '../../park/preview/preview.ts';

interface Props {
  readonly turn: ApplicationTurns | undefined;
  readonly isShort?: boolean;
}

/** How many enterprises an application reaches now, and what it costs. */
export function ApplicationTurn({ turn, isShort = false }: Props) {
  const { t } = useTranslation('sections');
  const { number, signed } = useLanguage();
  if (!turn) return null;
  const { eligible, selected, amount, unit } = turn;
  if (isShort)
    return (
      <span className="number">
        {t('applications.short', { eligible: number(eligible.after), selected: number(selected.after) })}
      </span>
    );
  const change = ({ before, after }: { readonly before: number | null; readonly after: number | null }) =>
    before === null || after === null || before === after ? null : (
      <span className={after > before ? 'section-more' : 'section-fewer'}> {signed(after - before, 0)}</span>
    );
  return (
    <dl className="section-numbers">
      <div>
        <dt>{t('applications.eligible')}</dt>
        <dd>
          {number(eligible.after)}
          {change(eligible)}
        </dd>
      </div>
      <div>
        <dt>{t('applications.selected')}</dt>
        <dd>
          {number(selected.after)}
          {change(selected)}
        </dd>
      </div>
      {amount.after !== null && (
        <div>
          <dt>{t('applications.sum')}</dt>
          <dd>
            {number(amount.after)} {unit ?? ''}
            {change(amount)}
          </dd>
        </div>
      )}
    </dl>
  );
}
