import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/languages.ts';
import { useParks } from '../../../app/session.ts';
import { useOnPaper } from '../../../charts/on-paper.ts';
import { useRuleSetNames } from '../../runs/use-runs.ts';
import type { SheetCase } from '../sheet-case.ts';

/** What a printed sheet says of itself: whose, by which rules, and how to check it. */
export function PaperHead({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation('sheet');
  const { text, time } = useLanguage();
  const { park, run, result, rules } = of;
  const { data } = useParks();
  useOnPaper();
  const found = data?.items.find(({ id }) => id === park);
  const ruleSet = useRuleSetNames(park).data?.find(({ id }) => id === run.ruleSet);
  const name = text((ruleSet ?? rules.definition).name);
  const rows: readonly (readonly [string, string])[] = [
    [t('period'), run.period],
    [t('version'), t('versionOf', { name, n: run.version })],
    [t('definitionHash'), result.definitionHash],
    [t('snapshotHash'), result.snapshotHash],
    [t('resultHash'), result.resultHash],
    [t('printed'), time(new Date().toISOString())],
  ];
  return (
    <header className="paper-head" aria-hidden>
      <p className="paper-park">{found && text(found.name)}</p>
      <p className="paper-title">{t('title')}</p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="paper-note">{t('official')}</p>
    </header>
  );
}
