import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Form, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../api/answers.ts';
import { useJob } from '../../api/follow-job.ts';
import { useLanguage } from '../../app/languages.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { RecheckProgress } from './recheck-progress.tsx';
import { useEnterprisesNamed, useRecheckEnterprise, useRecheckUnderWay, useStartRecheck } from './use-rechecks.ts';

interface Props {
  readonly park: string;
  readonly run: string;
  readonly size: number;
  /** Of the address: whom the page is about. */
  readonly enterpriseId: string | undefined;
  readonly onDone: (recheck: string) => void;
}

/** One enterprise at once, or the whole run as a job that is followed. */
export function StartRecheck({ park, run, size, enterpriseId, onDone }: Props) {
  const { t } = useTranslation(['recheck', 'app']);
  const { number, text } = useLanguage();
  const [isWhole, setIsWhole] = useState(enterpriseId === undefined);
  const [chosen, setChosen] = useState(enterpriseId);
  const start = useStartRecheck(park, run);
  const one = useRecheckEnterprise(park, run);
  const { job, progress, ended } = useFollowedRecheck(park, run, start.data, onDone);
  const isGoing = job !== undefined && !ended;
  const failure = ended && ended.state !== 'succeeded' ? ended : undefined;
  const go = () => {
    if (isWhole) start.mutate();
    else if (chosen !== undefined) one.mutate(chosen, { onSuccess: ({ id }) => onDone(id) });
  };
  return (
    <section className="recheck-card no-print" aria-labelledby="recheck-start">
      <h2 id="recheck-start">{t('recheck:start.title')}</h2>
      <Form layout="inline" onFinish={go} className="recheck-form">
        <Form.Item label={t('recheck:start.what')}>
          <Radio.Group
            value={isWhole}
            onChange={({ target }) => setIsWhole(target.value)}
            options={[
              { value: true, label: t('recheck:start.whole') },
              { value: false, label: t('recheck:start.one') },
            ]}
          />
        </Form.Item>
        {!isWhole && <EnterpriseField park={park} run={run} chosen={chosen} onChoose={setChosen} />}
        <Button
          type="primary"
          htmlType="submit"
          icon={<SafetyCertificateOutlined aria-hidden />}
          loading={start.isPending || one.isPending}
          disabled={isWhole ? isGoing : chosen === undefined}
        >
          {t('recheck:start.go')}
        </Button>
      </Form>
      <p className="soft">{isWhole ? t('recheck:start.wholeLead', { n: number(size) }) : t('recheck:start.oneLead')}</p>
      <ProblemAlert error={isWhole ? start.error : one.error} />
      {isGoing && job && <RecheckProgress job={job} progress={progress} />}
      {failure && (
        <p role="alert" className="recheck-bad">
          {t('recheck:start.failed')}
          {failure.problem ? text(failure.problem.message) : t(`app:job.${failure.state}`)}
        </p>
      )}
    </section>
  );
}

/** The re-check that was started here, or that was under way when the page was opened; what it found is shown at last. */
function useFollowedRecheck(park: string, run: string, started: Job | undefined, onDone: Props['onDone']) {
  const underWay = useRecheckUnderWay(park, run).data;
  const [found, setFound] = useState<Job>();
  useEffect(() => {
    if (underWay) setFound(underWay);
  }, [underWay]);
  const job = started ?? found;
  const followed = useJob(job?.id, [[park, 'runs', run]]);
  const made = recheckIn(followed.ended?.result);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (made === undefined || made === shown) return;
    setShown(made);
    onDone(made);
  }, [made, shown, onDone]);
  return { job, ...followed };
}

function recheckIn(result: unknown): string | undefined {
  const isResult = typeof result === 'object' && result !== null && 'recheck' in result;
  return isResult && typeof result.recheck === 'string' ? result.recheck : undefined;
}

interface FieldProps {
  readonly park: string;
  readonly run: string;
  readonly chosen: string | undefined;
  readonly onChoose: (enterpriseId: string) => void;
}

function EnterpriseField({ park, run, chosen, onChoose }: FieldProps) {
  const { t } = useTranslation('recheck');
  const [typed, setTyped] = useState('');
  const found = useEnterprisesNamed(park, run, typed).data?.items ?? [];
  const known = found.map(({ enterpriseId, name }) => ({ value: enterpriseId, label: name ?? enterpriseId }));
  const isListed = chosen === undefined || known.some(({ value }) => value === chosen);
  return (
    <Form.Item label={t('start.enterprise')} htmlFor="recheck-enterprise">
      <Select
        id="recheck-enterprise"
        className="recheck-enterprise"
        showSearch={{ filterOption: false, onSearch: setTyped }}
        placeholder={t('start.search')}
        notFoundContent={t('start.none')}
        {...(chosen === undefined ? {} : { value: chosen })}
        onChange={onChoose}
        options={isListed ? known : [...known, { value: chosen, label: chosen }]}
      />
    </Form.Item>
  );
}
