import { Breadcrumb } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { nodeIndexOf, pathToRoot } from '../../editor/tree/node-index.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';

/** The way back from a branch that is shown alone. */
export function BranchBreadcrumb() {
  const { t } = useTranslation('canvas');
  const { text } = useLanguage();
  const editor = useEditorActions();
  const focus = useEditor((state) => state.focus);
  const definition = useEditor((state) => state.definition);
  if (focus === null) return null;
  const { byId } = nodeIndexOf(definition);
  const path = [...pathToRoot(definition, focus)].reverse();
  return (
    <nav className="canvas-branch" aria-label={t('breadcrumb')}>
      <Breadcrumb
        items={path.map((id, depth) => {
          const name = byId.get(id)?.node.name;
          const title = depth === 0 ? t('whole') : name ? text(name) : id;
          return {
            key: id,
            title:
              id === focus ? (
                <b aria-current="location">{title}</b>
              ) : (
                <button type="button" className="canvas-link" onClick={() => editor.focusOn(depth === 0 ? null : id)}>
                  {title}
                </button>
              ),
          };
        })}
      />
    </nav>
  );
}
