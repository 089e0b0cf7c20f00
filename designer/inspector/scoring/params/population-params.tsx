import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoringOf } from '../../../../schemas/definition.ts';
import { useLanguage } from '../../../app/languages.ts';
import { useShaped } from '../../../formula/use-known.ts';
import { Property } from '../../node/inputs/property.tsx';
import type { MethodProps } from '../scoring-props.ts';
import { NumberParam } from './number-param.tsx';
import { withOptional } from './with-optional.ts';

type Relative = ScoringOf<'percentile'> | ScoringOf<'minMax'> | ScoringOf<'zScore'>;

/** With whom an enterprise is compared, and which way is better. */
export function PopulationParams({ scoring, path, readOnly, onChange }: MethodProps<Relative>) {
  const { t } = useTranslation('inspector');
  const marks = t('marks');
  const directionId = useId();
  return (
    <>
      <p className="insp-soft">{t(`params.explained.${scoring.method}`)}</p>
      <div className="insp-params">
        <ScopeParam
          {...{ scoring, path, readOnly }}
          onChange={(scope) => onChange(withOptional(scoring, 'scope', scope))}
        />
        <Property label={t('params.direction')} labelFor={directionId} path={`${path}/direction`}>
          <Select<'more' | 'less'>
            id={directionId}
            size="small"
            disabled={readOnly}
            value={scoring.direction ?? 'more'}
            options={[
              { value: 'more', label: t('params.more') },
              { value: 'less', label: t('params.less') },
            ]}
            onChange={(way) => onChange(withOptional(scoring, 'direction', way === 'more' ? undefined : way))}
          />
        </Property>
        {scoring.method === 'zScore' ? (
          <>
            <NumberParam
              label={t('params.mean')}
              unit={marks}
              readOnly={readOnly}
              value={scoring.mean}
              path={`${path}/mean`}
              onChange={(mean = 0, gesture) => onChange({ ...scoring, mean }, gesture)}
            />
            <NumberParam
              label={t('params.spread')}
              help={t('params.spreadHelp')}
              unit={marks}
              readOnly={readOnly}
              value={scoring.spread}
              path={`${path}/spread`}
              onChange={(spread = 0, gesture) => onChange({ ...scoring, spread }, gesture)}
            />
          </>
        ) : (
          <NumberParam
            label={t('params.lowest')}
            unit={marks}
            placeholder="0"
            readOnly={readOnly}
            value={scoring.lowest}
            path={`${path}/lowest`}
            onChange={(value, gesture) => onChange(withOptional(scoring, 'lowest', value), gesture)}
          />
        )}
      </div>
    </>
  );
}

interface ScopeProps {
  readonly scoring: Relative;
  readonly path: string;
  readonly readOnly: boolean;
  readonly onChange: (scope: string | undefined) => void;
}

function ScopeParam({ scoring, path, readOnly, onChange }: ScopeProps) {
  const { t } = useTranslation('inspector');
  const { text } = useLanguage();
  const { fields, stages = [] } = useShaped();
  const id = useId();
  const options = [
    { value: 'all', label: t('params.everyone') },
    ...(stages.length > 0 ? [{ value: 'stage', label: t('params.sameStage') }] : []),
    ...fields
      .filter(({ type }) => type === 'enum')
      .map((field) => ({ value: field.id, label: t('params.sameField', { name: text(field.name) }) })),
  ];
  return (
    <Property label={t('params.scope')} labelFor={id} path={`${path}/scope`}>
      <Select
        id={id}
        size="small"
        disabled={readOnly}
        value={scoring.scope ?? 'all'}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(scope) => onChange(scope === 'all' ? undefined : scope)}
      />
    </Property>
  );
}
