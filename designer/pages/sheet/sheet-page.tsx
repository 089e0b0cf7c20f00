import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { Run, Sheet } from '../../api/answers.ts';
import { useParkId } from '../../app/session.ts';
import { ProblemView } from '../../app/states/states.tsx';
import type { RunResult } from '../runs/run-result.ts';
import { type RunRules, useRulesOfRun } from '../runs/use-rules-of-run.ts';
import { useRun } from '../runs/use-runs.ts';
import { AdjustmentList } from './parts/adjustment-list.tsx';
import { Decisions } from './parts/decisions.tsx';
import { IndicatorSection } from './parts/indicator-section.tsx';
import { PaperHead } from './parts/paper-head.tsx';
import { RecordValues } from './parts/record-values.tsx';
import { SheetCharts } from './parts/sheet-charts.tsx';
import { SheetHead } from './parts/sheet-head.tsx';
import { SheetNav } from './parts/sheet-nav.tsx';
import { Why } from './parts/why.tsx';
import { sheetCase } from './sheet-case.ts';
import { useSheet } from './use-sheet.ts';
import '../runs/badges.css';
import './sheet.css';
import './paper.css';

export function Component() {
  const park = useParkId();
  const { run: id = '', enterpriseId = '' } = useParams();
  const run = useRun(park, id);
  const sheet = useSheet(park, id, enterpriseId);
  const { rules, error, retry } = useRulesOfRun(park, run.data);
  const result = run.data?.result;
  if (run.data && result && sheet.data && rules)
    return <SheetView park={park} run={run.data} result={result} answer={sheet.data} rules={rules} />;
  const failed = [run, sheet].find((one) => one.isError && one.data === undefined);
  return (
    <div className="page">
      {failed || error ? (
        <ProblemView error={failed?.error ?? error} retry={() => (failed ? failed.refetch() : retry())} />
      ) : (
        <Skeleton active paragraph={{ rows: 14 }} />
      )}
    </div>
  );
}

interface Props {
  readonly park: string;
  readonly run: Run;
  readonly result: RunResult;
  readonly answer: Sheet;
  readonly rules: RunRules;
}

function SheetView({ park, run, result, answer, rules }: Props) {
  const of = useMemo(() => sheetCase(park, run, result, answer, rules), [park, run, result, answer, rules]);
  return (
    <article className="page sheet">
      <SheetNav of={of} />
      <PaperHead of={of} />
      <SheetHead of={of} />
      <Why of={of} />
      <SheetCharts of={of} />
      <IndicatorSection of={of} />
      <AdjustmentList of={of} />
      <Decisions of={of} />
      <RecordValues of={of} />
    </article>
  );
}
