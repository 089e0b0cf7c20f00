import { Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { type CommandContext, type CommandId, contextOf, isAvailable } from '../commands/command.ts';
import { commandById, keymap } from '../keymap.ts';
import { Keys } from '../sheets/keys.tsx';
import { useView } from '../view-store.ts';

const sections: readonly (readonly CommandId[])[] = [
  ['addIndicator', 'addGroup', 'addSibling', 'rename'],
  ['cut', 'copy', 'paste', 'duplicate'],
  ['moveUp', 'moveDown', 'moveLeft', 'moveRight', 'promote'],
  ['toggle', 'focusBranch'],
  ['remove'],
];

/** About as high as the menu is: it stands above the window's lower edge. */
const menuHeight = 500;

/** Below an indicator nothing can be added: there the menu does not speak of it. */
function shownFor(at: CommandContext): (id: CommandId) => boolean {
  return (id) => {
    const command = commandById.get(id);
    return command !== undefined && ((id !== 'addIndicator' && id !== 'addGroup') || isAvailable(command, at));
  };
}

/** What can be done with the selection, at the pointer or, from the keyboard, at the card. */
export function NodeMenu() {
  const { t } = useTranslation('canvas');
  const editor = useEditorActions();
  const menu = useView((view) => view.menu);
  if (!menu) return null;
  const at = contextOf(editor);
  const close = () => {
    useView.getState().set({ menu: null });
    useView.getState().view?.takeFocus();
  };
  const entry = (id: CommandId) => {
    const command = commandById.get(id);
    return {
      key: id,
      danger: id === 'remove',
      disabled: !command || !isAvailable(command, at),
      label: (
        <span className="canvas-menu-entry">
          {t(`commands.${id}`)}
          <Keys keys={command?.keys[0]} />
        </span>
      ),
    };
  };
  const items = sections.flatMap((ids, place) => [
    ...(place > 0 ? [{ type: 'divider' as const, key: `line-${place}` }] : []),
    ...ids.filter(shownFor(at)).map(entry),
  ]);
  const onClick: MenuProps['onClick'] = ({ key }) => {
    close();
    keymap.find(({ id }) => id === key)?.run(contextOf(editor));
  };
  return (
    <Dropdown
      classNames={{ root: 'canvas-menu' }}
      open
      autoFocus
      trigger={['click']}
      destroyOnHidden
      menu={{ items, onClick, 'aria-label': t('commands.menu') }}
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <span
        className="canvas-menu-place"
        style={{ left: menu.x, top: Math.max(8, Math.min(menu.y, window.innerHeight - menuHeight)) }}
      />
    </Dropdown>
  );
}
