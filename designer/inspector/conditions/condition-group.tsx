import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { pointer } from '../../../schemas/pointer.ts';
import { useCondition } from './condition-context.ts';
import { ConditionPart } from './condition-part.tsx';
import { PartActions } from './part-actions.tsx';
import { PartProblems } from './part-problems.tsx';
import { insertAt, newLeaf, switchGroup, type Way } from './tree.ts';

interface Props {
  readonly way: Way;
  readonly group: { readonly form: 'all' | 'any'; readonly parts: readonly unknown[] };
}

/** All of them, or any: one row a part, one frame a group. */
export function ConditionGroup({ way, group: { form, parts } }: Props) {
  const { t } = useTranslation('conditions');
  const { root, readOnly, change } = useCondition();
  const list = [...way, form];
  const add = (part: unknown, focus: Way) => change(insertAt(root, list, parts.length, part), { focus });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read out twice.
    <div className="condition-group" role="group" aria-label={t(`groups.${form}`)}>
      <div className="condition-row">
        <Segmented
          size="small"
          disabled={readOnly}
          aria-label={t('groupKind')}
          value={form}
          options={[
            { value: 'all', label: t('groups.all') },
            { value: 'any', label: t('groups.any') },
          ]}
          onChange={() => change(switchGroup(root, way), { focus: way })}
        />
        <PartActions way={way} said={t(`groups.${form}`)} />
      </div>
      <PartProblems below={pointer(...way)} more={[form]} />
      <ul className="condition-parts" data-between={form === 'all' ? t('and') : t('or')}>
        {parts.map((part, index) => (
          <li key={pointer(...list, index)}>
            {index > 0 && <span className="condition-between">{form === 'all' ? t('and') : t('or')}</span>}
            <ConditionPart way={[...list, index]} part={part} />
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div className="condition-row">
          <Button
            size="small"
            type="dashed"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add(newLeaf, [...list, parts.length])}
          >
            {t('add')}
          </Button>
          <Button
            size="small"
            type="text"
            onClick={() =>
              add(form === 'all' ? { any: [newLeaf] } : { all: [newLeaf] }, [
                ...list,
                parts.length,
                form === 'all' ? 'any' : 'all',
                0,
              ])
            }
          >
            {t('addGroup')}
          </Button>
        </div>
      )}
    </div>
  );
}
