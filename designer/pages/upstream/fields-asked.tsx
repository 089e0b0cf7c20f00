import { useTranslation } from 'react-i18next';
import type { MappingProposal } from '../../api/answers.ts';
import { MappingRows } from '../templates/mapping-rows.tsx';
import type { Mapping } from '../templates/use-mapping.ts';

interface Props {
  readonly proposal: MappingProposal;
  readonly mapping: Mapping;
  readonly className: string;
}

/** Fields that come to the rule set, and which of its own stand for them; nothing where all are known. */
export function FieldsAsked({ proposal, mapping, className }: Props) {
  const { t } = useTranslation('templates');
  if (proposal.fields.length === 0) return null;
  return (
    <section className={className} aria-label={t('mapping.asked')}>
      <h2>{t('mapping.asked')}</h2>
      <p className="trial-lead">{t('mapping.askedLead')}</p>
      <MappingRows proposal={proposal} mapping={mapping} />
    </section>
  );
}
