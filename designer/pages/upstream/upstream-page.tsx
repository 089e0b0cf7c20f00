import { Alert, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Upstream } from '../../api/answers.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { RuleSetHead } from '../rule-set/rule-set-head.tsx';
import { ReleaseList } from '../templates/release-list.tsx';
import { type Mapping, useChoices } from '../templates/use-mapping.ts';
import { FieldsAsked } from './fields-asked.tsx';
import { MergeView } from './merge-view.tsx';
import { Modules } from './modules.tsx';
import { useUpstream, useUpstreamMapping, useUpstreamSides } from './use-upstream.ts';
import '../templates/templates.css';
import './upstream.css';

/** Which template a rule set follows, what has changed on either side since, and the merge of both. */
export function Component() {
  const { t } = useTranslation('templates');
  const park = useParkId();
  const { ruleSet = '' } = useParams();
  const upstream = useUpstream(park, ruleSet);
  const hasNone = upstream.error instanceof ApiProblem && upstream.error.code === 'upstream.none';
  return (
    <div className="page">
      <RuleSetHead open="upstream" title={t('upstream.title')} />
      {hasNone ? (
        <>
          <NothingYet title={t('upstream.none')}>
            <Link to={`/parks/${park}/templates`}>{t('title')}</Link>
          </NothingYet>
          <Modules park={park} ruleSet={ruleSet} />
        </>
      ) : (
        <Loaded of={upstream}>{(one) => <Followed park={park} ruleSet={ruleSet} upstream={one} />}</Loaded>
      )}
    </div>
  );
}

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly upstream: Upstream;
}

function Followed({ park, ruleSet, upstream }: Props) {
  const { t } = useTranslation('templates');
  const { text } = useLanguage();
  const { seeRecords } = useMay();
  const { template, release, latest, releases } = upstream;
  const [chosen, setChosen] = useState<number>();
  const wanted = chosen ?? latest;
  const later = releases.filter(({ number }) => number >= release);
  const name = text(template.name);
  return (
    <div className="template-view">
      <div>
        <p className="upstream-lead">
          {t('upstream.lead')}
          <Link to={`/parks/${park}/templates/${template.id}`}>{name}</Link>
        </p>
        <Alert
          showIcon
          type={latest > release ? 'warning' : 'success'}
          title={latest > release ? t('upstream.behind', { latest, release }) : t('upstream.upToDate', { n: release })}
        />
        {later.length > 1 && (
          <div className="mapping-head">
            <label htmlFor="upstream-release">{t('upstream.choose')}</label>
            <Select
              id="upstream-release"
              value={wanted}
              options={later.map(({ number }) => ({ value: number, label: t('release', { n: number }) }))}
              onChange={setChosen}
            />
          </div>
        )}
        {seeRecords && <Merging key={wanted} {...{ park, ruleSet, upstream, wanted }} />}
        <Modules park={park} ruleSet={ruleSet} />
      </div>
      <div>
        <section className="template-box" aria-label={t('releases')}>
          <h2>{t('releases')}</h2>
          <ReleaseList releases={releases} followed={release} />
        </section>
      </div>
    </div>
  );
}

/** First which fields are the park's own, then what that makes of the release. */
function Merging({ park, ruleSet, upstream, wanted }: Props & { readonly wanted: number }) {
  const mapping = useChoices(useUpstreamMapping(park, ruleSet, wanted));
  return (
    <Loaded of={mapping.proposal}>
      {(proposal) => (
        <>
          <FieldsAsked proposal={proposal} mapping={mapping} className="template-box" />
          {mapping.twice === null && <MergedSides {...{ park, ruleSet, upstream, wanted }} fields={mapping.decided} />}
        </>
      )}
    </Loaded>
  );
}

interface SidesProps extends Props {
  readonly wanted: number;
  readonly fields: Mapping['decided'];
}

function MergedSides({ park, ruleSet, upstream, wanted, fields }: SidesProps) {
  const sides = useUpstreamSides(park, ruleSet, wanted, fields);
  return (
    <Loaded of={sides}>
      {(read) => (
        <MergeView
          key={`${read.release} ${read.draftRevision}`}
          {...{ park, ruleSet, read, fields }}
          from={upstream.release}
        />
      )}
    </Loaded>
  );
}
