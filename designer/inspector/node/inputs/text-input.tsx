import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (text: string, gesture: string) => void;
  readonly readOnly: boolean;
  readonly ariaLabel?: string;
  readonly placeholder?: string;
  readonly isLong?: boolean;
  readonly isWrong?: boolean;
  readonly lang?: string;
  readonly prefix?: ReactNode;
}

const restFor = 350;

/** A text that is taken while it is typed; one visit is one step. */
export function TextInput(props: Props) {
  const {
    id,
    value,
    onChange,
    readOnly,
    ariaLabel,
    placeholder,
    isLong = false,
    isWrong = false,
    lang,
    prefix,
  } = props;
  const take = (text: string, gesture: string) => {
    onChange(text, gesture);
    return true;
  };
  const { field } = useDraft({ value, restFor, take, isLong });
  const shared = {
    ...field,
    readOnly,
    ...(id === undefined ? {} : { id }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(lang === undefined ? {} : { lang }),
    'aria-label': ariaLabel,
    'aria-invalid': isWrong,
    status: isWrong ? ('error' as const) : ('' as const),
  };
  if (isLong) return <Input.TextArea {...shared} autoSize={{ minRows: 1, maxRows: 8 }} />;
  return <Input {...shared} size="small" prefix={prefix} />;
}
