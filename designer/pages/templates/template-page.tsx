import { CopyOutlined, DiffOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Template } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded } from '../../app/states/states.tsx';
import { useRuleSets } from '../rule-sets/use-rule-sets.ts';
import { TrialPanel } from '../trials/trial-panel.tsx';
import { CloneTemplate } from './clone-template.tsx';
import { DimensionLegend } from './dimension-legend.tsx';
import { ManageTemplate } from './manage-template.tsx';
import { ReleaseList } from './release-list.tsx';
import { TemplateMarks } from './template-marks.tsx';
import { TemplateNumbers } from './template-numbers.tsx';
import { TemplateTree } from './template-tree.tsx';
import { TreePicture } from './tree-picture.tsx';
import { useTemplate } from './use-templates.ts';
import './templates.css';

/** One template: what it is, on what it rests, what it would give here, and the ways on. */
export function Component() {
  const park = useParkId();
  const { template = '' } = useParams();
  return (
    <div className="page">
      <Loaded of={useTemplate(park, template)}>{(one) => <TemplateView park={park} template={one} />}</Loaded>
    </div>
  );
}

function TemplateView({ park, template }: { readonly park: string; readonly template: Template }) {
  const { t } = useTranslation('templates');
  const { text } = useLanguage();
  const { administer, seeRecords } = useMay();
  const [cloning, setCloning] = useState(false);
  const { name, description, basis, outline, releases, own } = template;
  return (
    <>
      <header className="page-head">
        <nav aria-label={t('title')} className="template-crumb">
          <Link to={`/parks/${park}/templates`}>{t('title')}</Link>
        </nav>
        <h1>{text(name)}</h1>
        {administer && own && <ManageTemplate park={park} template={template} own={own} />}
        <CompareWith park={park} template={template.id} />
        {administer && !template.withdrawn && (
          <Button type="primary" icon={<CopyOutlined aria-hidden />} onClick={() => setCloning(true)}>
            {t('clone')}
          </Button>
        )}
      </header>
      <div className="template-view">
        <div>
          <section className="template-box">
            <TreePicture name={text(name)} outline={outline} height={300} titled />
            <DimensionLegend outline={outline} />
          </section>
          {seeRecords && (
            <div className="template-box">
              <TrialPanel
                park={park}
                title={t('trial.title')}
                wish={{ template: template.id, release: template.release }}
              />
            </div>
          )}
          <section className="template-box" aria-label={t('structure')}>
            <h2>{t('structure')}</h2>
            <p className="trial-lead">{t('structureLead')}</p>
            <TemplateTree template={template} />
          </section>
        </div>
        <div>
          <section className="template-box" aria-label={t('facts')}>
            <h2>{t('facts')}</h2>
            <TemplateNumbers template={template} />
            {description && <p>{text(description)}</p>}
            {basis !== undefined && (
              <p className="template-basis">{t('basis', { basis: typeof basis === 'string' ? basis : text(basis) })}</p>
            )}
            <TemplateMarks template={template} />
          </section>
          <section className="template-box" aria-label={t('releases')}>
            <h2>{t('releases')}</h2>
            <ReleaseList releases={releases} />
          </section>
        </div>
      </div>
      {cloning && <CloneTemplate park={park} template={template} onClose={() => setCloning(false)} />}
    </>
  );
}

/** A template is compared with the draft of a rule set, on that rule set's page. */
function CompareWith({ park, template }: { readonly park: string; readonly template: string }) {
  const { t } = useTranslation('templates');
  const { text } = useLanguage();
  const { seeRecords } = useMay();
  const navigate = useNavigate();
  const ruleSets = useRuleSets(park, false).data?.pages.flatMap(({ items }) => items) ?? [];
  if (!seeRecords) return null;
  return (
    <Dropdown
      trigger={['click']}
      disabled={ruleSets.length === 0}
      menu={{
        items: ruleSets.map(({ id, name }) => ({ key: id, label: t('compareWith', { name: text(name) }) })),
        onClick: ({ key }) =>
          void navigate(`/parks/${park}/rule-sets/${key}/compare?from=template:${template}&to=draft`),
      }}
    >
      <Button icon={<DiffOutlined aria-hidden />}>{t('compare')}</Button>
    </Dropdown>
  );
}
