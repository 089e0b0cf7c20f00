import { Alert, Form, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { parsePeriod } from '../../../rules/period.ts';
import { decidingDay, versionInForceOn } from '../../../rules/version-in-force.ts';
import type { RuleSet, VersionPage } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { type RunOrder, usePeriods, useRuns, useStartRun, useVersionList } from './use-runs.ts';

interface Props {
  readonly park: string;
  readonly ruleSets: readonly RuleSet[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A run's id is its job's, without the park. */
function runOf(job: string): string {
  return job.slice(job.indexOf('.') + 1);
}

export function StartRun({ park, ruleSets, open, onClose }: Props) {
  const { t } = useTranslation(['runs', 'app']);
  const { text, day, number } = useLanguage();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  const [version, setVersion] = useState<number>();
  const [period, setPeriod] = useState<string>();
  const published = useMemo(
    () => ruleSets.filter(({ archived, latestVersion }) => !archived && latestVersion),
    [ruleSets],
  );
  const ruleSet = chosen ?? (published.length === 1 ? published[0]?.id : undefined);
  const versions = useVersionList(park, ruleSet).data?.items ?? [];
  const periods = usePeriods(park).data?.items ?? [];
  const wantedPeriod = period ?? periods[0]?.period;
  const inForce = numberInForce(versions, wantedPeriod);
  const wanted: Partial<RunOrder> = {
    ...(ruleSet === undefined ? {} : { ruleSet }),
    ...optional('version', version ?? inForce),
    ...optional('period', wantedPeriod),
  };
  const start = useStartRun(park);
  const before = useRuns(
    park,
    wanted.ruleSet && wanted.period ? { ruleSet: wanted.ruleSet, period: wanted.period } : {},
  );
  const isAgain = before.data?.pages[0]?.items.some(
    (run) => run.ruleSet === wanted.ruleSet && run.version === wanted.version && run.period === wanted.period,
  );
  const { ruleSet: id, version: n, period: of } = wanted;
  const isComplete = id !== undefined && n !== undefined && of !== undefined;
  const submit = () =>
    isComplete &&
    start.mutate(
      { ruleSet: id, version: n, period: of },
      {
        onSuccess: (job) => {
          onClose();
          void navigate(`/parks/${park}/runs/${runOf(job.id)}`);
        },
      },
    );
  return (
    <Modal
      open={open}
      title={t('runs:startForm.title')}
      okText={t('runs:startForm.submit')}
      cancelText={t('app:cancel')}
      onOk={submit}
      onCancel={onClose}
      okButtonProps={{ disabled: !isComplete, loading: start.isPending }}
      destroyOnHidden
    >
      <p className="soft">{t('runs:startForm.lead')}</p>
      <Form layout="vertical">
        <Form.Item label={t('runs:startForm.ruleSet')} htmlFor="run-rule-set">
          <Select
            id="run-rule-set"
            value={ruleSet ?? null}
            placeholder={t('runs:startForm.chooseRuleSet')}
            options={published.map((one) => ({ value: one.id, label: text(one.name) }))}
            onChange={(value) => {
              setChosen(value ?? undefined);
              setVersion(undefined);
            }}
          />
        </Form.Item>
        <Form.Item label={t('runs:startForm.version')} htmlFor="run-version">
          <Select
            id="run-version"
            value={wanted.version ?? null}
            placeholder={t('runs:startForm.chooseVersion')}
            disabled={ruleSet === undefined}
            options={versions.map(({ number: one, publishedAt, reason, retired }) => ({
              value: one,
              disabled: retired !== null,
              label:
                t('runs:startForm.versionOption', { n: one, day: day(publishedAt), reason }) +
                (retired ? t('runs:startForm.retired') : one === inForce ? t('runs:startForm.inForce') : ''),
            }))}
            onChange={(value) => setVersion(value ?? undefined)}
          />
        </Form.Item>
        <Form.Item label={t('runs:startForm.period')} htmlFor="run-period">
          <Select
            id="run-period"
            value={wanted.period ?? null}
            placeholder={t('runs:startForm.choosePeriod')}
            options={periods.map((one) => ({
              value: one.period,
              label: t('runs:startForm.periodOption', { period: one.period, n: number(one.records) }),
            }))}
            onChange={(value) => setPeriod(value ?? undefined)}
          />
        </Form.Item>
      </Form>
      {wantedPeriod !== undefined && versions.length > 0 && inForce === undefined && (
        <Alert type="warning" showIcon title={t('runs:startForm.noneInForce', { period: wantedPeriod })} />
      )}
      {wanted.version !== undefined && inForce !== undefined && wanted.version !== inForce && (
        <Alert
          type="info"
          showIcon
          title={t('runs:startForm.notInForce', { period: wantedPeriod ?? '', n: inForce })}
        />
      )}
      {isAgain && <Alert type="info" showIcon title={t('runs:startForm.before')} />}
      <ProblemAlert error={start.error} />
    </Modal>
  );
}

/** The version that the server takes for a period unless it is told another. */
function numberInForce(versions: VersionPage['items'], period: string | undefined): number | undefined {
  const read = period === undefined ? undefined : parsePeriod(period);
  if (!read) return undefined;
  const dated = versions.map((one) => ({ ...one, isRetired: one.retired !== null }));
  return versionInForceOn(dated, decidingDay(read))?.number;
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]?: Value });
}
