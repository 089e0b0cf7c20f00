import { Input, InputNumber, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../../schemas/text.ts';
import { languageNames } from '../../app/languages.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { useGesture } from './use-gesture.ts';
import { useTyped } from './use-typed.ts';

interface RowProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly labelFor?: string;
  readonly children: ReactNode;
}

/** A label, what it names, and a word of help. */
export function Row({ label, hint, labelFor, children }: RowProps) {
  return (
    <div className="section-row">
      {labelFor === undefined ? (
        <span className="section-label">{label}</span>
      ) : (
        <label htmlFor={labelFor}>{label}</label>
      )}
      <div className="section-control">
        {children}
        {hint !== undefined && <p className="section-hint">{hint}</p>}
      </div>
    </div>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string | undefined;
  readonly isLong?: boolean;
  readonly onChange: (value: string | undefined, gesture: string) => void;
}

/** A text that may be left out: empty is none. */
export function LineField({ label, hint, value, isLong = false, onChange }: LineProps) {
  const id = useId();
  const readOnly = useEditor((state) => state.readOnly);
  const typed = useTyped(value ?? '', (next, gesture) => onChange(next === '' ? undefined : next, gesture));
  return (
    <Row label={label} hint={hint} labelFor={id}>
      {isLong ? (
        <Input.TextArea id={id} readOnly={readOnly} autoSize={{ minRows: 2, maxRows: 8 }} {...typed} />
      ) : (
        <Input id={id} readOnly={readOnly} {...typed} />
      )}
    </Row>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: Text | undefined;
  readonly isLong?: boolean;
  readonly onChange: (value: Text | undefined, gesture: string) => void;
}

/** Chinese, and English beside it. Without Chinese there is no text at all. */
export function TextField({ label, value, isLong = false, onChange }: TextProps) {
  const { t } = useTranslation('sections');
  const readOnly = useEditor((state) => state.readOnly);
  const { 'zh-CN': chinese = '', en: english = '' } = value ?? {};
  const put = (zh: string, en: string, gesture: string) =>
    onChange(zh === '' && en === '' ? undefined : { 'zh-CN': zh, ...(en === '' ? {} : { en }) }, gesture);
  const zh = useTyped(chinese, (next, gesture) => put(next, english, gesture));
  const en = useTyped(english, (next, gesture) => put(chinese, next, gesture));
  const size = isLong ? { minRows: 1, maxRows: 6 } : { minRows: 1, maxRows: 3 };
  const shared = { readOnly, autoSize: size };
  return (
    <Row label={label}>
      <div className="section-languages">
        <Input.TextArea
          {...shared}
          {...zh}
          lang="zh-CN"
          aria-label={`${label} · ${languageNames['zh-CN']}`}
          placeholder={languageNames['zh-CN']}
        />
        <Input.TextArea
          {...shared}
          {...en}
          lang="en"
          aria-label={`${label} · ${languageNames.en}`}
          placeholder={t('english')}
        />
      </div>
    </Row>
  );
}

interface NumberProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: number | undefined;
  readonly suffix?: string | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly isWhole?: boolean;
  /** What stands there while it is left out. */
  readonly placeholder?: string;
  readonly onChange: (value: number | undefined, gesture: string) => void;
}

export function NumberField(props: NumberProps) {
  const { label, hint, value, suffix, min, max, isWhole = false, placeholder, onChange } = props;
  const id = useId();
  const readOnly = useEditor((state) => state.readOnly);
  const { gesture, leave } = useGesture();
  return (
    <Row label={label} hint={hint} labelFor={id}>
      <InputNumber<number>
        id={id}
        className="section-number"
        readOnly={readOnly}
        controls={false}
        value={value ?? null}
        suffix={suffix ?? null}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        {...(isWhole ? { precision: 0 } : {})}
        onChange={(next) => onChange(next ?? undefined, gesture())}
        onBlur={leave}
      />
    </Row>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly allowClear?: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: Value | undefined) => void;
}

export function ChoiceField<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hint, value, options, allowClear = false, placeholder, onChange } = props;
  const id = useId();
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <Row label={label} hint={hint} labelFor={id}>
      <Select<Value | null>
        id={id}
        className="section-choice"
        disabled={readOnly}
        allowClear={allowClear}
        value={value ?? null}
        placeholder={placeholder}
        options={options.map((option) => ({ ...option }))}
        showSearch={{ optionFilterProp: ['label', 'value'] }}
        onChange={(next) => onChange(next ?? undefined)}
      />
    </Row>
  );
}
