import { useTranslation } from 'react-i18next';
import type { ScoringOf } from '../../../../schemas/definition.ts';
import { NumberInput } from '../../node/inputs/number-input.tsx';
import type { MethodProps } from '../scoring-props.ts';
import { CountBar } from '../table/count-bar.tsx';
import { populationIn } from '../values/park-values.ts';
import { withOptional } from './with-optional.ts';

/** Yes and no, each with its marks and its enterprises. */
export function BooleanParams({ scoring, values, stages, readOnly, onChange }: MethodProps<ScoringOf<'boolean'>>) {
  const { t } = useTranslation('inspector');
  const ascending = values && values.kind !== 'text' ? populationIn(values, stages).ascending : new Float64Array(0);
  const no = ascending.reduce((count, value) => (value === 0 ? count + 1 : count), 0);
  const isNumber = values?.kind === 'number';
  return (
    <table className="insp-table">
      <caption className="visually-hidden">{t('table.categories')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.value')}</th>
          <th scope="col">{t('table.mark')}</th>
          <th scope="col">{t('table.count')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{isNumber ? t('params.notZero') : t('yes')}</th>
          <td>
            <NumberInput
              value={scoring.mark}
              readOnly={readOnly}
              ariaLabel={t('params.ifYes')}
              onChange={(mark = 0, gesture) => onChange({ ...scoring, mark }, gesture)}
            />
          </td>
          <td>
            <CountBar count={ascending.length - no} of={ascending.length} />
          </td>
        </tr>
        <tr>
          <th scope="row">{isNumber ? '0' : t('no')}</th>
          <td>
            <NumberInput
              value={scoring.otherwise}
              placeholder="0"
              readOnly={readOnly}
              ariaLabel={t('params.ifNo')}
              onChange={(value, gesture) => onChange(withOptional(scoring, 'otherwise', value), gesture)}
            />
          </td>
          <td>
            <CountBar count={no} of={ascending.length} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
