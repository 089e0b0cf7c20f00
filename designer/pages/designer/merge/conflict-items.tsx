import { Radio, Table } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice, ConflictItem, ConflictView } from '../../../../rules/merge/conflict.ts';
import { namingOf } from '../../../../rules/words/naming.ts';
import type { Definition } from '../../../../schemas/definition.ts';
import type { Language } from '../../../../schemas/text.ts';
import { useLanguage } from '../../../app/languages.ts';
import { shapedOf } from '../../../formula/shaped.ts';
import { usePropertyWord } from './property-word.ts';
import { type Side, valueInWords } from './value-in-words.ts';

interface Props {
  readonly conflict: ConflictView;
  readonly items: readonly ConflictItem[];
  readonly choices: Readonly<Record<string, Choice>>;
  readonly onChoose?: (key: string, choice: Choice) => void;
}

/** What differs, one property a row: what it was, and what each side made of it. */
export function ConflictItems({ conflict, items, choices, onChoose }: Props) {
  const { t } = useTranslation('designer');
  const { text, language } = useLanguage();
  const sides = useMemo(() => sidesOf(conflict, language), [conflict, language]);
  const propertyWord = usePropertyWord(sides.mine.naming);
  const said = (item: ConflictItem, side: keyof typeof sides) => (
    <span className="conflict-value">
      {item[side] === undefined ? t('conflict.absent') : valueInWords(item, item[side], sides[side])}
    </span>
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
        { key: 'base', title: t('conflict.base'), render: (_, item) => said(item, 'base') },
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
              {said(item, side)}
            </Radio>
          ),
        })),
      ]}
    />
  );
}

function sidesOf({ base, mine, theirs }: ConflictView, language: Language) {
  const shaped = { base: shapedOf(base), mine: shapedOf(mine), theirs: shapedOf(theirs) };
  const naming = namingOf(language, shaped.mine, shaped.theirs, shaped.base);
  const side = (definition: Definition): Side => ({ definition, naming });
  return { base: side(shaped.base), mine: side(shaped.mine), theirs: side(shaped.theirs) };
}
