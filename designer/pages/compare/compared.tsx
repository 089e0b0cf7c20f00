import { CheckCircleOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Alert, Button, Result, Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { categories } from '../../../rules/compare/category.ts';
import type { Comparison } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useRole } from '../../app/session.ts';
import { useOnPaper } from '../../charts/on-paper.ts';
import { changedSubjects, passing } from './changed-subjects.ts';
import { KindFilter } from './kind-filter.tsx';
import { Pairs } from './pairs.tsx';
import { SideFacts } from './side-facts.tsx';

import { type Steps, useSteps } from './use-steps.ts';
import { useView, type View, views } from './use-view.ts';
import { GridView } from './views/grid-view.tsx';
import { PatchView } from './views/patch-view.tsx';
import { SentencesView } from './views/sentences-view.tsx';
import { TreeView } from './views/tree-view.tsx';

/** One diff, shown in four ways. */
export function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('compare');
  const { time } = useLanguage();
  const { view, filter, setView, setFilter } = useView();
  const isOnPaper = useOnPaper();
  const isFromOutside = useRole() === 'invited';
  const all = useMemo(() => changedSubjects(comparison.changes), [comparison]);
  const shown = useMemo(() => passing(all, filter), [all, filter]);
  const steps = useSteps(shown);
  const kinds = categories.filter((one) => filter.has(one)).map((one) => t(`category.${one}`));
  const facts = (
    <>
      <SideFacts comparison={comparison} />
      {isFromOutside && <Alert showIcon type="info" style={{ marginBottom: 12 }} title={t('fromOutside')} />}
    </>
  );
  if (all.length === 0)
    return (
      <>
        {facts}
        <Result icon={<CheckCircleOutlined />} title={t('same')} subTitle={t('sameLead')} />
      </>
    );
  return (
    <>
      {facts}
      {isOnPaper && (
        <p className="compare-printed">
          {t('printed', { time: time(new Date().toISOString()) })}
          {/* Else paper would pass for all that differs. */}
          {filter.size > 0 &&
            ` · ${t('printedOnly', { kinds: kinds.join(', '), shown: shown.length, of: all.length })}`}
        </p>
      )}
      <Pairs pairs={comparison.pairs} />
      <div className="compare-tools no-print">
        <KindFilter counts={comparison.counts} filter={filter} onFilter={setFilter} />
        <StepButtons steps={steps} of={shown.length} />
        <Segmented<View>
          aria-label={t('view')}
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
      </div>
      {shown.length === 0 && <p role="status">{t('noneShown')}</p>}
      {isOnPaper || view === 'sentences' ? (
        <SentencesView subjects={shown} current={steps.current} isOnPaper={isOnPaper} onPick={steps.choose} />
      ) : view === 'tree' ? (
        <TreeView comparison={comparison} all={all} shown={shown} steps={steps} />
      ) : view === 'grid' ? (
        <GridView comparison={comparison} shown={shown} current={steps.current} onPick={steps.choose} />
      ) : (
        <PatchView comparison={comparison} />
      )}
    </>
  );
}

function StepButtons({ steps: { at, next, previous }, of }: { readonly steps: Steps; readonly of: number }) {
  const { t } = useTranslation('compare');
  return (
    <span className="compare-steps">
      <Button
        icon={<UpOutlined aria-hidden />}
        aria-label={t('previous')}
        title={t('previous')}
        disabled={of === 0}
        onClick={previous}
      />
      <span role="status">{at === 0 ? t('places', { of }) : t('position', { at, of })}</span>
      <Button
        icon={<DownOutlined aria-hidden />}
        aria-label={t('next')}
        title={t('next')}
        disabled={of === 0}
        onClick={next}
      />
    </span>
  );
}
