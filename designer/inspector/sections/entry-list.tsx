import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Empty, Tooltip } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSection } from '../../../rules/document/kinds.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { Grip } from './grip.tsx';
import { useReorder } from './use-reorder.ts';

interface Entry {
  readonly key: string;
  readonly title: string;
  /** Beside the title: a kind, a count. */
  readonly mark?: ReactNode;
  readonly below?: ReactNode;
}

interface Props {
  readonly section: Exclude<ListSection, 'fields'>;
  readonly entries: readonly Entry[];
  /** What an empty list means, and what a first entry would do. */
  readonly empty: { readonly title: string; readonly text: string };
  readonly add: ReactNode | (() => void);
  readonly addLabel?: string;
  readonly isOrdered?: boolean;
  readonly head?: ReactNode;
  readonly reveal?: string | undefined;
  readonly children: (index: number) => ReactNode;
}

/** The entries of a section in their order, and the chosen one beside them. */
export function EntryList(props: Props) {
  const { section, entries, empty, add, addLabel, isOrdered = true, head, reveal, children } = props;
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { message } = App.useApp();
  const { dispatch } = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const problems = useEditor((state) => state.problems);
  const [chosen, setChosen] = useState(revealed(section, reveal) ?? 0);
  const [count, setCount] = useState(entries.length);
  useEffect(() => {
    const index = revealed(section, reveal);
    if (index !== undefined) setChosen(index);
  }, [section, reveal]);
  // What has just been added is what someone wants to fill in.
  if (entries.length !== count) {
    setCount(entries.length);
    if (entries.length === count + 1) setChosen(entries.length - 1);
  }
  const index = Math.min(chosen, entries.length - 1);
  const current = entries[index];
  const carry = (from: number, to: number) => {
    if (readOnly || !isOrdered || to < 0 || to >= entries.length) return;
    const { refused } = dispatch({ type: 'moveEntry', section, entry: from, index: to });
    if (refused) message.warning(text(refused));
    else setChosen(to);
  };
  const move = (by: -1 | 1) => carry(index, index + by);
  const reorder = useReorder(carry);
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined) return;
    event.preventDefault();
    if (event.altKey) move(by);
    else setChosen(Math.max(0, Math.min(entries.length - 1, index + by)));
  };
  const worst = (at: number) => {
    const path = `/${section}/${at}`;
    const here = problems.filter((one) => one.path === path || one.path.startsWith(`${path}/`));
    return here.some(({ severity }) => severity === 'error') ? 'error' : here.length > 0 ? 'warning' : undefined;
  };
  const adding =
    typeof add === 'function' ? (
      <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
        {addLabel ?? t('add')}
      </Button>
    ) : (
      add
    );
  if (!current)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <div className="section-empty">
            <strong>{empty.title}</strong>
            <p>{empty.text}</p>
          </div>
        }
      >
        {!readOnly && adding}
      </Empty>
    );
  return (
    <div className="section-list">
      <div className="section-master">
        {head}
        <div
          ref={reorder.list}
          className="section-entries"
          data-ordered={isOrdered}
          role="listbox"
          tabIndex={0}
          aria-label={t(`names.${section}`)}
          onKeyDown={keys}
        >
          {entries.map((entry, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
            <div
              key={entry.key}
              role="option"
              tabIndex={-1}
              aria-selected={at === index}
              className="section-entry"
              onClick={() => setChosen(at)}
              {...reorder.entry(at)}
            >
              <span className="section-entry-name">
                {!readOnly && isOrdered && <Grip {...reorder.grip(at)} />}
                {isOrdered && <span className="section-place">{at + 1}</span>}
                <span className="section-title">{entry.title}</span>
                {worst(at) && <span className="section-dot" data-severity={worst(at)} title={t('problems')} />}
                <span className="section-mark">{entry.mark}</span>
              </span>
              {entry.below !== undefined && <span className="section-below">{entry.below}</span>}
            </div>
          ))}
        </div>
        {!readOnly && adding}
      </div>
      <section className="section-detail" aria-label={current.title}>
        <header>
          <h3>{current.title}</h3>
          {!readOnly && isOrdered && (
            <>
              <Tooltip title={`${t('up')} Alt+↑`}>
                <Button
                  size="small"
                  icon={<ArrowUpOutlined aria-hidden />}
                  aria-label={t('up')}
                  disabled={index === 0}
                  onClick={() => move(-1)}
                />
              </Tooltip>
              <Tooltip title={`${t('down')} Alt+↓`}>
                <Button
                  size="small"
                  icon={<ArrowDownOutlined aria-hidden />}
                  aria-label={t('down')}
                  disabled={index === entries.length - 1}
                  onClick={() => move(1)}
                />
              </Tooltip>
            </>
          )}
          {!readOnly && (
            <Button
              size="small"
              danger
              icon={<DeleteOutlined aria-hidden />}
              onClick={() => dispatch({ type: 'removeEntry', section, entry: index })}
            >
              {t('remove')}
            </Button>
          )}
        </header>
        <div key={current.key}>{children(index)}</div>
      </section>
    </div>
  );
}

function revealed(section: ListSection, pointer: string | undefined): number | undefined {
  const [, first, index] = pointer?.split('/') ?? [];
  return first === section && index !== undefined && /^\d+$/.test(index) ? Number(index) : undefined;
}
