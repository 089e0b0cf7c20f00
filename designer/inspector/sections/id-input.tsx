import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { IdKind } from '../../../rules/document/kinds.ts';
import type { Id } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';

interface Props {
  readonly of: IdKind;
  readonly id: Id;
  readonly label: string;
  readonly inputId?: string;
  /** Why it can't be that; null: it can. */
  readonly onRefused?: (why: string | null) => void;
}

/** An id: renamed here, every formula, condition, weight and test that means it follows. */
export function IdInput({ of, id, label, inputId, onRefused }: Props) {
  const { text } = useLanguage();
  const { dispatch } = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const [typed, setTyped] = useState(id);
  const [refused, setRefused] = useState<string | null>(null);
  const tell = (why: string | null) => {
    setRefused(why);
    onRefused?.(why);
  };
  useEffect(() => {
    setTyped(id);
    setRefused(null);
  }, [id]);
  const rename = () => {
    const to = typed.trim();
    if (to === id) return tell(null);
    const outcome = dispatch({ type: 'renameId', of, from: id, to });
    tell(outcome.refused ? text(outcome.refused) : null);
  };
  return (
    <Input
      {...(inputId === undefined ? {} : { id: inputId })}
      aria-label={label}
      className="section-id"
      value={typed}
      readOnly={readOnly}
      spellCheck={false}
      status={refused === null ? '' : 'error'}
      title={refused ?? ''}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={rename}
      onPressEnter={rename}
    />
  );
}
