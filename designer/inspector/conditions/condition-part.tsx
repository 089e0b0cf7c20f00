import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { pointer } from '../../../schemas/pointer.ts';
import { useCondition } from './condition-context.ts';
import { ConditionJson } from './condition-json.tsx';
import { ConditionLeaf } from './condition-leaf.tsx';
import { formOf } from './form.ts';
import { PartActions } from './part-actions.tsx';
import { PartProblems } from './part-problems.tsx';
import { insertAt, newLeaf, switchGroup, type Way } from './tree.ts';

export interface PartProps {
  readonly way: Way;
  readonly part: unknown;
}

export function ConditionPart({ way, part }: PartProps) {
  const { t } = useTranslation('conditions');
  const form = formOf(part);
  switch (form.form) {
    case 'all':
    case 'any':
      return <ConditionGroup way={way} group={form} />;
    case 'leaf':
      return <ConditionLeaf key={pointer(...way)} way={way} leaf={form} />;
    case 'not':
      return (
        <div className="condition-not">
          <div className="condition-row">
            <span className="condition-word">{t('not')}</span>
            <PartActions way={way} said={t('not')} />
          </div>
          <ConditionPart way={[...way, 'not']} part={form.part} />
        </div>
      );
    case 'other':
      return (
        <div className="condition-other">
          <p>{t('other')}</p>
          <ConditionJson way={way} part={part} />
          <PartProblems below={pointer(...way)} />
          <PartActions way={way} said="JSON" />
        </div>
      );
  }
}

interface GroupProps {
  readonly way: Way;
  readonly group: { readonly form: 'all' | 'any'; readonly parts: readonly unknown[] };
}

/** All of them, or any: one row a part, one frame a group. */
function ConditionGroup({ way, group: { form, parts } }: GroupProps) {
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
