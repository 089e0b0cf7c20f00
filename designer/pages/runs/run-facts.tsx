import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Run } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import type { RunResult } from './run-result.ts';
import { usePersonName } from './use-runs.ts';
import { VerificationMark } from './verification-mark.tsx';
import { VerificationReport } from './verification-report.tsx';

interface Props {
  readonly park: string;
  readonly run: Run;
  readonly result: RunResult;
}

/** What a run stands on, so that anyone can check it. */
export function RunFacts({ park, run, result }: Props) {
  const { t } = useTranslation('runs');
  const { time, number } = useLanguage();
  const { seeRecords } = useMay();
  const byName = usePersonName(park)(run.by);
  const version = t('version', { n: run.version });
  return (
    <section className="run-card" aria-label={t('run.facts')}>
      <dl className="run-facts">
        <Fact name={t('startForm.version')}>
          <Link to={`/parks/${park}/rule-sets/${run.ruleSet}/versions/${run.version}`}>{version}</Link>
        </Fact>
        <Fact name={t('period')}>{run.period}</Fact>
        <Fact name={t('size')}>
          <span className="number">{number(result.size)}</span>
        </Fact>
        <Fact name={t('run.asOf')}>{t('run.asOfNumber', { n: number(result.asOf) })}</Fact>
        <Fact name={t('finishedAt')}>{time(result.finishedAt)}</Fact>
        {byName !== undefined && <Fact name={t('by')}>{byName}</Fact>}
        <Fact name={t('verify.name')}>
          <VerificationMark verification={result.verification} />
        </Fact>
        <Hash name={t('run.definitionHash')} hash={result.definitionHash} />
        <Hash name={t('run.snapshotHash')} hash={result.snapshotHash} />
        <Hash name={t('run.resultHash')} hash={result.resultHash} />
      </dl>
      {seeRecords && result.verification && <VerificationReport park={park} run={run.id} />}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const shownOfHash = 10;

function Hash({ name, hash }: { readonly name: string; readonly hash: string }) {
  const { t } = useTranslation(['runs', 'app']);
  return (
    <Fact name={name}>
      <Typography.Text
        code
        title={`${hash}\n${t('runs:run.hashWhy')}`}
        copyable={{ text: hash, tooltips: [t('runs:run.copyHash', { name }), t('app:copied')] }}
      >
        {hash.slice(0, shownOfHash)}
      </Typography.Text>
    </Fact>
  );
}
