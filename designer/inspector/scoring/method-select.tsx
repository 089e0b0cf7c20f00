import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scoring } from '../../../schemas/definition.ts';
import { useNaming } from '../../formula/use-known.ts';
import { type Converted, converted } from './convert/converted.ts';

const methods: readonly Scoring['method'][] = [
  'bands',
  'linear',
  'piecewise',
  'perUnit',
  'steps',
  'boolean',
  'lookup',
  'percentile',
  'minMax',
  'zScore',
];

interface Props {
  readonly id: string;
  readonly scoring: Scoring;
  readonly fullMarks: number;
  readonly ascending: Float64Array;
  readonly categories: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (scoring: Scoring) => void;
}

interface Change extends Converted {
  readonly before: Scoring;
}

/** Another method keeps what it can say, and tells what it can't. */
export function MethodSelect({ id, scoring, fullMarks, ascending, categories, readOnly, onChange }: Props) {
  const { t } = useTranslation('inspector');
  const { vocabulary } = useNaming();
  const [change, setChange] = useState<Change | null>(null);
  const choose = (method: Scoring['method']) => {
    const next = converted(scoring, method, { fullMarks, ascending }, categories);
    setChange({ ...next, before: scoring });
    onChange(next.scoring);
  };
  return (
    <>
      <Select<Scoring['method']>
        id={id}
        size="small"
        disabled={readOnly}
        value={scoring.method}
        popupMatchSelectWidth={false}
        options={methods.map((value) => ({ value, label: vocabulary.methods[value] }))}
        optionRender={({ value }) => {
          const method = methods.find((one) => one === value);
          return method ? <MethodOption name={vocabulary.methods[method]} lead={t(`methods.${method}`)} /> : null;
        }}
        onChange={choose}
      />
      {change && change.scoring.method === scoring.method && change.lost.length > 0 && (
        <Alert
          className="lost"
          type="info"
          closable={{ closeIcon: true, onClose: () => setChange(null) }}
          title={t('lost.title', {
            before: vocabulary.methods[change.before.method],
            after: vocabulary.methods[scoring.method],
          })}
          description={
            <ul>
              {change.lost.map((one) => (
                <li key={one}>{t(`lost.${one}`)}</li>
              ))}
            </ul>
          }
          action={
            <Button
              size="small"
              onClick={() => {
                onChange(change.before);
                setChange(null);
              }}
            >
              {t('lost.back')}
            </Button>
          }
        />
      )}
    </>
  );
}

function MethodOption({ name, lead }: { readonly name: string; readonly lead: string }) {
  return (
    <div className="method-option">
      <span>{name}</span>
      <span className="insp-soft">{lead}</span>
    </div>
  );
}
