import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { gridKeys } from '../../grid/grid-keys.ts';
import type { canvas } from '../../language/zh-CN/canvas.ts';
import type { CommandGroup } from '../commands/command.ts';
import { keymap } from '../keymap.ts';
import { useView } from '../view-store.ts';
import { Keys } from './keys.tsx';

const groups: readonly CommandGroup[] = ['edit', 'move', 'look', 'find'];
const gestures = ['move', 'box', 'range', 'add', 'zoom', 'pan'] as const satisfies readonly Gesture[];
type Gesture = keyof (typeof canvas)['gestures'];

/** All keys, from the table that they act by. */
export function KeySheet() {
  const { t } = useTranslation(['canvas', 'grid']);
  const isOpen = useView((view) => view.keySheet);
  return (
    <Modal
      open={isOpen}
      width={1120}
      centered
      title={t('keySheet.title')}
      footer={<p className="key-sheet-note">{t('keySheet.text')} · React Flow</p>}
      onCancel={() => useView.getState().set({ keySheet: false })}
      afterClose={() => useView.getState().view?.takeFocus()}
    >
      <div className="key-sheet">
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(`groups.${group}`)}</h3>
            <dl>
              {keymap
                .filter((command) => command.group === group && command.keys.length > 0)
                .map(({ id, keys }) => (
                  <div key={id}>
                    <dt>{t(`commands.${id}`)}</dt>
                    <dd>
                      {keys.map((one) => (
                        <Keys key={one} keys={one} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t('keySheet.grid')}</h3>
          <dl>
            {gridKeys.map(({ id, keys }) => (
              <div key={id}>
                <dt>{t(`grid:keys.${id}`)}</dt>
                <dd>
                  {keys.map((one) => (
                    <Keys key={one} keys={one} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('keySheet.mouse')}</h3>
          <dl>
            {gestures.map((gesture) => (
              <div key={gesture}>
                <dt>{t(`gestures.${gesture}`)}</dt>
                <dd className="soft">{t(`gestures.${gesture}Keys`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}
