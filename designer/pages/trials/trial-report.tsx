import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Impact } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { Applications } from '../impact/parts/applications.tsx';
import { Causes } from '../impact/parts/causes.tsx';
import { Enterprises } from '../impact/parts/enterprises.tsx';
import { Tiles } from '../impact/parts/tiles.tsx';
import { useImpact } from '../impact/use-impact.ts';
import '../impact/impact.css';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly id: string;
}

/** What of an impact report is asked before a release is accepted; the whole of it is a page of its own. */
export function TrialReport({ park, ruleSet, id }: Props) {
  const impact = useImpact(park, ruleSet, id);
  return <Loaded of={impact}>{(told) => <Told park={park} ruleSet={ruleSet} impact={told} />}</Loaded>;
}

function Told({ park, ruleSet, impact }: { readonly park: string; readonly ruleSet: string; readonly impact: Impact }) {
  const { t } = useTranslation(['impact', 'templates']);
  const { language } = useLanguage();
  const [cause, setCause] = useState<string>();
  const { report, id } = impact;
  const ofCause = (key: string | undefined) => {
    setCause(key);
    document.getElementById('impact-enterprises')?.scrollIntoView({ block: 'start' });
  };
  if (report.counts.unchanged === report.enterprises)
    return <NothingYet title={t('impact:nobody')}>{t('impact:nobodyLead')}</NothingYet>;
  return (
    <>
      <section className="impact-card impact-words" aria-label={t('impact:words')}>
        <ul>
          {report.summary[language].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <Link to={`/parks/${park}/rule-sets/${ruleSet}/impact?report=${id}`} target="_blank">
          {t('templates:trial.whole')}
        </Link>
      </section>
      <Tiles report={report} />
      <Applications report={report} />
      <Causes report={report} onCause={ofCause} />
      <Enterprises {...{ park, ruleSet, impact, cause }} isTrial={false} onCause={setCause} />
    </>
  );
}
