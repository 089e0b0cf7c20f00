import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Run } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded, NothingYet, ProblemView } from '../../app/states/states.tsx';
import type { RunResult } from '../runs/run-result.ts';
import { useRuleSetNames, useRun } from '../runs/use-runs.ts';
import { RecheckHistory } from './recheck-history.tsx';
import { RecheckResult } from './recheck-result.tsx';
import { StartRecheck } from './start-recheck.tsx';
import { useRecheck, useRechecks } from './use-rechecks.ts';
import '../runs/badges.css';
import '../sheet/paper.css';
import './recheck.css';

/** An auditor's page: a past run, or one enterprise of it, worked out again. */
export function Component() {
  const park = useParkId();
  const { run: id = '' } = useParams();
  const run = useRun(park, id);
  const { result } = run.data ?? {};
  if (run.data && result) return <RecheckView park={park} run={run.data} result={result} />;
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

interface Props {
  readonly park: string;
  readonly run: Run;
  readonly result: RunResult;
}

function RecheckView({ park, run, result }: Props) {
  const { t } = useTranslation(['recheck', 'runs']);
  const { text } = useLanguage();
  const { audit } = useMay();
  const [search, setSearch] = useSearchParams();
  const enterpriseId = search.get('enterprise') ?? undefined;
  const rechecks = useRechecks(park, run.id, enterpriseId);
  const chosen = search.get('recheck') ?? rechecks.data?.items[0]?.id;
  const shown = useRecheck(park, run.id, chosen);
  const ruleSet = useRuleSetNames(park).data?.find((one) => one.id === run.ruleSet);
  const show = (recheck: string) => setSearch(enterpriseId ? { enterprise: enterpriseId, recheck } : { recheck });
  return (
    <div className="page sheet recheck">
      <header className="page-head">
        <nav aria-label={t('runs:title')} className="recheck-crumb no-print">
          <Link to={`/parks/${park}/runs`}>{t('runs:title')}</Link>
          {' / '}
          <Link to={`/parks/${park}/runs/${run.id}`}>{run.period}</Link>
        </nav>
        <h1>{t('recheck:of', { name: ruleSet ? text(ruleSet.name) : '…', period: run.period })}</h1>
        <p className="lead">{t('recheck:lead')}</p>
      </header>
      {audit ? (
        <StartRecheck park={park} run={run.id} size={result.size} enterpriseId={enterpriseId} onDone={show} />
      ) : (
        <p className="soft no-print">{t('recheck:start.notYou')}</p>
      )}
      {chosen === undefined ? (
        <Loaded of={rechecks}>
          {() => <NothingYet title={t(enterpriseId ? 'recheck:noneOfOne' : 'recheck:none')} />}
        </Loaded>
      ) : (
        <Loaded of={shown}>{(recheck) => <RecheckResult park={park} recheck={recheck} />}</Loaded>
      )}
      {rechecks.data && rechecks.data.items.length > 0 && (
        <RecheckHistory rechecks={rechecks.data.items} chosen={chosen} onChoose={show} />
      )}
    </div>
  );
}
