import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NothingYet } from '../app/states/states.tsx';
import { nodeIndexOf } from '../editor/tree/node-index.ts';
import { useEditor, useEditorActions } from '../editor/use-editor.tsx';
import { useShaped } from '../formula/use-known.ts';
import { ManyPanel } from './node/many-panel.tsx';
import { NodePanel } from './node/node-panel.tsx';
import './inspector.css';

/** What is selected, and all that can be set of it. */
export function Inspector() {
  const { t } = useTranslation('inspector');
  const editor = useEditorActions();
  const definition = useShaped();
  const selection = useEditor((state) => state.selection);
  const { byId } = nodeIndexOf(definition);
  const placed = selection.ids.flatMap((id) => byId.get(id) ?? []);
  const [only] = placed;
  return (
    <section className="insp" aria-label={t('label')}>
      {!only && (
        <NothingYet title={t('nothing')}>
          <Button size="small" onClick={() => editor.select([definition.tree.id])}>
            {t('selectRoot')}
          </Button>
        </NothingYet>
      )}
      {only && placed.length === 1 && <NodePanel key={only.node.id} definition={definition} placed={only} />}
      {placed.length > 1 && (
        <ManyPanel key={placed.map(({ node }) => node.id).join(' ')} nodes={placed.map(({ node }) => node)} />
      )}
    </section>
  );
}
