import { useTranslation } from 'react-i18next';
import type { RuleSet } from '../../api/answers.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { usePark } from '../../park/park-store.ts';
import { versionBaseline } from './use-baseline.ts';

/** What the draft would change for real enterprises, where it is compared with the latest version. */
export function PublishImpact({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { t } = useTranslation('designer');
  const preview = usePark((park) => park.preview);
  const stale = usePark((park) => park.stale);
  const baseline = useEditor((state) => state.baseline);
  const number = ruleSet.latestVersion?.number;
  if (number === undefined || !preview || stale || baseline?.label.en !== versionBaseline(number).en) return null;
  const { any, grade } = preview.affected;
  return <p>{any === 0 ? t('publishing.impactNone', { number }) : t('publishing.impact', { number, any, grade })}</p>;
}
