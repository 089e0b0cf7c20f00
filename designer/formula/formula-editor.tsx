import { Input } from 'antd';
import { useId } from 'react';
import type { FormulaEditorProps } from './formula-props.ts';

export function FormulaEditor({ value, onChange, readOnly = false, ariaLabel }: FormulaEditorProps) {
  const gesture = useId();
  return (
    <Input.TextArea
      aria-label={ariaLabel}
      value={value}
      readOnly={readOnly}
      autoSize
      onChange={(event) => onChange(event.target.value, gesture)}
    />
  );
}
