import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Indicator, Missing } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { useNaming } from '../../formula/use-known.ts';
import { usePark } from '../../park/park-store.ts';
import { NumberInput } from './inputs/number-input.tsx';
import { ProblemsHere } from './problems-here.tsx';

interface Props {
  readonly indicator: Indicator;
  readonly path: string;
}

const policies = ['zero', 'exclude', 'mark', 'median', 'reject'] as const;
type Policy = (typeof policies)[number];

/** What becomes of enterprises without a value, and how many they are. */
export function MissingPolicy({ indicator: { id: node, missing = 'zero', fullMarks = 100 }, path }: Props) {
  const { t } = useTranslation('inspector');
  const { number, percent } = useLanguage();
  const { dispatch } = useEditorActions();
  const { vocabulary } = useNaming();
  const readOnly = useEditor((state) => state.readOnly);
  const summary = usePark((park) => park.indicators.get(node));
  const chosen: Policy = typeof missing === 'object' ? 'mark' : missing;
  const mark = typeof missing === 'object' ? missing.mark : Math.round(fullMarks / 2);
  const lacking = summary ? summary.enterprises - summary.covered : null;
  const put = (value: Missing, gesture?: string) =>
    dispatch({ type: 'setNode', node, key: 'missing', value }, gesture === undefined ? {} : { gesture });
  const nameOf = (policy: Policy) => (policy === 'mark' ? t('missing.markName') : vocabulary.missing[policy]);
  const share = summary && lacking !== null ? percent(lacking / Math.max(1, summary.enterprises)) : '';
  return (
    <>
      <p className="insp-soft number">
        {summary && lacking !== null
          ? t('missing.count', { lacking: number(lacking), enterprises: number(summary.enterprises), share })
          : t('missing.noPark')}
      </p>
      <Radio.Group
        className="missing-policies"
        disabled={readOnly}
        value={chosen}
        aria-label={t('parts.missing')}
        onChange={({ target }) => {
          const policy = policies.find((one) => one === target.value);
          if (policy) put(policy === 'mark' ? { mark } : policy);
        }}
      >
        {policies.map((policy) => (
          <Radio key={policy} value={policy}>
            <span className="insp-capital">{nameOf(policy)}</span>
            {policy === chosen && (
              <span className="missing-means">
                {t(`missing.means.${policy}`, { many: number(lacking ?? 0), mark: number(mark, 2) })}
              </span>
            )}
          </Radio>
        ))}
      </Radio.Group>
      {chosen === 'mark' && (
        <div className="insp-inline">
          <NumberInput
            value={mark}
            min={0}
            max={fullMarks}
            unit={t('marks')}
            readOnly={readOnly}
            ariaLabel={t('missing.markName')}
            onChange={(value = 0, gesture) => put({ mark: value }, gesture)}
          />
        </div>
      )}
      <ProblemsHere path={path} />
    </>
  );
}
