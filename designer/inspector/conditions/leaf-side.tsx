import { SwapOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { conditionOperators } from '../../../rules/condition/operators.ts';
import type { KnownName } from '../../formula/known-names.ts';
import { useCondition } from './condition-context.ts';
import { FactPicker } from './fact-picker.tsx';
import { type LeafForm, type Side, takesList } from './form.ts';
import { SideList } from './side-list.tsx';
import { SideValue } from './side-value.tsx';

interface Props {
  readonly leaf: LeafForm;
  readonly name: KnownName | undefined;
  readonly below: string;
  readonly onChange: (side: Side, gesture?: string) => void;
}

/** A value of the fact's type, several of them, or another fact of that type. */
export function LeafSide({ leaf: { fact, operator, side }, name, below, onChange }: Props) {
  const { t } = useTranslation('conditions');
  const { known, readOnly, problemsAt } = useCondition();
  const isWrong = ['/value', '/value/fact', '/value/0'].some((step) => problemsAt(below + step).length > 0);
  if (fact === '') return null;
  if (takesList(operator))
    return (
      <SideList values={side.is === 'list' ? side.values : []} name={name} isWrong={isWrong} onChange={onChange} />
    );
  const mayBeFact = conditionOperators.get(operator)?.takes === 'value';
  return (
    <span className="condition-side">
      {side.is === 'fact' ? (
        <FactPicker
          value={side.fact}
          names={known.names.filter(({ id, type }) => id !== fact && type.kind === name?.type.kind)}
          readOnly={readOnly}
          ariaLabel={t('otherFact')}
          opens={side.fact === ''}
          onChange={(other) => onChange({ is: 'fact', fact: other })}
        />
      ) : (
        <SideValue
          value={side.is === 'value' ? side.value : undefined}
          name={name}
          isWritten={!mayBeFact}
          isWrong={isWrong}
          onChange={onChange}
        />
      )}
      {mayBeFact && !readOnly && (
        <Tooltip title={side.is === 'fact' ? t('compareValue') : t('compareFact')}>
          <Button
            size="small"
            type="text"
            icon={<SwapOutlined aria-hidden />}
            aria-label={side.is === 'fact' ? t('compareValue') : t('compareFact')}
            onClick={() => onChange(side.is === 'fact' ? { is: 'none' } : { is: 'fact', fact: '' })}
          />
        </Tooltip>
      )}
    </span>
  );
}
