import { useTranslation } from 'react-i18next';
import type { SectionId } from './section-list.tsx';

export interface SectionsPanelProps {
  readonly section: SectionId;
  /** The JSON pointer of an entry to bring into view, as a problem gives it. */
  readonly reveal?: string | undefined;
}

export function SectionsPanel({ section }: SectionsPanelProps) {
  const { t } = useTranslation('sections');
  return <h2>{t(`names.${section}`)}</h2>;
}
