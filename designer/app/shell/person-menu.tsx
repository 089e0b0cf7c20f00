import { KeyOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePerson, useSignOut } from '../session.ts';

export function PersonMenu() {
  const { t } = useTranslation('app');
  const person = usePerson();
  const signOut = useSignOut();
  const navigate = useNavigate();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: t('account'), icon: <KeyOutlined aria-hidden /> },
          { type: 'divider' },
          { key: 'signOut', label: t('signOut'), icon: <LogoutOutlined aria-hidden /> },
        ],
        onClick: ({ key }) => {
          if (key === 'account') void navigate('/account');
          else signOut.mutate(undefined, { onSettled: () => void navigate('/login') });
        },
      }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={person.name}>
        <span className="wide-only">{person.name}</span>
      </Button>
    </Dropdown>
  );
}
