import { ExclamationCircleFilled, StarFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { describeScoring } from '../../../../rules/words/describe-scoring.ts';
import type { Indicator } from '../../../../schemas/definition.ts';
import { useLanguage } from '../../../app/languages.ts';
import { dimensionColour } from '../../../charts/colours.ts';
import { indicatorWords } from '../indicator-words.ts';
import type { SheetCase } from '../sheet-case.ts';
import { useSpeech } from '../use-speech.ts';
import { formulaInWords } from '../words/formula-words.ts';
import { valueInWords } from '../words/value-words.ts';

interface Props {
  readonly of: SheetCase;
  readonly node: Indicator;
  readonly dimension: number;
  /** Where it stands, when it does not stand there. */
  readonly path: string | undefined;
  readonly mostLost: number;
}

export function IndicatorRow({ of, node, dimension, path, mostLost }: Props) {
  const { t } = useTranslation('sheet');
  const { number } = useLanguage();
  const speech = useSpeech(of.rules.naming);
  const { naming } = of.rules;
  const found = of.sheet.nodes[node.id];
  const account = of.accounts[node.id];
  const { value = null, mark = null, points = null, missing = null } = found ?? {};
  const { sentence, scoring } = indicatorWords(of, node, speech);
  const fullMarks = node.fullMarks ?? 100;
  const lost = account?.lost ?? 0;
  return (
    <tr className={missing ? 'indicator is-missing' : 'indicator'}>
      <th scope="row">
        <span className="indicator-name">
          {naming.text(node.name)}
          {node.core && (
            <span className="indicator-core" title={t('core')}>
              <StarFilled aria-hidden /> {t('core')}
            </span>
          )}
          {path !== undefined && (
            <span className="indicator-path">
              <span className="chart-swatch" style={{ background: dimensionColour(dimension) }} aria-hidden /> {path}
            </span>
          )}
        </span>
        <span className="indicator-why">
          {missing && <ExclamationCircleFilled aria-hidden />} {sentence}
        </span>
        <span className="indicator-rule">
          {t('computedBy')}
          {naming.vocabulary.colon}
          {formulaInWords(node.formula, speech)}
          {node.unit && ` (${node.unit})`}
        </span>
        {scoring && (
          <span className="indicator-rule">
            {t('scoredBy')}
            {naming.vocabulary.colon}
            {describeScoring(scoring, naming)}
          </span>
        )}
      </th>
      <td className="is-number number" data-column={t('column.value')}>
        {value === null ? <span className="indicator-none">{t('notReported')}</span> : valueInWords(value, speech)}
        {value !== null && node.unit && <small> {node.unit}</small>}
      </td>
      <td className="is-number number" data-column={t('column.mark')}>
        {mark === null ? '–' : number(mark)} <small>{t('of', { most: number(fullMarks) })}</small>
      </td>
      <td className="is-number number" data-column={t('column.points')}>
        {points === null || account?.most == null ? (
          '–'
        ) : (
          <>
            <b>{number(points)}</b> <small>{t('of', { most: number(account.most) })}</small>
          </>
        )}
      </td>
      <td className="is-number number indicator-lost" data-column={t('column.lost')}>
        {account?.lost == null ? '–' : lost < 0.005 ? number(0) : `−${number(lost)}`}
        {lost >= 0.005 && (
          <span className="indicator-lost-bar" aria-hidden>
            <span style={{ width: `${(lost / mostLost) * 100}%` }} />
          </span>
        )}
      </td>
    </tr>
  );
}
