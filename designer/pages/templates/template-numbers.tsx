import { useTranslation } from 'react-i18next';
import type { TemplateHeading } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

/** How large a template is. */
export function TemplateNumbers({ template }: { readonly template: TemplateHeading }) {
  const { t } = useTranslation('templates');
  const { number } = useLanguage();
  return (
    <dl className="template-numbers">
      {(['dimensions', 'indicators', 'stages', 'fields'] as const).map((key) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd className="number">{number(template[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
