import { Button, Collapse, Modal, Radio, Space, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice, ConflictItem, ConflictView } from '../../../rules/merge/conflict.ts';
import { useLanguage } from '../../app/languages.ts';
import type { PropertyName } from '../../editor/edits/edit-words.ts';
import { sentence } from '../../editor/edits/words.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { edits } from '../../language/zh-CN/edits.ts';
import { useWorkbench } from './workbench-store.ts';

/** When someone else saved: both states by node and property, and the person chooses where both changed the same. */
export function ConflictDialog() {
  const conflict = useEditor((state) => state.conflict);
  return conflict ? <Conflict conflict={conflict} /> : null;
}

function Conflict({ conflict }: { readonly conflict: ConflictView }) {
  const { t } = useTranslation('designer');
  const { t: app } = useTranslation('app');
  const { time } = useLanguage();
  const { resolve } = useEditorActions();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const { mergePutOff, putOffMerge } = useWorkbench();
  const { revision, items } = conflict;
  const isOfLayoutAlone = items.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen against one draft says nothing of the next
  useEffect(() => {
    setChoices({});
    putOffMerge(false);
  }, [revision, putOffMerge]);
  useEffect(() => {
    if (isOfLayoutAlone) resolve({});
  }, [isOfLayoutAlone, resolve]);
  const open = conflict.items.filter(({ choice }) => choice === null);
  const automatic = conflict.items.filter(({ choice }) => choice !== null);
  const left = open.filter(({ key }) => choices[key] === undefined).length;
  const chooseAll = (choice: Choice) => setChoices(Object.fromEntries(open.map(({ key }) => [key, choice])));
  const by = conflict.by ?? t('conflict.somebody');
  return (
    <Modal
      open={!mergePutOff && !isOfLayoutAlone}
      width={900}
      title={t('conflict.title')}
      okText={t('conflict.apply')}
      cancelText={app('close')}
      okButtonProps={{ disabled: left > 0 }}
      onOk={() => resolve(choices)}
      onCancel={() => putOffMerge(true)}
    >
      <p>{t('conflict.lead', { by, time: time(conflict.savedAt) })}</p>
      {open.length > 0 && (
        <>
          <Space>
            <Button size="small" onClick={() => chooseAll('mine')}>
              {t('conflict.allMine')}
            </Button>
            <Button size="small" onClick={() => chooseAll('theirs')}>
              {t('conflict.allTheirs')}
            </Button>
            {left > 0 && <span role="status">{t('conflict.undecided', { count: left })}</span>}
          </Space>
          <Items items={open} choices={choices} onChoose={(key, choice) => setChoices({ ...choices, [key]: choice })} />
        </>
      )}
      {automatic.length > 0 && (
        <Collapse
          ghost
          items={[
            {
              key: 'automatic',
              label: t('conflict.automatic', { count: automatic.length }),
              children: (
                <Items
                  items={automatic}
                  choices={Object.fromEntries(automatic.map(({ key, choice }) => [key, choice ?? 'mine']))}
                />
              ),
            },
          ]}
        />
      )}
    </Modal>
  );
}

interface ItemsProps {
  readonly items: readonly ConflictItem[];
  readonly choices: Readonly<Record<string, Choice>>;
  readonly onChoose?: (key: string, choice: Choice) => void;
}

function Items({ items, choices, onChoose }: ItemsProps) {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  const propertyWord = usePropertyWord();
  const said = (value: unknown) => (
    <span className="conflict-value">{value === undefined ? t('conflict.absent') : wordsOf(value, text)}</span>
  );
  return (
    <Table<ConflictItem>
      size="small"
      rowKey="key"
      dataSource={[...items]}
      pagination={items.length > 50 ? { pageSize: 50 } : false}
      columns={[
        {
          key: 'what',
          title: t('conflict.property'),
          render: (_, { name, id, property }) => (
            <>
              <strong>{name ? text(name) : id}</strong> · {propertyWord(property)}
            </>
          ),
        },
        { key: 'base', title: t('conflict.base'), render: (_, { base }) => said(base) },
        ...(['mine', 'theirs'] as const).map((side) => ({
          key: side,
          title: t(`conflict.${side}`),
          render: (_: unknown, item: ConflictItem) => (
            <Radio
              checked={choices[item.key] === side}
              disabled={!onChoose}
              onChange={() => onChoose?.(item.key, side)}
              aria-label={`${item.name ? text(item.name) : item.id} ${propertyWord(item.property)}: ${t(`conflict.${side}`)}`}
            >
              {said(item[side])}
            </Radio>
          ),
        })),
      ]}
    />
  );
}

/** What of a thing differs, in words; of a map such as weights also by which key. */
function usePropertyWord(): (property: string) => string {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  return (property) => {
    const [what = '', ...keys] = property.split('/');
    const code = `what.${what}`;
    const own = ownWords.find((one) => one === what);
    const said = own ? t(`conflict.${own}`) : isPropertyCode(code) ? text(sentence(code)) : what;
    return keys.length > 0 ? `${said} (${keys.join('/')})` : said;
  };
}

const ownWords = ['exists', 'parent', 'order', 'whole'] as const;

function isPropertyCode(code: string): code is `what.${PropertyName}` {
  return code in edits;
}

function wordsOf(value: unknown, text: (value: { readonly 'zh-CN': string }) => string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'zh-CN' in value && typeof value['zh-CN'] === 'string')
    return text({ ...value, 'zh-CN': value['zh-CN'] });
  return JSON.stringify(value);
}
