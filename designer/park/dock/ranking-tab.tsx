import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Among } from '../lists/list-request.ts';
import { usePark } from '../park-store.ts';
import { EnterpriseList } from './enterprise-list.tsx';
import type { Names } from './names.ts';

interface Props {
  readonly names: Names;
  readonly onOpen: (enterpriseId: string) => void;
}

export function RankingTab({ names, onOpen }: Props) {
  const { t } = useTranslation('park');
  const compared = usePark((park) => park.preview?.hasBaseline === true);
  const [of, setOf] = useState<'all' | 'changed'>('all');
  const among: Among = { of: compared ? of : 'all' };
  const choice = compared && (
    <Segmented<'all' | 'changed'>
      size="small"
      value={of}
      onChange={setOf}
      options={(['all', 'changed'] as const).map((value) => ({ value, label: t(`list.${value}`) }))}
    />
  );
  return (
    <div className="dock-filled">
      <EnterpriseList
        label={t('tabs.ranking')}
        among={among}
        order="rank"
        names={names}
        choice={choice}
        onOpen={onOpen}
      />
    </div>
  );
}
