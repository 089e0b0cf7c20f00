import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { RuleSet } from '../../api/answers.ts';
import { useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { useRuleSet } from '../designer/use-version.ts';
import { RuleSetHead } from '../rule-set/rule-set-head.tsx';
import { Compared } from './compared.tsx';
import { SideBar } from './side-bar.tsx';
import { useComparison } from './use-comparison.ts';
import { useSides } from './use-sides.ts';
import './compare.css';

/** Any two definitions against each other. The address names both: it can be kept and sent. */
export function Component() {
  const { t } = useTranslation('compare');
  const { ruleSet: id = '' } = useParams();
  const park = useParkId();
  const ruleSet = useRuleSet(park, id);
  return (
    <div className="page compare-page">
      <RuleSetHead open="compare" title={t('title')}>
        <p className="lead">{t('lead')}</p>
      </RuleSetHead>
      <Loaded of={ruleSet}>{(one) => <Sides park={park} ruleSet={one} />}</Loaded>
    </div>
  );
}

function Sides({ park, ruleSet }: { readonly park: string; readonly ruleSet: RuleSet }) {
  const { t } = useTranslation('compare');
  const chosen = useSides(ruleSet);
  const comparison = useComparison(park, ruleSet.id, chosen.sides);
  return (
    <>
      <SideBar park={park} ruleSet={ruleSet} chosen={chosen} comparison={comparison.data} />
      {chosen.sides === null ? (
        <NothingYet title={t('nothingToCompare')}>
          <p>{t('nothingLead')}</p>
        </NothingYet>
      ) : (
        <Loaded of={comparison}>
          {(found) => <Compared key={`${found.from.side} ${found.to.side}`} comparison={found} />}
        </Loaded>
      )}
    </>
  );
}
