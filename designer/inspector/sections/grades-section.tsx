import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade } from '../../../schemas/definition.ts';
import { pointer } from '../../../schemas/pointer.ts';
import { useLanguage } from '../../app/languages.ts';
import { TotalsHistogram } from '../../charts/totals-histogram.tsx';
import { usePark } from '../../park/park-store.ts';
import { CountMark } from './count-mark.tsx';
import { type Count, countsOf } from './counts.ts';
import { EntryProblems } from './entry-problems.tsx';
import { nextGrade, switchGrades } from './grade-edits.ts';
import { GradeInputs } from './grade-inputs.tsx';
import { Grip } from './grip.tsx';
import { ChoiceField } from './inputs.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { stepLabels } from './step-labels.ts';
import { useReorder } from './use-reorder.ts';
import { useScopes } from './use-scopes.ts';
import { useSection } from './use-section.ts';

/** Ranges of the total, or shares of the ranking, over the park's totals. */
export function GradesSection() {
  const { t } = useTranslation('sections');
  const { definition, readOnly, dispatch } = useSection();
  const preview = usePark((park) => park.preview);
  const scopes = useScopes();
  const { grades = [], gradeWithin } = definition;
  const counts: ReadonlyMap<string | null, Count> = preview ? countsOf(preview.grades) : new Map();
  const isByShare = grades.some(({ top }) => top !== undefined);
  const add = () => dispatch({ type: 'addEntry', section: 'grades', entry: nextGrade(grades, definition.scale?.full) });
  const move = (entry: number, index: number) => dispatch({ type: 'moveEntry', section: 'grades', entry, index });
  const reorder = useReorder(move);
  const adding = !readOnly && (
    <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
      {t('grades.add')}
    </Button>
  );
  if (grades.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <div className="section-empty">
            <strong>{t('grades.emptyTitle')}</strong>
            <p>{t('grades.empty')}</p>
          </div>
        }
      >
        {adding}
      </Empty>
    );
  return (
    <div className="section-form">
      <div className="section-bar">
        <Segmented
          disabled={readOnly}
          aria-label={t('grades.by')}
          value={isByShare ? 'top' : 'from'}
          options={[
            { value: 'from', label: t('grades.byTotal') },
            { value: 'top', label: t('grades.byShare') },
          ]}
          onChange={(by) =>
            dispatch({
              type: 'applyPatch',
              patch: switchGrades(grades, by, preview ? counts : undefined, definition.scale?.full),
              label: stepLabels('gradesBy', { by: by === 'top' ? t('grades.byShare') : t('grades.byTotal') }),
            })
          }
        />
        <span className="section-soft">{isByShare ? t('grades.shareHint') : t('grades.totalHint')}</span>
      </div>
      {preview && <Spread grades={isByShare ? [] : grades} />}
      <div ref={reorder.list} className="section-grades">
        {grades.map((grade, index) => (
          <div
            key={pointer('grades', index)}
            className="section-grade"
            data-writable={!readOnly}
            {...reorder.entry(index)}
          >
            {!readOnly && <Grip {...reorder.grip(index)} />}
            <GradeInputs grade={grade} index={index} isByShare={isByShare} />
            <CountMark count={counts.get(grade.id)} />
            {!readOnly && (
              <span>
                <MoveButtons at={index} count={grades.length} name={grade.id} onMove={(to) => move(index, to)} />
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`${t('remove')} ${grade.id}`}
                  onClick={() => dispatch({ type: 'removeEntry', section: 'grades', entry: index })}
                />
              </span>
            )}
            <EntryProblems path={`/grades/${index}`} />
          </div>
        ))}
        {preview && (
          <p className="section-soft">
            {t('grades.none')} <CountMark count={counts.get(null)} />
          </p>
        )}
      </div>
      {adding && <div>{adding}</div>}
      {isByShare && (
        <ChoiceField
          label={t('grades.within')}
          hint={t('grades.withinHint')}
          value={gradeWithin}
          allowClear
          placeholder={t('grades.wholeRanking')}
          options={scopes}
          onChange={(value) => dispatch({ type: 'setDefinition', key: 'gradeWithin', value })}
        />
      )}
      <EntryProblems path="/gradeWithin" />
    </div>
  );
}

function Spread({ grades }: { readonly grades: readonly Grade[] }) {
  const { text } = useLanguage();
  const totals = usePark((park) => park.preview?.totals);
  const quantiles = usePark((park) => park.preview?.quantiles.after);
  const bins = useMemo(() => {
    if (!totals) return [];
    const { start, width, counts } = totals;
    return [...counts.after].map((count, index) => ({
      from: start + index * width,
      to: start + (index + 1) * width,
      count,
    }));
  }, [totals]);
  const starts = useMemo(
    () =>
      grades
        .flatMap(({ id, name, from }) => (from === undefined ? [] : [{ id, name: text(name), from }]))
        .sort((a, b) => b.from - a.from),
    [grades, text],
  );
  if (bins.length === 0) return null;
  return <TotalsHistogram bins={bins} grades={starts} median={quantiles?.median ?? null} height={200} />;
}
