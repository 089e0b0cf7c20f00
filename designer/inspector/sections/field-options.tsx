import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EnumOption, Field } from '../../../schemas/definition.ts';
import { languageNames, useLanguage } from '../../app/languages.ts';
import { Grip } from './grip.tsx';
import { Row } from './inputs.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { useReorder } from './use-reorder.ts';
import { useSection } from './use-section.ts';
import { useTyped } from './use-typed.ts';

/** What a field can be. A value that is renamed here is renamed in every condition, table and test. */
export function FieldOptions({ field, index }: { readonly field: Field; readonly index: number }) {
  const { t } = useTranslation('sections');
  const { readOnly, dispatch } = useSection();
  const { options = [] } = field;
  const reorder = useReorder((from, to) => {
    const value = options[from]?.value;
    if (value !== undefined) dispatch({ type: 'moveOption', field: field.id, value, index: to });
  });
  const add = () => {
    const taken = new Set(options.map(({ value }) => value));
    let number = options.length + 1;
    while (taken.has(`option${number}`)) number += 1;
    const option = { value: `option${number}`, name: { 'zh-CN': `选项 ${number}`, en: `Option ${number}` } };
    dispatch({ type: 'addOption', field: field.id, option });
  };
  return (
    <Row label={t('fields.options')} hint={options.length === 0 ? t('fields.noOptions') : undefined}>
      <ul ref={reorder.list} className="section-options">
        {options.map((option, place) => (
          <OptionRow key={`${index} ${option.value}`} {...{ field, option, place, reorder }} />
        ))}
      </ul>
      {!readOnly && (
        <Button size="small" type="dashed" icon={<PlusOutlined aria-hidden />} onClick={add}>
          {t('fields.addOption')}
        </Button>
      )}
    </Row>
  );
}

interface RowProps {
  readonly field: Field;
  readonly option: EnumOption;
  readonly place: number;
  readonly reorder: ReturnType<typeof useReorder>;
}

function OptionRow({ field, option: { value, name }, place, reorder }: RowProps) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { message } = App.useApp();
  const { readOnly, dispatch } = useSection();
  const { 'zh-CN': chinese, en: english = '' } = name;
  const setName = (zh: string, en: string, gesture: string) =>
    dispatch(
      { type: 'setOptionName', field: field.id, value, name: { 'zh-CN': zh, ...(en === '' ? {} : { en }) } },
      { gesture },
    );
  const typedValue = useTyped(value, () => undefined);
  const zh = useTyped(chinese, (next, gesture) => setName(next, english, gesture));
  const en = useTyped(english, (next, gesture) => setName(chinese, next, gesture));
  const rename = () => {
    const to = typedValue.value.trim();
    typedValue.onBlur();
    if (to === value || to === '') return;
    const { refused } = dispatch({ type: 'renameOption', field: field.id, from: value, to });
    if (refused) message.warning(text(refused));
  };
  return (
    <li {...reorder.entry(place)}>
      {!readOnly && <Grip {...reorder.grip(place)} />}
      <Input {...typedValue} readOnly={readOnly} aria-label={`${t('fields.value')} ${place + 1}`} onBlur={rename} />
      <Input {...zh} readOnly={readOnly} lang="zh-CN" aria-label={`${value} · ${languageNames['zh-CN']}`} />
      <Input
        {...en}
        readOnly={readOnly}
        lang="en"
        aria-label={`${value} · ${languageNames.en}`}
        placeholder={t('english')}
      />
      {!readOnly && (
        <>
          <MoveButtons
            at={place}
            count={field.options?.length ?? 0}
            name={value}
            onMove={(index) => dispatch({ type: 'moveOption', field: field.id, value, index })}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`${t('remove')} ${value}`}
            onClick={() => dispatch({ type: 'removeOption', field: field.id, value })}
          />
        </>
      )}
    </li>
  );
}
