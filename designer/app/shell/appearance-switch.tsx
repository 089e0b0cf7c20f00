import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { appearances, chooseAppearance, useAppearance } from '../theme.ts';

const icons = {
  light: <SunOutlined aria-hidden />,
  dark: <MoonOutlined aria-hidden />,
  system: <DesktopOutlined aria-hidden />,
} as const;

export function AppearanceSwitch() {
  const { t } = useTranslation('app');
  const appearance = useAppearance();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: appearances.map((key) => ({ key, label: t(`theme.${key}`), icon: icons[key] })),
        selectable: true,
        selectedKeys: [appearance],
        onClick: ({ key }) => {
          const chosen = appearances.find((one) => one === key);
          if (chosen) chooseAppearance(chosen);
        },
      }}
    >
      <Button type="text" icon={icons[appearance]} aria-label={`${t('theme.title')}: ${t(`theme.${appearance}`)}`} />
    </Dropdown>
  );
}
