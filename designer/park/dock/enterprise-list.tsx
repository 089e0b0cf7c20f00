import { useVirtualizer } from '@tanstack/react-virtual';
import { Empty, Input } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { Among, ListOrder } from '../lists/list-request.ts';
import { usePark } from '../park-store.ts';
import { EnterpriseRow } from './enterprise-row.tsx';
import type { Names } from './names.ts';

interface Props {
  readonly label: string;
  readonly among: Among;
  readonly order: ListOrder;
  readonly names: Names;
  /** What chooses the list, beside the search. */
  readonly choice?: ReactNode;
  readonly onOpen: (enterpriseId: string) => void;
}

const columns = ['rank', 'name', 'stage', 'grade', 'total'] as const;
const comparing = ['totalChange', 'rankChange'] as const;
const rowHeight = 30;
/** Windows start at whole blocks, so that scrolling by a row asks for nothing. */
const block = 50;
const windowSize = 4 * block;

/** A list of however many enterprises, of which only what is seen is asked for; it follows every score. */
export function EnterpriseList({ label, among, order, names, choice, onOpen }: Props) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const [search, setSearch] = useState('');
  const window = usePark((park) => park.window);
  const compared = usePark((park) => park.preview?.hasBaseline === true);
  const scroller = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const key = JSON.stringify([among, order, search]);
  const shown =
    window && JSON.stringify([window.request.among, window.request.order, window.request.search ?? '']) === key;
  const count = shown ? window.count : 0;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    onChange: ({ range }) => setOffset(Math.max(0, Math.floor((range?.startIndex ?? 0) / block) - 1) * block),
  });
  useEffect(() => {
    const [ofWhom, inOrder, text]: [Among, ListOrder, string] = JSON.parse(key);
    usePark.getState().watch({ among: ofWhom, order: inOrder, search: text, offset, limit: windowSize });
  }, [key, offset]);
  useEffect(() => () => usePark.getState().watch(null), []);

  const rows = virtual.getVirtualItems();
  return (
    <div className="dock-list">
      <div className="dock-list-bar">
        {choice}
        <Input.Search
          size="small"
          allowClear
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          onSearch={setSearch}
          onChange={({ target }) => setSearch(target.value)}
        />
        <span role="status">{shown && t('list.found', { n: number(count, 0) })}</span>
      </div>
      <div ref={scroller} className="dock-scroll">
        <table aria-label={label} aria-rowcount={count + 1} className="dock-table">
          <thead>
            <tr aria-rowindex={1}>
              {(compared ? [...columns, ...comparing] : columns).map((column) => (
                <th key={column} scope="col" className={column}>
                  {t(`list.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={rows[0]?.start ?? 0} />
            {rows.map(({ index }) => (
              <EnterpriseRow
                key={index}
                index={index}
                enterprise={shown ? window.enterprises[index - window.request.offset] : undefined}
                compared={compared}
                names={names}
                onOpen={onOpen}
              />
            ))}
            <Spacer height={virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
        {shown && count === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('list.empty')} />}
      </div>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}
