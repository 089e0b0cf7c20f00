import { useTranslation } from 'react-i18next';
import type { Text } from '../../../schemas/text.ts';
import { TextInput } from './inputs/text-input.tsx';

interface Props {
  readonly label: string;
  readonly value: Text | undefined;
  readonly readOnly: boolean;
  readonly isLong?: boolean;
  readonly isWrong?: boolean;
  readonly onChange: (text: Text | undefined, gesture: string) => void;
}

/** A text in Chinese and in English; without any words there is no text. */
export function TextPair({ label, value, readOnly, isLong = false, isWrong = false, onChange }: Props) {
  const { t } = useTranslation('inspector');
  const { 'zh-CN': chinese = '', en: english = '' } = value ?? {};
  const put = (zh: string, en: string, gesture: string) =>
    onChange(zh === '' && en === '' ? undefined : { 'zh-CN': zh, ...(en === '' ? {} : { en }) }, gesture);
  return (
    <div className="text-pair">
      <TextInput
        lang="zh-CN"
        value={chinese}
        ariaLabel={t('basics.inChinese', { label })}
        placeholder={t('basics.chinese')}
        {...{ readOnly, isLong, isWrong }}
        onChange={(text, gesture) => put(text, english, gesture)}
      />
      <TextInput
        lang="en"
        value={english}
        ariaLabel={t('basics.inEnglish', { label })}
        placeholder={t('basics.english')}
        {...{ readOnly, isLong }}
        onChange={(text, gesture) => put(chinese, text, gesture)}
      />
    </div>
  );
}
