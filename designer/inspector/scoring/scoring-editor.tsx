import { Segmented } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeScoring } from '../../../rules/words/describe-scoring.ts';
import type { Definition, Id, Indicator, Scoring } from '../../../schemas/definition.ts';
import { useNaming } from '../../formula/use-known.ts';
import { Property } from '../node/inputs/property.tsx';
import { ProblemsHere } from '../node/problems-here.tsx';
import type { Spacing } from './axis/scale.ts';
import { ThresholdChart } from './chart/threshold-chart.tsx';
import { MethodBody } from './method-body.tsx';
import { MethodSelect } from './method-select.tsx';
import { added, canAdd, removed } from './methods/add-remove.ts';
import { PopulationNote } from './population-note.tsx';
import { SuggestionList } from './suggest/suggestion-list.tsx';
import { useSimulatedMark } from './use-simulated-mark.ts';
import { useCategoryNames } from './values/use-category-names.ts';
import { useCategories, useIndicatorValues, usePopulation } from './values/use-values.ts';

interface Props {
  readonly definition: Definition;
  readonly indicator: Indicator;
  readonly scoring: Scoring;
  /** The scoring's JSON pointer. */
  readonly path: string;
  /** For which it counts; null: all. */
  readonly stages: readonly Id[] | null;
  readonly readOnly: boolean;
  readonly onChange: (scoring: Scoring, gesture?: string) => void;
}

/** Methods whose numbers show what is wrong with them beside each. */
const showsOwn: readonly Scoring['method'][] = ['linear', 'perUnit', 'steps', 'percentile', 'minMax', 'zScore'];

const byCategory: readonly Scoring['method'][] = ['boolean', 'lookup'];

/** From values to marks: by hand over the park's own values, and as exact numbers. */
export function ScoringEditor(props: Props) {
  const { definition, indicator, scoring, path, stages, readOnly, onChange } = props;
  const { t } = useTranslation('inspector');
  const naming = useNaming();
  const methodId = useId();
  const values = useIndicatorValues(definition, indicator);
  const population = usePopulation(values, stages);
  const found = useCategories(values, stages);
  const { options } = useCategoryNames(path, values);
  const [spacing, setSpacing] = useState<Spacing | null>(null);
  const [proposed, setProposed] = useState<Scoring | null>(null);
  const simulated = useSimulatedMark(indicator.id, path);
  const { unit, fullMarks = 100 } = indicator;
  const { ascending } = population;
  const isAlong = !byCategory.includes(scoring.method) && (values === null || values.kind === 'number');
  const rest = { ...{ path, fullMarks, unit, population, values, stages, readOnly, onChange } };
  return (
    <div className="scoring">
      <Property label={t('scoring.method')} labelFor={methodId} path={`${path}/method`}>
        <MethodSelect
          {...{ scoring, fullMarks, ascending, readOnly, onChange }}
          id={methodId}
          categories={options.length > 0 ? options : found.map(({ key }) => key).slice(0, 30)}
        />
      </Property>
      {isAlong && (
        <>
          <div className="chart-head">
            <PopulationNote population={population} hasValues={values !== null} unit={unit} />
            <Segmented<Spacing | 'auto'>
              size="small"
              aria-label={t('chart.axis')}
              value={spacing ?? 'auto'}
              options={[
                { value: 'auto', label: t('chart.auto') },
                { value: 'even', label: t('chart.even') },
                { value: 'logarithmic', label: t('chart.log') },
              ]}
              onChange={(value) => setSpacing(value === 'auto' ? null : value)}
            />
          </div>
          <ThresholdChart
            {...{ scoring, proposed, fullMarks, unit, ascending, spacing, simulated, readOnly, onChange }}
            label={t('chart.label')}
            onAdd={canAdd(scoring) ? (at) => onChange(added(scoring, at, fullMarks)) : undefined}
            onRemove={canAdd(scoring) ? (handle) => onChange(removed(scoring, handle)) : undefined}
          />
          {!readOnly && (
            <SuggestionList
              {...{ scoring, fullMarks, ascending }}
              onPropose={setProposed}
              onApply={(next) => {
                setProposed(null);
                onChange(next);
              }}
            />
          )}
        </>
      )}
      <MethodBody scoring={scoring} {...rest} />
      <ProblemsHere
        path={path}
        except={
          showsOwn.includes(scoring.method) ? Object.keys(scoring).map((key) => `${path}/${key}`) : [`${path}/method`]
        }
      />
      <p className="rule-in-words">
        <span>{t('scoring.inWords')}</span>
        {describeScoring(scoring, naming)}
      </p>
    </div>
  );
}
