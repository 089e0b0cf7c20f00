import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { parsePeriod } from '../../../rules/period.ts';
import { decidingDay, versionInForceOn } from '../../../rules/version-in-force.ts';
import type { RuleSet, VersionPage } from '../../api/answers.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { useRuleSet, useVersions } from '../designer/use-version.ts';
import { RuleSetHead } from '../rule-set/rule-set-head.tsx';
import { usePeriods } from '../runs/use-runs.ts';
import { DraftLine } from './draft-line.tsx';
import { EffectiveScale } from './effective-picture.tsx';
import { spanOf } from './span.ts';
import { VersionLine } from './version-line.tsx';
import './versions.css';

/** The line of versions of a rule set: what counts when, who made and approved it, and why. */
export function Component() {
  const { t } = useTranslation('reviews');
  const { ruleSet: id = '' } = useParams();
  const park = useParkId();
  const ruleSet = useRuleSet(park, id);
  const versions = useVersions(park, id);
  return (
    <div className="page">
      <RuleSetHead open="versions" title={t('versions.title')}>
        <p className="lead">{t('versions.lead')}</p>
      </RuleSetHead>
      <Loaded of={ruleSet}>
        {(one) => <Loaded of={versions}>{(page) => <Lines park={park} ruleSet={one} page={page} />}</Loaded>}
      </Loaded>
    </div>
  );
}

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly page: VersionPage;
}

function Lines({ park, ruleSet, page: { items } }: Props) {
  const { t } = useTranslation('reviews');
  const { seeRecords } = useMay();
  const today = useMemo(() => new Date().toISOString().slice(0, 10), []);
  const { chosen, options, choose } = usePeriod(park, today.slice(0, 4));
  const period = parsePeriod(chosen);
  const day = period ? decidingDay(period) : today;
  const dated = items.map((one) => ({ ...one, isRetired: one.retired !== null }));
  const inForce = versionInForceOn(dated, day)?.number ?? null;
  const span = spanOf(items, today);
  const draft = seeRecords && <DraftLine park={park} ruleSet={ruleSet} />;
  if (items.length === 0)
    return (
      <>
        {draft && <ol className="version-lines">{draft}</ol>}
        <NothingYet title={t('versions.none')}>
          <p>{t('versions.noneLead')}</p>
        </NothingYet>
      </>
    );
  return (
    <>
      <div className="version-in-force">
        <label htmlFor="in-force-for">{t('versions.inForceFor')}</label>
        <Select id="in-force-for" value={chosen} options={options} onChange={choose} style={{ minWidth: 110 }} />
        <strong role="status">
          {inForce === null
            ? t('versions.noneInForce', { period: chosen, day })
            : t('versions.inForce', { period: chosen, number: inForce, day })}
        </strong>
      </div>
      <div className="version-scale">
        <EffectiveScale span={span} today={today} />
      </div>
      <ol className="version-lines">
        {draft}
        {items.map((version) => (
          <VersionLine
            key={version.id}
            park={park}
            ruleSet={ruleSet}
            version={version}
            versions={items}
            isInForce={version.number === inForce}
            picture={{ span, today }}
          />
        ))}
      </ol>
    </>
  );
}

/** The periods that the park has records of, or this year. */
function usePeriod(park: string, thisYear: string) {
  const [picked, choose] = useState<string>();
  const periods = (usePeriods(park).data?.items ?? []).map(({ period }) => period);
  const offered = periods.includes(thisYear) ? periods : [thisYear, ...periods];
  const chosen = picked ?? periods[0] ?? thisYear;
  return { chosen, choose, options: offered.map((value) => ({ value, label: value })) };
}
