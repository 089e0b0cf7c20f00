import { useTranslation } from 'react-i18next';
import type { ModuleUpdatePreview } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { broughtAlong, toldBySubject } from './told-by-subject.ts';
import { ToldList } from './told-list.tsx';

/** What another release changes in a module, in sentences, and what comes along for it to read. */
export function ModuleChanges({ read }: { readonly read: ModuleUpdatePreview }) {
  const { t } = useTranslation('templates');
  const { text, language } = useLanguage();
  const { from, release, changes } = read;
  const along = broughtAlong(changes, text);
  return (
    <section className="trial" aria-label={t('upstream.theirs')}>
      <h2>{t('upstream.theirs')}</h2>
      <p className="trial-lead">
        {t('upstream.theirsLead', { from, to: release })}
        {' · '}
        {t('modules.stays')}
      </p>
      {along.length > 0 && (
        <p>{t('modules.along', { count: along.length, names: along.join(language === 'en' ? ', ' : '、') })}</p>
      )}
      <ToldList none={t('modules.noChanges')} told={toldBySubject(changes, text)} />
    </section>
  );
}
