import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Run } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useParkId } from '../../app/session.ts';
import { ProblemView } from '../../app/states/states.tsx';
import { gradesOf } from './grades-of.ts';
import { Ranking } from './ranking/ranking.tsx';
import { RunApplications } from './run-applications.tsx';
import { RunCharts } from './run-charts.tsx';
import { RunFacts } from './run-facts.tsx';
import { RunHead } from './run-head.tsx';
import { RunTiles } from './run-tiles.tsx';
import { UnfinishedRun } from './unfinished-run.tsx';
import { useRulesOfRun } from './use-rules-of-run.ts';
import { useRuleSetNames, useRun } from './use-runs.ts';
import './badges.css';
import './runs.css';
import './run-page.css';

export function Component() {
  const park = useParkId();
  const { run: id = '' } = useParams();
  const run = useRun(park, id);
  if (run.data) return <RunView park={park} run={run.data} />;
  return (
    <div className="page">
      {run.isPending ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : (
        <ProblemView error={run.error} retry={() => run.refetch()} />
      )}
    </div>
  );
}

function RunView({ park, run }: { readonly park: string; readonly run: Run }) {
  const { t } = useTranslation('runs');
  const { text } = useLanguage();
  const { rules, error, retry } = useRulesOfRun(park, run);
  const ruleSet = useRuleSetNames(park).data?.find((one) => one.id === run.ruleSet);
  const name = ruleSet ? text(ruleSet.name) : rules ? text(rules.definition.name) : '…';
  const { result } = run;
  if (!result)
    return (
      <div className="page">
        <RunHead park={park} run={run} name={name} />
        <section className="run-card" aria-label={t('run.running')}>
          <UnfinishedRun park={park} run={run} />
        </section>
      </div>
    );
  if (!rules)
    return (
      <div className="page">
        <RunHead park={park} run={run} name={name} />
        {error ? <ProblemView error={error} retry={retry} /> : <Skeleton active paragraph={{ rows: 12 }} />}
      </div>
    );
  const grades = gradesOf(rules.definition, rules.naming);
  return (
    <div className="page">
      <RunHead park={park} run={run} name={name} />
      <RunFacts park={park} run={run} result={result} />
      <RunTiles result={result} definition={rules.definition} />
      <RunCharts park={park} run={run.id} result={result} rules={rules} grades={grades} />
      <RunApplications result={result} rules={rules} />
      <Ranking park={park} run={run.id} rules={rules} grades={grades} />
    </div>
  );
}
