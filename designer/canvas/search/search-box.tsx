import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import type { InputRef } from 'antd';
import { Button, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { contextOf } from '../commands/command.ts';
import { isComposing } from '../commands/keys.ts';
import { commandById } from '../keymap.ts';
import { useView } from '../view-store.ts';
import { matchesOf } from './matches.ts';

/** Finds nodes by their names and ids; what is found is lit up, the rest pales. */
export function SearchBox() {
  const isOpen = useView((view) => view.searching);
  return isOpen ? <OpenSearchBox /> : null;
}

function OpenSearchBox() {
  const { t } = useTranslation('canvas');
  const editor = useEditorActions();
  const query = useView((view) => view.query);
  const definition = useEditor((state) => state.definition);
  const active = useEditor(({ selection }) => selection.ids.at(-1) ?? null);
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus({ cursor: 'all' }), []);
  const found = matchesOf(definition, query);
  const at = active === null ? 0 : found.indexOf(active) + 1;
  const find = (id: 'findNext' | 'findPrevious') => commandById.get(id)?.run(contextOf(editor));
  const close = () => {
    useView.getState().set({ searching: false });
    useView.getState().view?.takeFocus();
  };
  return (
    <search className="canvas-search" aria-label={t('search.label')}>
      <Input
        ref={field}
        size="small"
        variant="borderless"
        value={query}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        onChange={(event) => useView.getState().set({ query: event.target.value })}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Escape') close();
          else if (event.key === 'Enter') find(event.shiftKey ? 'findPrevious' : 'findNext');
          else if (event.key === 'F3') {
            event.preventDefault();
            find(event.shiftKey ? 'findPrevious' : 'findNext');
          } else return;
          event.stopPropagation();
        }}
      />
      <span className="canvas-search-count number" role="status">
        {query.trim() !== '' &&
          (found.length === 0 ? t('search.none') : t('search.count', { at: at === 0 ? '–' : at, of: found.length }))}
      </span>
      <Button
        size="small"
        type="text"
        icon={<UpOutlined />}
        aria-label={t('search.previous')}
        title={t('search.previous')}
        onClick={() => find('findPrevious')}
      />
      <Button
        size="small"
        type="text"
        icon={<DownOutlined />}
        aria-label={t('search.next')}
        title={t('search.next')}
        onClick={() => find('findNext')}
      />
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('commands.escape')}
        title={t('commands.escape')}
        onClick={close}
      />
    </search>
  );
}
