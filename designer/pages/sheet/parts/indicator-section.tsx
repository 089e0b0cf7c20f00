import { Segmented, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetCase } from '../sheet-case.ts';
import { IndicatorTable } from './indicator-table.tsx';

type Order = 'rules' | 'lost';

/** Each indicator: its value, the rule, the mark, the points and what is lost. */
export function IndicatorSection({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation('sheet');
  const [order, setOrder] = useState<Order>('rules');
  const [showsRules, setShowsRules] = useState(true);
  return (
    <section className="sheet-card" aria-labelledby="indicators-title">
      <header className="sheet-card-head">
        <h2 id="indicators-title">{t('indicators')}</h2>
        <span className="grow" />
        <span className="sheet-switch no-print">
          <Switch
            size="small"
            checked={showsRules}
            onChange={setShowsRules}
            aria-label={t('showRules')}
            id="shows-rules"
          />
          <label htmlFor="shows-rules">{t('showRules')}</label>
        </span>
        <Segmented<Order>
          className="no-print"
          aria-label={t('order')}
          value={order}
          onChange={setOrder}
          options={[
            { value: 'rules', label: t('byRules') },
            { value: 'lost', label: t('byLost') },
          ]}
        />
      </header>
      <div className={showsRules ? '' : 'hides-rules'}>
        <IndicatorTable of={of} byLost={order === 'lost'} />
      </div>
    </section>
  );
}
