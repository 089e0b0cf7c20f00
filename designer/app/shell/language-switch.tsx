import { GlobalOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../schemas/text.ts';
import { chooseLanguage, languageNames, useLanguage } from '../languages.ts';

export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const { language } = useLanguage();
  const items = languages.map((key) => ({ key, label: <span lang={key}>{languageNames[key]}</span> }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectable: true,
        selectedKeys: [language],
        onClick: ({ key }) => {
          const chosen = languages.find((one) => one === key);
          if (chosen) void chooseLanguage(chosen);
        },
      }}
    >
      <Button
        type="text"
        icon={<GlobalOutlined aria-hidden />}
        aria-label={`${t('language')}: ${languageNames[language]}`}
      >
        <span className="wide-only">{languageNames[language]}</span>
      </Button>
    </Dropdown>
  );
}
