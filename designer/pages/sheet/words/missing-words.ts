import type { MissingReason } from '../../../../schemas/result.ts';
import { listed, type Speech } from './speech.ts';

/** Why there is no value: 研发费用未填报. */
export function missingInWords({ operation, fields }: MissingReason, speech: Speech): string {
  const { t } = speech;
  const list = listed(fields, speech);
  if (list === '') return t('missing.noResultAlone', { operation });
  switch (operation) {
    case 'read':
      return t('missing.notReported', { list });
    case '/':
    case '%':
    case 'ratio':
      return t('missing.division', { list });
    case 'growth':
    case 'cagr':
      return t('missing.growth', { list });
    case 'lookup':
      return t('missing.table', { list });
    case 'prev':
      return t('missing.previous', { list });
    default:
      return t('missing.noResult', { list, operation });
  }
}
