import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoringOf } from '../../../../schemas/definition.ts';
import { pointer } from '../../../../schemas/pointer.ts';
import { NumberInput } from '../../node/inputs/number-input.tsx';
import { useProblems } from '../../node/problems.ts';
import type { MethodProps } from '../scoring-props.ts';
import { useCategoryNames } from '../values/use-category-names.ts';
import { useCategories } from '../values/use-values.ts';
import { CountBar } from './count-bar.tsx';

/** The mark of each category, with how many enterprises are of it. */
export function LookupTable(props: MethodProps<ScoringOf<'lookup'>>) {
  const { scoring, path, values, stages, readOnly, onChange } = props;
  const { t } = useTranslation('inspector');
  const problems = useProblems(`${path}/marks`);
  const found = useCategories(values, stages);
  const { nameOf, options } = useCategoryNames(path, values);
  const { marks, otherwise } = scoring;
  const keys = Object.keys(marks);
  const countOf = (key: string) => found.find((one) => one.key === key)?.count ?? 0;
  const total = found.reduce((sum, { count }) => sum + count, 0);
  const rest = found.filter(({ key }) => !Object.hasOwn(marks, key));
  const put = (next: Readonly<Record<string, number>>, gesture?: string) =>
    onChange({ ...scoring, marks: next }, gesture);
  const without = (key: string) => put(Object.fromEntries(Object.entries(marks).filter(([one]) => one !== key)));
  const missing = [...new Set([...options, ...rest.map(({ key }) => key)])].filter((key) => !keys.includes(key));
  return (
    <>
      <table className="insp-table">
        <caption className="visually-hidden">{t('table.categories')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.category')}</th>
            <th scope="col">{t('table.mark')}</th>
            <th scope="col">{t('table.count')}</th>
            <th>
              <span className="visually-hidden">{t('table.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row" title={key}>
                {nameOf(key)}
              </th>
              <td>
                <NumberInput
                  value={marks[key]}
                  readOnly={readOnly}
                  isWrong={problems.some((one) => one.path === `${path}/marks${pointer(key)}`)}
                  ariaLabel={t('table.markOfCategory', { name: nameOf(key) })}
                  onChange={(mark = 0, gesture) => put({ ...marks, [key]: mark }, gesture)}
                />
              </td>
              <td>
                <CountBar count={countOf(key)} of={total} />
              </td>
              <td>
                {!readOnly && (
                  <Button
                    size="small"
                    type="text"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('table.deleteCategory', { name: nameOf(key) })}
                    onClick={() => without(key)}
                  />
                )}
              </td>
            </tr>
          ))}
          <tr className="row-below">
            <th scope="row">{t('table.otherwise')}</th>
            <td>
              <NumberInput
                value={otherwise}
                readOnly={readOnly}
                placeholder="0"
                ariaLabel={t('table.markOfCategory', { name: t('table.otherwise') })}
                onChange={(mark, gesture) => {
                  const { otherwise: _, ...bare } = scoring;
                  onChange(mark === undefined ? bare : { ...scoring, otherwise: mark }, gesture);
                }}
              />
            </td>
            <td>
              <CountBar count={rest.reduce((sum, { count }) => sum + count, 0)} of={total} />
            </td>
            <td />
          </tr>
        </tbody>
      </table>
      {!readOnly && (
        <div className="insp-actions">
          <AddCategory onAdd={(key) => put({ [key]: 0, ...marks })} />
          {missing.length > 0 && (
            <Button
              size="small"
              onClick={() => put({ ...marks, ...Object.fromEntries(missing.map((key) => [key, otherwise ?? 0])) })}
            >
              {t('table.addMissing', { count: missing.length })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function AddCategory({ onAdd }: { readonly onAdd: (key: string) => void }) {
  const { t } = useTranslation('inspector');
  const [key, setKey] = useState('');
  const add = () => {
    if (key.trim() !== '') onAdd(key.trim());
    setKey('');
  };
  return (
    <Input.Search
      size="small"
      className="insp-add"
      value={key}
      placeholder={t('table.newCategory')}
      aria-label={t('table.newCategory')}
      enterButton={t('table.add')}
      onChange={({ target }) => setKey(target.value)}
      onSearch={(_, event) => {
        if (!event?.nativeEvent || !('isComposing' in event.nativeEvent) || !event.nativeEvent.isComposing) add();
      }}
    />
  );
}
