import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Adjustment, AdjustmentKind, AdjustmentOf, Definition } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { FormulaEditor } from '../../formula/formula-editor.tsx';
import { useNaming } from '../../formula/use-known.ts';
import { ConditionEditor } from '../conditions/condition-editor.tsx';
import { adjustmentKinds, changeKind, mayLackCondition } from './adjustment-kinds.ts';
import { Described } from './described.tsx';
import { EntryProblems } from './entry-problems.tsx';
import { IdField } from './id-field.tsx';
import { ChoiceField, NumberField, Row } from './inputs.tsx';
import { rawAt } from './raw-at.ts';
import { stepLabels } from './step-labels.ts';
import { useSection } from './use-section.ts';

interface Props {
  readonly adjustment: Adjustment;
  readonly index: number;
  readonly raw: Definition;
}

export function AdjustmentForm({ adjustment, index, raw }: Props) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { vocabulary } = useNaming();
  const { definition, readOnly, dispatch, set } = useSection();
  const path = `/adjustments/${index}`;
  const { kind } = adjustment;
  const grades = definition.grades ?? [];
  const become = (to: AdjustmentKind | undefined) => {
    if (to === undefined || to === kind) return;
    const label = stepLabels('kindChanged', { name: text(adjustment.name), kind: vocabulary.adjustmentKinds[to] });
    dispatch({ type: 'applyPatch', patch: changeKind(adjustment, to, path, grades[0]?.id ?? ''), label });
  };
  return (
    <div className="section-form">
      <ChoiceField<AdjustmentKind>
        label={t('adjustments.kind')}
        hint={t(`adjustments.kinds.${kind}`)}
        value={kind}
        options={adjustmentKinds.map((value) => ({ value, label: vocabulary.adjustmentKinds[value] }))}
        onChange={become}
      />
      <Described section="adjustments" index={index} entry={adjustment} />
      <Row label={t('condition')}>
        <ConditionEditor
          value={rawAt(raw, path, 'when')}
          place={{ at: 'adjustments' }}
          path={`${path}/when`}
          optional={mayLackCondition(kind)}
          noneMeans={t('adjustments.noneMeans')}
          readOnly={readOnly}
          ariaLabel={t('condition')}
          onChange={(value, gesture) => set(index, { section: 'adjustments', key: 'when', value }, gesture)}
        />
      </Row>
      {kind === 'bonus' && <Bonus bonus={adjustment} index={index} />}
      {kind === 'penalty' && <Penalty penalty={adjustment} index={index} />}
      {(kind === 'cap' || kind === 'floor') && (
        <NumberField
          label={t(`adjustments.${kind}Points`)}
          value={adjustment.points}
          onChange={(value, gesture) => set(index, { section: 'adjustments', key: 'points', value }, gesture)}
        />
      )}
      {kind === 'gradeCap' && (
        <ChoiceField
          label={t('adjustments.grade')}
          value={adjustment.grade === '' ? undefined : adjustment.grade}
          options={grades.map(({ id, name }) => ({ value: id, label: text(name) || id }))}
          placeholder={t('adjustments.chooseGrade')}
          onChange={(value) => value && set(index, { section: 'adjustments', key: 'grade', value })}
        />
      )}
      <IdField of="adjustment" id={adjustment.id} />
      <EntryProblems path={path} except={['/when', '/formula']} />
    </div>
  );
}

function Bonus({ bonus, index }: { readonly bonus: AdjustmentOf<'bonus'>; readonly index: number }) {
  const { t } = useTranslation('sections');
  const { readOnly, dispatch, set } = useSection();
  const path = `/adjustments/${index}`;
  const isFormula = bonus.formula !== undefined;
  const switchTo = (by: string) => {
    const { points: _, formula: __, ...others } = bonus;
    const value = by === 'formula' ? { ...others, formula: String(bonus.points ?? '') } : { ...others, points: 0 };
    const patch = [{ op: 'replace' as const, path, value }];
    const kind = by === 'formula' ? 'adjustments.byFormula' : 'adjustments.byPoints';
    dispatch({
      type: 'applyPatch',
      patch,
      label: stepLabels('kindChanged', { name: bonus.name['zh-CN'], kind: t(kind) }),
    });
  };
  return (
    <>
      <Row label={t('adjustments.amount')}>
        <Segmented
          disabled={readOnly}
          aria-label={t('adjustments.amount')}
          value={isFormula ? 'formula' : 'points'}
          options={[
            { value: 'points', label: t('adjustments.byPoints') },
            { value: 'formula', label: t('adjustments.byFormula') },
          ]}
          onChange={switchTo}
        />
      </Row>
      {isFormula ? (
        <Row label={t('formula')}>
          <FormulaEditor
            value={bonus.formula ?? ''}
            place={{ at: 'adjustments' }}
            path={`${path}/formula`}
            expects={['number']}
            readOnly={readOnly}
            ariaLabel={t('formula')}
            onChange={(value, gesture) => set(index, { section: 'adjustments', key: 'formula', value }, gesture)}
          />
        </Row>
      ) : (
        <NumberField
          label={t('points')}
          value={bonus.points}
          onChange={(value, gesture) => set(index, { section: 'adjustments', key: 'points', value }, gesture)}
        />
      )}
      <NumberField
        label={t('adjustments.cap')}
        hint={t('adjustments.capHint')}
        value={bonus.cap}
        placeholder={t('noLimit')}
        onChange={(value, gesture) => set(index, { section: 'adjustments', key: 'cap', value }, gesture)}
      />
    </>
  );
}

function Penalty({ penalty, index }: { readonly penalty: AdjustmentOf<'penalty'>; readonly index: number }) {
  const { t } = useTranslation('sections');
  const { readOnly, dispatch, set } = useSection();
  const isPercent = penalty.percent !== undefined;
  const switchTo = (by: string) => {
    const { points: _, percent: __, ...others } = penalty;
    const value = { ...others, [by]: 0 };
    const kind = by === 'percent' ? 'adjustments.byPercent' : 'adjustments.byPoints';
    dispatch({
      type: 'applyPatch',
      patch: [{ op: 'replace', path: `/adjustments/${index}`, value }],
      label: stepLabels('kindChanged', { name: penalty.name['zh-CN'], kind: t(kind) }),
    });
  };
  return (
    <>
      <Row label={t('adjustments.amount')}>
        <Segmented
          disabled={readOnly}
          aria-label={t('adjustments.amount')}
          value={isPercent ? 'percent' : 'points'}
          options={[
            { value: 'points', label: t('adjustments.byPoints') },
            { value: 'percent', label: t('adjustments.byPercent') },
          ]}
          onChange={switchTo}
        />
      </Row>
      <NumberField
        label={isPercent ? t('adjustments.percent') : t('adjustments.penalty')}
        value={isPercent ? penalty.percent : penalty.points}
        suffix={isPercent ? '%' : undefined}
        min={0}
        onChange={(value, gesture) =>
          set(index, { section: 'adjustments', key: isPercent ? 'percent' : 'points', value }, gesture)
        }
      />
    </>
  );
}
