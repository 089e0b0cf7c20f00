import { CloudUploadOutlined, DeleteOutlined, DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { PeriodList } from '../../api/answers.ts';
import { addressOf, request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { DeletePeriod } from './delete-period.tsx';
import { RecordsTable } from './records-table.tsx';
import './records.css';

/** The records of a period, enterprise by enterprise. */
export function Component() {
  const { t } = useTranslation('records');
  const { number } = useLanguage();
  const park = useParkId();
  const { administer } = useMay();
  const [search, setSearch] = useSearchParams();
  const [deleting, setDeleting] = useState(false);
  const periods = useQuery({
    queryKey: [park, 'records', 'periods'],
    queryFn: ({ signal }) => request<PeriodList>(['parks', park, 'periods'], { signal }),
  });
  const toImport = administer && (
    <Link to={`/parks/${park}/imports/new`}>
      <Button type="primary" icon={<CloudUploadOutlined aria-hidden />} tabIndex={-1}>
        {t('import')}
      </Button>
    </Link>
  );
  return (
    <Loaded of={periods}>
      {({ items }) => {
        const period = search.get('period') ?? items[0]?.period;
        return (
          <div className="page">
            <header className="page-head">
              <h1>{t('title')}</h1>
              {period !== undefined && items.length > 0 && (
                <>
                  <Select
                    aria-label={t('period')}
                    value={period}
                    style={{ minWidth: 190 }}
                    options={items.map((one) => ({
                      value: one.period,
                      label: t('periodOption', { period: one.period, records: number(one.records, 0) }),
                    }))}
                    onChange={(chosen) => setSearch({ period: chosen })}
                  />
                  <Export park={park} period={period} />
                  {administer && (
                    <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => setDeleting(true)}>
                      {t('deletePeriod')}
                    </Button>
                  )}
                </>
              )}
              {toImport}
              <p className="lead">{t('lead')}</p>
            </header>
            {period === undefined ? (
              <NothingYet title={t('none')}>{toImport}</NothingYet>
            ) : (
              <RecordsTable park={park} period={period} />
            )}
            {period !== undefined && (
              <DeletePeriod park={park} period={period} open={deleting} onClose={() => setDeleting(false)} />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function Export({ park, period }: { readonly park: string; readonly period: string }) {
  const { t } = useTranslation('records');
  const items = (['xlsx', 'csv'] as const).map((format) => ({
    key: format,
    label: (
      <a href={addressOf(['parks', park, 'records', 'export'], { period, format })} download>
        {t(`formats.${format}`)}
      </a>
    ),
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button icon={<DownloadOutlined aria-hidden />}>{t('export')}</Button>
    </Dropdown>
  );
}
