import { CloudUploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { PublishTemplate } from './publish-template.tsx';
import { TemplateCard } from './template-card.tsx';
import { useTemplates } from './use-templates.ts';
import './templates.css';

/** What a park may begin with: drawn, so that one is told from another at a glance. */
export function Component() {
  const { t } = useTranslation('templates');
  const park = useParkId();
  const { administer } = useMay();
  const templates = useTemplates(park);
  const [publishing, setPublishing] = useState(false);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        {administer && (
          <Button icon={<CloudUploadOutlined aria-hidden />} onClick={() => setPublishing(true)}>
            {t('publish')}
          </Button>
        )}
        <p className="lead">{t('lead')}</p>
      </header>
      <Loaded of={templates}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingYet title={t('none')} />
          ) : (
            <ul className="template-gallery">
              {items.map((template) => (
                <TemplateCard key={template.id} park={park} template={template} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {publishing && <PublishTemplate park={park} onClose={() => setPublishing(false)} />}
    </div>
  );
}
