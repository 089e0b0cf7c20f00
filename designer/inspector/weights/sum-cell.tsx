import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { shownWeight } from './shown-weight.ts';
import type { Weighing } from './use-weighings.ts';

interface Props {
  readonly weighing: Weighing;
  readonly onBalance: () => void;
}

/** What a stage's weights add up to, and whether that is what it should be. */
export function SumCell({ weighing, onBalance }: Props) {
  const { t } = useTranslation('inspector');
  const { number } = useLanguage();
  const { sum, measure, readOnly } = weighing;
  if (!sum.isUsed) return <div className="weight-sum">{t('weights.groupUnused')}</div>;
  const shown = number(shownWeight(sum.sum, measure), 4);
  const unit = measure.unit === 'percent' ? '%' : '';
  return (
    <div className="weight-sum" data-off={sum.isOff}>
      <span className="number">
        {sum.isOff ? <WarningFilled aria-hidden /> : <CheckCircleFilled aria-hidden />} {shown}
        {unit}
        {sum.isOff && ` ≠ ${number(shownWeight(sum.target, measure), 4)}${unit}`}
      </span>
      <span className="visually-hidden">{sum.isOff ? t('weights.sumOff') : t('weights.sumFine')}</span>
      {sum.isOff && !readOnly && (
        <Button size="small" type="link" onClick={onBalance}>
          {t('weights.balanceTo', { target: number(sum.target, 4) })}
        </Button>
      )}
    </div>
  );
}
