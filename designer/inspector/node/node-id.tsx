import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { Property } from './inputs/property.tsx';
import { useDraft } from './inputs/use-draft.ts';

/** What formulas and conditions call the node: renamed here, they follow. */
export function NodeId({ id, path }: { readonly id: Id; readonly path: string }) {
  const { t } = useTranslation('inspector');
  const { text } = useLanguage();
  const editor = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const fieldId = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const { field } = useDraft({
    value: id,
    restFor: null,
    take(typed) {
      const to = typed.trim();
      const outcome = to === id ? null : editor.dispatch({ type: 'renameId', of: 'node', from: id, to });
      setRefused(outcome?.refused ? text(outcome.refused) : null);
      if (outcome?.changed) editor.select([to]);
      return !outcome?.refused;
    },
  });
  return (
    <Property label={t('basics.id')} labelFor={fieldId} help={t('basics.idHelp')} path={`${path}/id`}>
      <Input
        {...field}
        id={fieldId}
        className="insp-mono"
        size="small"
        spellCheck={false}
        readOnly={readOnly}
        status={refused === null ? '' : 'error'}
        aria-invalid={refused !== null}
      />
      {refused !== null && (
        <p role="alert" className="insp-refused">
          {refused}
        </p>
      )}
    </Property>
  );
}
