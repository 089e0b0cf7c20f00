import type { Indicator } from '../../../../schemas/definition.ts';
import type { Speech } from './speech.ts';

/** What the rules do where an indicator has no value. */
export function policyInWords({ missing = 'zero' }: Indicator, mark: number | null, { t, number }: Speech): string {
  if (typeof missing === 'object') return t('policy.mark', { mark: number(missing.mark) });
  if (missing === 'median') return t('policy.median', { mark: mark === null ? '–' : number(mark) });
  return t(`policy.${missing}`);
}
