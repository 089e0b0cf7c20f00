import { Empty, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListOrder } from '../lists/list-request.ts';
import type { Preview } from '../preview/preview.ts';
import { EnterpriseList } from './enterprise-list.tsx';
import { MovesList } from './moves-list.tsx';
import type { Names } from './names.ts';

interface Props {
  readonly preview: Preview;
  readonly names: Names;
  readonly onOpen: (enterpriseId: string) => void;
}

const orders = ['rise', 'fall', 'gain', 'loss'] as const satisfies readonly ListOrder[];

/** Who rises and who falls most. */
export function MoversTab({ preview, names, onOpen }: Props) {
  const { t } = useTranslation('park');
  const [order, setOrder] = useState<(typeof orders)[number]>('rise');
  if (!preview.hasBaseline) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noBaseline')} />;
  const choice = (
    <Segmented<(typeof orders)[number]>
      size="small"
      value={order}
      onChange={setOrder}
      options={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
    />
  );
  return (
    <div className="dock-beside">
      <div className="dock-filled">
        <EnterpriseList
          label={t(`order.${order}`)}
          among={{ of: 'all' }}
          order={order}
          names={names}
          choice={choice}
          onOpen={onOpen}
        />
      </div>
      <MovesList affected={preview.affected} />
    </div>
  );
}
