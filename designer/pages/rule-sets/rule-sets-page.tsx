import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { NewRuleSet } from './new-rule-set.tsx';
import { RuleSetCard } from './rule-set-card.tsx';
import { useRuleSets } from './use-rule-sets.ts';
import './rule-sets.css';

export function Component() {
  const { t } = useTranslation('ruleSets');
  const park = useParkId();
  const { administer } = useMay();
  const [archived, setArchived] = useState(false);
  const [making, setMaking] = useState(false);
  const ruleSets = useRuleSets(park, archived);
  const make = administer && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)}>
      {t('new')}
    </Button>
  );
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <Segmented
          aria-label={t('show')}
          value={archived ? 'archived' : 'used'}
          options={[
            { value: 'used', label: t('used') },
            { value: 'archived', label: t('archived') },
          ]}
          onChange={(value) => setArchived(value === 'archived')}
        />
        {make}
        <p className="lead">{t('lead')}</p>
      </header>
      <Loaded of={ruleSets}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return <NothingYet title={archived ? t('noneArchived') : t('none')}>{!archived && make}</NothingYet>;
          return (
            <>
              <ul className="rule-set-list">
                {items.map((one) => (
                  <RuleSetCard key={one.id} park={park} ruleSet={one} canChange={administer} />
                ))}
              </ul>
              {ruleSets.hasNextPage && (
                <Button block onClick={() => ruleSets.fetchNextPage()} loading={ruleSets.isFetchingNextPage}>
                  {t('more')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
      <NewRuleSet park={park} open={making} onClose={() => setMaking(false)} />
    </div>
  );
}
