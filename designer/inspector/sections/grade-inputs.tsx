import { Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Grade } from '../../../schemas/definition.ts';
import { languageNames } from '../../app/languages.ts';
import { IdInput } from './id-input.tsx';
import { useGesture } from './use-gesture.ts';
import { useSection } from './use-section.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  readonly grade: Grade;
  readonly index: number;
  readonly isByShare: boolean;
}

/** One grade in one line: id, both names, where it begins. */
export function GradeInputs({ grade: { id, name, from, top }, index, isByShare }: Props) {
  const { t } = useTranslation('sections');
  const { readOnly, set } = useSection();
  const { gesture, leave } = useGesture();
  const { 'zh-CN': chinese, en: english = '' } = name;
  const setName = (zh: string, en: string, by: string) =>
    set(index, { section: 'grades', key: 'name', value: { 'zh-CN': zh, ...(en === '' ? {} : { en }) } }, by);
  const zh = useTyped(chinese, (next, by) => setName(next, english, by));
  const en = useTyped(english, (next, by) => setName(chinese, next, by));
  const shared = { readOnly, controls: false, onBlur: leave };
  return (
    <>
      <IdInput of="grade" id={id} label={`${t('id')} ${id}`} />
      <Input {...zh} readOnly={readOnly} lang="zh-CN" aria-label={`${id} · ${languageNames['zh-CN']}`} />
      <Input
        {...en}
        readOnly={readOnly}
        lang="en"
        aria-label={`${id} · ${languageNames.en}`}
        placeholder={t('english')}
      />
      {isByShare ? (
        <InputNumber<number>
          {...shared}
          aria-label={`${t('grades.top')} ${id}`}
          prefix={t('grades.topPrefix')}
          suffix="%"
          min={0}
          max={100}
          value={top === undefined ? null : Math.round(top * 1e6) / 1e4}
          onChange={(share) =>
            set(
              index,
              { section: 'grades', key: 'top', value: share === null ? undefined : Math.round(share * 1e4) / 1e6 },
              gesture(),
            )
          }
        />
      ) : (
        <InputNumber<number>
          {...shared}
          aria-label={`${t('grades.from')} ${id}`}
          prefix="≥"
          suffix={t('points')}
          value={from ?? null}
          onChange={(value) => set(index, { section: 'grades', key: 'from', value: value ?? undefined }, gesture())}
        />
      )}
    </>
  );
}
