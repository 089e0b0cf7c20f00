import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TemplateHeading } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useParkName } from '../../app/park-name.ts';

/** Whose a template is, which release it has, who may clone it, and what of it is illustrative. */
export function TemplateMarks({ template }: { readonly template: TemplateHeading }) {
  const { t } = useTranslation('templates');
  const { text, language } = useLanguage();
  const parkName = useParkName();
  const { owner, own, release, withdrawn, illustrative, indicators, basis } = template;
  const audience = own?.audience;
  return (
    <div className="template-marks">
      <Tag color={owner === null ? 'blue' : own ? 'geekblue' : 'purple'}>
        {owner === null ? t('builtIn') : own ? t('own') : t('by', { park: text(owner.name) })}
      </Tag>
      <Tag>{t('release', { n: release })}</Tag>
      {/* Nobody has said so of rules that name no paper. */}
      {illustrative === 0 && basis !== undefined && <Tag>{t('notIllustrative')}</Tag>}
      {illustrative > 0 && (
        <Tooltip title={t('illustrativeHelp')}>
          <Tag color="warning">
            {illustrative === indicators ? t('illustrativeAll') : t('illustrativeSome', { n: illustrative })}
          </Tag>
        </Tooltip>
      )}
      {withdrawn && <Tag color="error">{t('withdrawn')}</Tag>}
      {audience !== undefined && (
        <Tag>
          {audience === 'all'
            ? t('sharedWithAll')
            : t('sharedWith', { parks: audience.map(parkName).join(language === 'en' ? ', ' : '、') })}
        </Tag>
      )}
    </div>
  );
}
