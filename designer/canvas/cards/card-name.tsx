import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { isComposing } from '../commands/keys.ts';
import { useView } from '../view-store.ts';
import { renamed } from './renamed.ts';

/** The name; after F2 or a double click, a field to write it in. */
export function CardName({ node, readOnly }: { readonly node: TreeNode; readonly readOnly: boolean }) {
  const isRenaming = useView((view) => view.renaming === node.id);
  const { text } = useLanguage();
  if (isRenaming && !readOnly) return <NameField node={node} />;
  return (
    <span className="card-name" title={node.name ? text(node.name) : node.id}>
      {node.name?.['zh-CN'] ? text(node.name) : node.id}
    </span>
  );
}

function NameField({ node }: { readonly node: TreeNode }) {
  const { t } = useTranslation('canvas');
  const { language, text } = useLanguage();
  const editor = useEditorActions();
  const isDone = useRef(false);
  const close = (words: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    const name = words?.trim();
    if (name && name !== (node.name && text(node.name)))
      editor.dispatch({ type: 'setNode', node: node.id, key: 'name', value: renamed(node.name, language, name) });
    useView.getState().set({ renaming: null });
    useView.getState().view?.takeFocus();
  };
  return (
    <input
      className="card-name-field nodrag nopan nokey"
      aria-label={t('commands.rename')}
      defaultValue={node.name ? text(node.name) : ''}
      ref={(field) => {
        if (!field || field === document.activeElement) return;
        field.focus({ preventScroll: true });
        field.select();
      }}
      onBlur={(event) => close(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          close(event.currentTarget.value);
        } else if (event.key === 'Escape') close(null);
      }}
    />
  );
}
