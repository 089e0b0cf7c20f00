import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpactReport, PartImpact } from '../../../../rules/impact/impact.ts';
import { useLanguage } from '../../../app/languages.ts';
import { ScrollBox } from '../scroll-box.tsx';

const shownAtFirst = 12;

type Row = PartImpact & { readonly key: string; readonly called: string };

/** Whom it meets: by stage and by industry. */
export function Parts({ report }: { readonly report: ImpactReport }) {
  const { t } = useTranslation('impact');
  const { text, number } = useLanguage();
  const stages: readonly Row[] = report.stages
    .filter(({ count }) => count > 0)
    .map((part) => ({
      ...part,
      key: part.stage ?? '',
      called: part.name ? text(part.name) : (part.stage ?? t('unclassified')),
    }));
  const industries: readonly Row[] = report.industries.map((part) => ({
    ...part,
    key: part.industry ?? '',
    called: part.name ? text(part.name) : (part.industry ?? t('unknownIndustry')),
  }));
  const others = report.otherIndustries;
  const rest: readonly Row[] = others
    ? [{ ...others, key: ' ', called: t('otherIndustries', { n: number(others.industries) }) }]
    : [];
  return (
    <div>
      {stages.length > 0 && <PartTable title={t('stages')} rows={stages} />}
      {industries.length > 0 && <PartTable title={t('industries')} rows={[...industries, ...rest]} />}
    </div>
  );
}

function PartTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const { t } = useTranslation('impact');
  const { number, signed } = useLanguage();
  const [all, setAll] = useState(false);
  const headings = ['part', 'enterprises', 'higher', 'lower', 'meanChange', 'gradeUpDown', 'selections'] as const;
  return (
    <section className="impact-card" aria-label={title}>
      <h2>{title}</h2>
      <ScrollBox>
        <table className="impact-table">
          <thead>
            <tr>
              {headings.map((key, at) => (
                <th key={key} scope="col" className={at > 0 ? 'is-number' : undefined}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, shownAtFirst)).map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.called}</th>
                <td className="is-number">{number(row.count)}</td>
                <td className="is-number">{number(row.higher)}</td>
                <td className="is-number">{number(row.lower)}</td>
                <td className={`is-number${row.meanChange ? (row.meanChange > 0 ? ' is-rise' : ' is-fall') : ''}`}>
                  {row.meanChange === null ? '–' : signed(row.meanChange)}
                </td>
                <td className="is-number">
                  {number(row.gradeUp)} / {number(row.gradeDown)}
                </td>
                <td className="is-number">
                  {number(row.selectedGained)} / {number(row.selectedLost)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rows.length > shownAtFirst && !all && (
        <Button size="small" className="no-print" onClick={() => setAll(true)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
