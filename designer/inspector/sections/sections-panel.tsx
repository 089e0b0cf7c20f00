import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { AdjustmentsSection } from './adjustments-section.tsx';
import { ApplicationsSection } from './applications-section.tsx';
import { DefinitionSection } from './definition-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { GradesSection } from './grades-section.tsx';
import { JsonSection } from './json-section.tsx';
import { RankingSection } from './ranking-section.tsx';
import { ScaleSection } from './scale-section.tsx';
import type { SectionId } from './section-list.tsx';
import type { SectionProps } from './section-props.ts';
import { StagesSection } from './stages-section.tsx';
import { TablesSection } from './tables-section.tsx';
import { TestsSection } from './tests-section.tsx';
import './sections.css';

export interface SectionsPanelProps extends SectionProps {
  readonly section: SectionId;
}

const components: Readonly<Record<SectionId, ComponentType<SectionProps>>> = {
  definition: DefinitionSection,
  fields: FieldsSection,
  facts: FactsSection,
  tables: TablesSection,
  stages: StagesSection,
  scale: ScaleSection,
  adjustments: AdjustmentsSection,
  grades: GradesSection,
  ranking: RankingSection,
  applications: ApplicationsSection,
  tests: TestsSection,
  json: JsonSection,
};

/** One section of the definition with its editor. */
export function SectionsPanel({ section, reveal }: SectionsPanelProps) {
  const { t } = useTranslation('sections');
  const Section = components[section];
  return (
    <div className="section">
      <p className="section-lead">{t(`leads.${section}`)}</p>
      <Section reveal={reveal} />
    </div>
  );
}
