import { useTranslation } from 'react-i18next';
import type { ScoringOf } from '../../../../schemas/definition.ts';
import type { MethodProps } from '../scoring-props.ts';
import { NumberParam } from './number-param.tsx';
import { withOptional } from './with-optional.ts';

/** From which value on there are marks, and at which there are all. */
export function LinearParams({ scoring, path, fullMarks, unit, readOnly, onChange }: MethodProps<ScoringOf<'linear'>>) {
  const { t } = useTranslation('inspector');
  const shared = { unit, readOnly };
  return (
    <div className="insp-params">
      <NumberParam
        {...shared}
        label={t('params.zeroAt')}
        value={scoring.from}
        path={`${path}/from`}
        onChange={(from = 0, gesture) => onChange({ ...scoring, from }, gesture)}
      />
      <NumberParam
        {...shared}
        label={t('params.fullAt', { full: fullMarks })}
        value={scoring.to}
        path={`${path}/to`}
        onChange={(to = 0, gesture) => onChange({ ...scoring, to }, gesture)}
      />
    </div>
  );
}

export function PerUnitParams({
  scoring,
  path,
  fullMarks,
  unit,
  readOnly,
  onChange,
}: MethodProps<ScoringOf<'perUnit'>>) {
  const { t } = useTranslation('inspector');
  return (
    <div className="insp-params">
      <NumberParam
        label={unit ? t('params.marksPerUnitOf', { unit }) : t('params.marksPerUnit')}
        unit={t('marks')}
        readOnly={readOnly}
        value={scoring.marksPerUnit}
        path={`${path}/marksPerUnit`}
        onChange={(marksPerUnit = 0, gesture) => onChange({ ...scoring, marksPerUnit }, gesture)}
      />
      <NumberParam
        label={t('params.offset')}
        help={t('params.offsetHelp')}
        unit={unit}
        placeholder="0"
        readOnly={readOnly}
        value={scoring.offset}
        path={`${path}/offset`}
        onChange={(value, gesture) => onChange(withOptional(scoring, 'offset', value), gesture)}
      />
      <NumberParam
        label={t('params.cap')}
        unit={t('marks')}
        placeholder={String(fullMarks)}
        readOnly={readOnly}
        value={scoring.cap}
        path={`${path}/cap`}
        onChange={(value, gesture) => onChange(withOptional(scoring, 'cap', value), gesture)}
      />
    </div>
  );
}

export function StepsParams({ scoring, path, fullMarks, unit, readOnly, onChange }: MethodProps<ScoringOf<'steps'>>) {
  const { t } = useTranslation('inspector');
  const marks = t('marks');
  return (
    <div className="insp-params">
      <NumberParam
        label={t('params.first')}
        unit={unit}
        readOnly={readOnly}
        value={scoring.first}
        path={`${path}/first`}
        onChange={(first = 0, gesture) => onChange({ ...scoring, first }, gesture)}
      />
      <NumberParam
        label={t('params.base')}
        unit={marks}
        readOnly={readOnly}
        value={scoring.base}
        path={`${path}/base`}
        onChange={(base = 0, gesture) => onChange({ ...scoring, base }, gesture)}
      />
      <NumberParam
        label={t('params.step')}
        unit={unit}
        readOnly={readOnly}
        value={scoring.step}
        path={`${path}/step`}
        onChange={(step = 1, gesture) => onChange({ ...scoring, step }, gesture)}
      />
      <NumberParam
        label={t('params.marksPerStep')}
        unit={marks}
        readOnly={readOnly}
        value={scoring.marksPerStep}
        path={`${path}/marksPerStep`}
        onChange={(marksPerStep = 0, gesture) => onChange({ ...scoring, marksPerStep }, gesture)}
      />
      <NumberParam
        label={t('params.cap')}
        unit={marks}
        placeholder={String(fullMarks)}
        readOnly={readOnly}
        value={scoring.cap}
        path={`${path}/cap`}
        onChange={(value, gesture) => onChange(withOptional(scoring, 'cap', value), gesture)}
      />
    </div>
  );
}
