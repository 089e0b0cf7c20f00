import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Impact } from '../../api/answers.ts';
import { addressOf } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { BeforeAfterHistogram } from '../../charts/before-after-histogram.tsx';
import { SlopeChart } from '../../charts/slope-chart.tsx';
import { Applications } from './parts/applications.tsx';
import { Causes } from './parts/causes.tsx';
import { Enterprises } from './parts/enterprises.tsx';
import { GradeMatrix } from './parts/grade-matrix.tsx';
import { OrderTurns } from './parts/order-turns.tsx';
import { Parts } from './parts/parts.tsx';
import { StatusMoves } from './parts/status-moves.tsx';
import { Tiles } from './parts/tiles.tsx';
import { impactsAt, useImpact } from './use-impact.ts';
import { useSideNames } from './use-side-names.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly id: string;
}

export function ImpactView({ park, ruleSet, id }: Props) {
  const impact = useImpact(park, ruleSet, id);
  return <Loaded of={impact}>{(told) => <Told park={park} ruleSet={ruleSet} impact={told} />}</Loaded>;
}

/** A report: words first, then pictures, then enterprises. */
function Told({ park, ruleSet, impact }: { readonly park: string; readonly ruleSet: string; readonly impact: Impact }) {
  const { t } = useTranslation('impact');
  const { number, time, language } = useLanguage();
  const sideNames = useSideNames();
  const [cause, setCause] = useState<string>();
  const { report, isTrial, run, agreesWithRun, withEnterprises, id } = impact;
  const { counts, enterprises, causes } = report;
  const isUnchanged = counts.unchanged === enterprises;
  const ofCause = (key: string | undefined) => {
    setCause(key);
    document.getElementById('impact-enterprises')?.scrollIntoView({ block: 'start' });
  };
  return (
    <article aria-label={sideNames(impact)}>
      <header className="impact-head">
        <div>
          <h2>{sideNames(impact)}</h2>
          <p className="soft">
            {t('asOf', {
              period: impact.period,
              enterprises: number(enterprises),
              asOf: number(impact.asOf),
              time: time(impact.at),
            })}
          </p>
        </div>
        {withEnterprises && (
          <span className="impact-actions no-print">
            <Button
              icon={<DownloadOutlined aria-hidden />}
              href={addressOf([...impactsAt(park, ruleSet), id, 'export'], { language })}
              download
            >
              {t('export')}
            </Button>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('print')}
            </Button>
          </span>
        )}
      </header>
      {isTrial && (
        <Alert
          showIcon
          type={agreesWithRun === false ? 'error' : 'warning'}
          title={t('isTrial')}
          description={run === null ? t('noRun') : t(agreesWithRun === false ? 'disagrees' : 'agrees')}
        />
      )}
      {!withEnterprises && <Alert showIcon type="info" title={t('fromOutside')} />}
      <section className="impact-card impact-words" aria-label={t('words')}>
        <h2>{t('words')}</h2>
        <ul>
          {report.summary[language].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {isUnchanged && !isTrial && <NothingYet title={t('nobody')}>{t('nobodyLead')}</NothingYet>}
      {!isUnchanged && (
        <>
          <Tiles report={report} />
          <Causes report={report} onCause={withEnterprises ? ofCause : undefined} />
          <div className="impact-columns">
            <section className="impact-card" aria-label={t('histogram')}>
              <h2>{t('histogram')}</h2>
              <BeforeAfterHistogram
                {...report.histogram}
                medians={{
                  before: report.totals.before?.median ?? null,
                  after: report.totals.after?.median ?? null,
                }}
              />
            </section>
            <GradeMatrix report={report} />
          </div>
          <Applications report={report} />
          <div className="impact-columns">
            {withEnterprises && report.slope.length > 0 && (
              <section className="impact-card" aria-label={t('slope')}>
                <h2>{t('slope')}</h2>
                <p className="soft">{t('slopeLead')}</p>
                <SlopeChart lines={report.slope} />
              </section>
            )}
            <Parts report={report} />
          </div>
          <StatusMoves report={report} />
          <OrderTurns turns={report.orderTurns} />
        </>
      )}
      {withEnterprises && (!isUnchanged || isTrial) && (
        <Enterprises
          {...{ park, ruleSet, impact, isTrial }}
          cause={causes.some(({ key }) => key === cause) ? cause : undefined}
          onCause={setCause}
        />
      )}
    </article>
  );
}
