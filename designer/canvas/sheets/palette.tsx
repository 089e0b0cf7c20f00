import { Input, type InputRef, Modal } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { type Command, contextOf, isAvailable } from '../commands/command.ts';
import { isComposing } from '../commands/keys.ts';
import { keymap } from '../keymap.ts';
import { useView } from '../view-store.ts';
import { Keys } from './keys.tsx';

/** All commands by their names. */
export function Palette() {
  const { t } = useTranslation('canvas');
  const isOpen = useView((view) => view.palette);
  const field = useRef<InputRef>(null);
  return (
    <Modal
      open={isOpen}
      footer={null}
      closable={false}
      destroyOnHidden
      width={560}
      // antd names a dialog by its title alone.
      title={<span className="visually-hidden">{t('palette.title')}</span>}
      styles={{ header: { margin: 0 } }}
      afterOpenChange={(open) => {
        if (open) field.current?.focus();
        else useView.getState().view?.takeFocus();
      }}
      onCancel={() => useView.getState().set({ palette: false })}
    >
      <PaletteList field={field} />
    </Modal>
  );
}

function PaletteList({ field }: { readonly field: React.RefObject<InputRef | null> }) {
  const { t, i18n } = useTranslation('canvas');
  const editor = useEditorActions();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);
  const at = contextOf(editor);
  const words = query.trim().toLowerCase();
  const found = keymap.filter(
    (command) =>
      command.id !== 'palette' &&
      (t(`commands.${command.id}`).toLowerCase().includes(words) ||
        (i18n.language !== 'en' && command.id.toLowerCase().includes(words))),
  );
  const chosen = found[Math.min(place, found.length - 1)];
  const run = (command: Command | undefined) => {
    if (!command || !isAvailable(command, at)) return;
    useView.getState().set({ palette: false });
    // What it does may take the focus: after the palette has given it back.
    requestAnimationFrame(() => command.run(contextOf(editor)));
  };
  const step = (by: number) => {
    const next = (Math.min(place, found.length - 1) + by + found.length) % Math.max(1, found.length);
    setPlace(next);
    document.getElementById(`${listId}-${found[next]?.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <Input
        ref={field}
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setPlace(0);
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Enter') run(chosen);
          else return;
          event.preventDefault();
        }}
      />
      <div className="palette-list" role="listbox" id={listId} aria-label={t('palette.title')}>
        {found.map((command) => (
          // The field has the focus and its keys: the list is only pointed at.
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={command.id}
            id={`${listId}-${command.id}`}
            role="option"
            aria-selected={command === chosen}
            aria-disabled={!isAvailable(command, at)}
            className="palette-entry"
            onClick={() => run(command)}
          >
            <span>{t(`commands.${command.id}`)}</span>
            <span className="soft">
              {isAvailable(command, at) ? t(`groups.${command.group}`) : t('palette.unavailable')}
            </span>
            <Keys keys={command.keys[0]} />
          </div>
        ))}
        {found.length === 0 && <p className="soft">{t('palette.none')}</p>}
      </div>
    </>
  );
}
