import type { ConditionEditorProps } from './condition-props.ts';

export function ConditionEditor({ value, ariaLabel }: ConditionEditorProps) {
  return <pre aria-label={ariaLabel}>{JSON.stringify(value, null, 2)}</pre>;
}
