import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BlockOutlined,
  ClockCircleOutlined,
  CloudUploadOutlined,
  HomeOutlined,
  IdcardOutlined,
  SafetyOutlined,
  TableOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import { Menu, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { type NavKey, parkPages, platformPages } from '../pages.ts';
import { usePerson, useRole } from '../session.ts';

const icons: Readonly<Record<NavKey, React.ReactNode>> = {
  home: <HomeOutlined aria-hidden />,
  ruleSets: <ApartmentOutlined aria-hidden />,
  templates: <BlockOutlined aria-hidden />,
  records: <TableOutlined aria-hidden />,
  imports: <CloudUploadOutlined aria-hidden />,
  runs: <TrophyOutlined aria-hidden />,
  members: <TeamOutlined aria-hidden />,
  jobs: <ClockCircleOutlined aria-hidden />,
  audit: <AuditOutlined aria-hidden />,
  people: <IdcardOutlined aria-hidden />,
  parks: <BankOutlined aria-hidden />,
  platformAudit: <SafetyOutlined aria-hidden />,
};

export function MainMenu({ onChosen }: { readonly onChosen?: () => void }) {
  const { t } = useTranslation('app');
  const { park } = useParams();
  const role = useRole();
  const { platformAdministrator } = usePerson();
  const { pathname } = useLocation();
  const entry = (base: string) => (one: (typeof parkPages)[number]) => {
    const to = one.path ? `${base}/${one.path}` : base;
    if (!one.nav) return [];
    return [{ key: to, icon: icons[one.nav], label: <Link to={to}>{t(`nav.${one.nav}`)}</Link> }];
  };
  const base = `/parks/${park}`;
  const ofPark =
    park && role ? parkPages.filter(({ roles }) => !roles || roles.includes(role)).flatMap(entry(base)) : [];
  const ofPlatform = platformAdministrator ? platformPages.flatMap(entry('/platform')) : [];
  const items: NonNullable<MenuProps['items']> = [...ofPark];
  if (ofPlatform.length > 0) items.push({ type: 'group', label: t('nav.platform'), children: ofPlatform });
  const keys = [...ofPark, ...ofPlatform].map(({ key }) => key);
  const selected = keys.filter((key) => pathname === key || (key !== base && pathname.startsWith(`${key}/`)));
  return (
    <nav aria-label={t('menu')}>
      <Menu
        mode="inline"
        items={items}
        selectedKeys={selected}
        onClick={() => onChosen?.()}
        style={{ border: 0, background: 'transparent' }}
      />
    </nav>
  );
}
