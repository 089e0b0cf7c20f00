import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TemplateList } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

interface Props {
  readonly templates: TemplateList['items'];
  readonly chosen: string | undefined;
  readonly onChoose: (template: string) => void;
}

export function TemplateChoice({ templates, chosen, onChoose }: Props) {
  const { t } = useTranslation('ruleSets');
  const { text } = useLanguage();
  return (
    <Radio.Group
      className="template-list"
      aria-label={t('fromTemplate')}
      value={chosen ?? null}
      onChange={({ target }) => onChoose(target.value)}
    >
      {templates.map(({ id, name, description, basis, indicators, fields }) => (
        <Radio key={id} value={id} className={id === chosen ? 'template is-chosen' : 'template'}>
          <strong>{text(name)}</strong>
          <span className="template-size">{t('size', { indicators, fields })}</span>
          {description && <span className="template-text">{text(description)}</span>}
          {basis && <span className="template-basis">{typeof basis === 'string' ? basis : text(basis)}</span>}
        </Radio>
      ))}
    </Radio.Group>
  );
}
