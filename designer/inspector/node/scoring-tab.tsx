import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, Indicator } from '../../../schemas/definition.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { FormulaEditor } from '../../formula/formula-editor.tsx';
import { NumberInput } from './inputs/number-input.tsx';
import { Part } from './inputs/property.tsx';
import { MissingPolicy } from './missing-policy.tsx';
import { RescaleMarks } from './rescale-marks.tsx';
import { Variants } from './variants.tsx';

interface Props {
  readonly definition: Definition;
  readonly indicator: Indicator;
  readonly path: string;
}

/** How an indicator gets its value, and from it its mark. */
export function ScoringTab({ definition, indicator, path }: Props) {
  const { t } = useTranslation('inspector');
  const { dispatch } = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const fullId = useId();
  const { id: node, unit, fullMarks } = indicator;
  return (
    <>
      <Part title={unit ? t('parts.valueIn', { unit }) : t('parts.value')}>
        <FormulaEditor
          value={indicator.formula}
          place={{ at: 'indicators' }}
          path={`${path}/formula`}
          unit={unit}
          readOnly={readOnly}
          ariaLabel={t('parts.formulaOf')}
          onChange={(formula, gesture) =>
            dispatch({ type: 'setNode', node, key: 'formula', value: formula }, { gesture })
          }
        />
      </Part>
      <Part
        title={t('parts.scoring')}
        extra={
          <span className="insp-inline">
            <label htmlFor={fullId}>{t('basics.fullMarks')}</label>
            <NumberInput
              id={fullId}
              value={fullMarks}
              placeholder="100"
              min={0}
              unit={t('marks')}
              readOnly={readOnly}
              onChange={(value, gesture) => dispatch({ type: 'setNode', node, key: 'fullMarks', value }, { gesture })}
            />
          </span>
        }
      >
        <RescaleMarks indicator={indicator} />
        <Variants definition={definition} indicator={indicator} path={path} />
      </Part>
      <Part title={t('parts.missing')}>
        <MissingPolicy indicator={indicator} path={`${path}/missing`} />
      </Part>
    </>
  );
}
