import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Segmented, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Application, Quota } from '../../../schemas/definition.ts';
import { pointer } from '../../../schemas/pointer.ts';
import { useKnownNames } from '../../formula/use-known.ts';
import { FactPicker } from '../conditions/fact-picker.tsx';
import { Row } from './inputs.tsx';
import { useGesture } from './use-gesture.ts';
import { useScopes } from './use-scopes.ts';
import { useSection } from './use-section.ts';

const byTotal: Quota = { count: 100, orderBy: [{ fact: 'total', descending: true }] };

/** How many are taken, of whom, and in which order. */
export function ApplicationQuota({
  application,
  index,
}: {
  readonly application: Application;
  readonly index: number;
}) {
  const { t } = useTranslation('sections');
  const { readOnly, set } = useSection();
  const { gesture, leave } = useGesture();
  const scopes = useScopes();
  const known = useKnownNames({ at: 'applications' });
  const { quota } = application;
  const put = (value: Quota | undefined, by?: string) =>
    set(index, { section: 'applications', key: 'quota', value }, by);
  const order = quota?.orderBy ?? [];
  const sortable = known.names.filter(({ type }) => type.kind !== 'text');
  const setOrder = (orderBy: NonNullable<Quota['orderBy']>) => quota && put({ ...quota, orderBy });
  return (
    <Row label={t('applications.quota')} hint={quota ? t('applications.quotaHint') : t('applications.noQuota')}>
      <Switch
        aria-label={t('applications.quota')}
        disabled={readOnly}
        checked={quota !== undefined}
        onChange={(isOn) => put(isOn ? byTotal : undefined)}
      />
      {quota && (
        <div className="section-quota">
          <InputNumber<number>
            aria-label={t('applications.count')}
            prefix={t('applications.first')}
            suffix={t('applications.places')}
            min={0}
            precision={0}
            controls={false}
            readOnly={readOnly}
            value={quota.count}
            onChange={(count) => count !== null && put({ ...quota, count }, gesture())}
            onBlur={leave}
          />
          <Select
            aria-label={t('applications.within')}
            allowClear
            disabled={readOnly}
            placeholder={t('applications.ofAll')}
            value={quota.within ?? null}
            options={scopes.map(({ value, label }) => ({ value, label: t('applications.each', { scope: label }) }))}
            onChange={(within: string | null | undefined) => {
              const { within: _, ...others } = quota;
              put(within ? { ...others, within } : others);
            }}
          />
          {order.map(({ fact, descending = false }, place) => (
            <div key={pointer('orderBy', place)} className="section-order">
              <FactPicker
                value={fact}
                names={sortable}
                readOnly={readOnly}
                ariaLabel={t('applications.order', { place: place + 1 })}
                onChange={(next) => setOrder(order.with(place, { fact: next, descending }))}
              />
              <Segmented
                size="small"
                disabled={readOnly}
                aria-label={t('applications.direction')}
                value={descending ? 'down' : 'up'}
                options={[
                  { value: 'down', label: t('applications.descending') },
                  { value: 'up', label: t('applications.ascending') },
                ]}
                onChange={(to) => setOrder(order.with(place, { fact, descending: to === 'down' }))}
              />
              {!readOnly && (
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`${t('remove')} ${place + 1}`}
                  onClick={() => setOrder(order.toSpliced(place, 1))}
                />
              )}
            </div>
          ))}
          {!readOnly && (
            <Button
              size="small"
              type="dashed"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOrder([...order, { fact: 'total', descending: true }])}
            >
              {t('applications.addOrder')}
            </Button>
          )}
        </div>
      )}
    </Row>
  );
}
