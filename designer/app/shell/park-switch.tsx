import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useLanguage } from '../languages.ts';
import { useParks, usePerson } from '../session.ts';

/** The parks in which the person has a role; another one opens at its overview. */
export function ParkSwitch() {
  const { t } = useTranslation('app');
  const { text } = useLanguage();
  const { park } = useParams();
  const { roles } = usePerson();
  const { data } = useParks();
  const navigate = useNavigate();
  if (roles.length === 0) return null;
  const options = roles.map(({ park: id, role }) => {
    const named = data?.items.find((one) => one.id === id);
    return { value: id, label: named ? text(named.name) : id, role: t(`roles.${role}`) };
  });
  return (
    <Select
      aria-label={t('park')}
      className="park-switch"
      variant="filled"
      value={park ?? null}
      placeholder={t('park')}
      options={options}
      popupMatchSelectWidth={280}
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      optionRender={({ data: one }) => (
        <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
          <span>{one.label}</span>
          <span style={{ color: 'var(--ink-soft)' }}>{one.role}</span>
        </span>
      )}
      onChange={(chosen) => void navigate(`/parks/${chosen}`)}
    />
  );
}
