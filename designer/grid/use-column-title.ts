import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import type { GridColumn } from './columns.ts';

export function useColumnTitle(): (column: GridColumn) => string {
  const { t } = useTranslation('grid');
  const { text } = useLanguage();
  return ({ kind, stage }) => {
    if (!stage) return t(`columns.${kind}`);
    const name = text(stage.name) || stage.id;
    return kind === 'share' ? t('columns.shareIn', { stage: name }) : t('columns.weightIn', { stage: name });
  };
}
