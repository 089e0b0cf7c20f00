import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TemplateHeading } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { TemplateMarks } from './template-marks.tsx';
import { TemplateNumbers } from './template-numbers.tsx';
import { TreePicture } from './tree-picture.tsx';

export function TemplateCard({ park, template }: { readonly park: string; readonly template: TemplateHeading }) {
  const { t } = useTranslation('templates');
  const { text } = useLanguage();
  const { id, name, basis, outline, withdrawn } = template;
  return (
    <li className={withdrawn ? 'template-card is-withdrawn' : 'template-card'}>
      <TreePicture name={text(name)} outline={outline} height={300} />
      <div className="template-card-text">
        <h2>
          <Link to={`/parks/${park}/templates/${id}`}>{text(name)}</Link>
        </h2>
        <TemplateNumbers template={template} />
        {basis !== undefined && (
          <p className="template-basis">{t('basis', { basis: typeof basis === 'string' ? basis : text(basis) })}</p>
        )}
        <TemplateMarks template={template} />
      </div>
    </li>
  );
}
