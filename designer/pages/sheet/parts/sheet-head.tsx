import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/languages.ts';
import { GradeBadge } from '../../runs/grade-badge.tsx';
import { industryField } from '../../runs/industry-field.ts';
import { StatusBadge } from '../../runs/status-badge.tsx';
import { useFixed } from '../../runs/use-fixed.ts';
import type { SheetCase } from '../sheet-case.ts';

/** Who it is and how it stands. */
export function SheetHead({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation('sheet');
  const { number, percent } = useLanguage();
  const { sheet, answer, rules, program, result, grades } = of;
  const { naming, definition } = rules;
  const fixed = useFixed(program.scale.decimals);
  const industry = industryField(definition)?.options?.find(({ value }) => value === answer.industry);
  const ranked = result.summary.byStatus.scored ?? 0;
  return (
    <header className="sheet-head">
      <div className="sheet-who">
        <h1>{sheet.name ?? t('noName')}</h1>
        <dl>
          <Fact name={t('id')}>
            <span className="number">{sheet.enterpriseId}</span>
          </Fact>
          {sheet.stage !== null && <Fact name={t('stage')}>{naming.named('stage', sheet.stage)}</Fact>}
          {industry && <Fact name={t('industry')}>{naming.text(industry.name)}</Fact>}
          <Fact name={t('status')}>
            <StatusBadge status={sheet.status} />
          </Fact>
        </dl>
      </div>
      <dl className="sheet-figures">
        <Fact name={t('total')}>
          <strong className="number">{sheet.total === null ? '–' : fixed(sheet.total)}</strong>
          <small>{t('ofFull', { full: number(program.scale.full) })}</small>
        </Fact>
        {grades.length > 0 && (
          <Fact name={t('grade')}>
            <strong>
              <GradeBadge grades={grades} grade={sheet.grade} />
            </strong>
            {sheet.grade === null && <small>{t('noGrade')}</small>}
          </Fact>
        )}
        <Fact name={t('rank')}>
          <strong className="number">{sheet.rank === null ? '–' : t('rankOf', { rank: number(sheet.rank) })}</strong>
          {sheet.rank !== null && (
            <small className="number">
              {t('ofRanked', { n: number(ranked) })}
              {sheet.rank > 1 && sheet.percentile !== null && ` · ${t('above', { share: percent(sheet.percentile) })}`}
            </small>
          )}
        </Fact>
        {Object.entries(sheet.rankWithin).map(([scope, rank]) =>
          rank === null ? null : (
            <Fact key={scope} name={t('within', { scope: naming.scope(scope) })}>
              <strong className="number">{t('rankOf', { rank: number(rank) })}</strong>
            </Fact>
          ),
        )}
      </dl>
    </header>
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
