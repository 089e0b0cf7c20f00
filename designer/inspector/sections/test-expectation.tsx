import { Checkbox, InputNumber, Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TestCase } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import { sheetStatuses } from '../../../schemas/sheet-status.ts';
import { useLanguage } from '../../app/languages.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';
import { useNaming } from '../../formula/use-known.ts';
import { expectAt } from './expected.ts';
import { Row } from './inputs.tsx';
import { useGesture } from './use-gesture.ts';
import { useSection } from './use-section.ts';

/** What should come out: only what is expected is compared. */
export function TestExpectation({ test, index }: { readonly test: TestCase; readonly index: number }) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { vocabulary, fact, named } = useNaming();
  const { definition, readOnly, set } = useSection();
  const { gesture, leave } = useGesture();
  const [adding, setAdding] = useState<string | null>(null);
  const { expect } = test;
  const put = (path: string, value: FieldValue | undefined, by?: string) =>
    set(index, { section: 'tests', key: 'expect', value: expectAt(expect, path, value) }, by);
  const indicators = useMemo(
    () =>
      [...nodeIndexOf(definition).byId.values()]
        .filter(({ node }) => !('children' in node))
        .map(({ node }) => ({ value: node.id, label: text(node.name) })),
    [definition, text],
  );
  const number = (path: string, value: number | null | undefined, label: string) => (
    <InputNumber<number>
      aria-label={label}
      controls={false}
      readOnly={readOnly}
      value={value ?? null}
      placeholder={value === null ? t('tests.nothing') : t('tests.any')}
      onChange={(next) => put(path, next ?? undefined, gesture())}
      onBlur={leave}
    />
  );
  const choice = (
    path: string,
    value: string | null | undefined,
    label: string,
    options: { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      aria-label={label}
      allowClear
      disabled={readOnly}
      placeholder={value === null ? t('tests.nothing') : t('tests.any')}
      value={value ?? null}
      options={options}
      onChange={(next: string | null | undefined) => put(path, next ?? undefined)}
    />
  );
  const lines: readonly { readonly key: string; readonly label: string; readonly control: ReactNode }[] = [
    {
      key: 'status',
      label: t('tests.status'),
      control: choice(
        'status',
        expect.status,
        t('tests.status'),
        sheetStatuses.map((value) => ({ value, label: vocabulary.statuses[value] })),
      ),
    },
    {
      key: 'stage',
      label: fact('stage'),
      control: choice(
        'stage',
        expect.stage,
        fact('stage'),
        (definition.stages ?? []).map(({ id, name }) => ({ value: id, label: text(name) })),
      ),
    },
    { key: 'total', label: fact('total'), control: number('total', expect.total, fact('total')) },
    {
      key: 'grade',
      label: fact('grade'),
      control: choice(
        'grade',
        expect.grade,
        fact('grade'),
        (definition.grades ?? []).map(({ id, name }) => ({ value: id, label: text(name) })),
      ),
    },
    ...(['marks', 'points'] as const).flatMap((kind) =>
      Object.entries(expect[kind] ?? {}).map(([id, value]) => {
        const label = vocabulary.nodeFacts[kind === 'marks' ? 'mark' : 'points'](named('node', id));
        return { key: `${kind}.${id}`, label, control: number(`${kind}.${id}`, value, label) };
      }),
    ),
    ...(definition.applications ?? []).map(({ id, name }) => {
      const eligible = expect.applications?.[id]?.eligible;
      return {
        key: `applications.${id}`,
        label: `${text(name)} · ${t('tests.decisions.eligible')}`,
        control: (
          <Checkbox
            disabled={readOnly}
            checked={eligible === true}
            indeterminate={eligible === undefined}
            onChange={() =>
              put(`applications.${id}.eligible`, eligible === undefined ? true : eligible ? false : undefined)
            }
          >
            {eligible === undefined ? t('tests.any') : eligible ? vocabulary.yes : vocabulary.no}
          </Checkbox>
        ),
      };
    }),
  ];
  return (
    <Row label={t('tests.expect')} hint={t('tests.expectHint')}>
      <ul className="section-expect">
        {lines.map(({ key, label, control }) => (
          <li key={key}>
            <span>{label}</span>
            {control}
          </li>
        ))}
        {!readOnly && (
          <li>
            <Select
              aria-label={t('tests.addMark')}
              placeholder={t('tests.addMark')}
              value={adding}
              options={indicators.filter(({ value }) => expect.marks?.[value] === undefined)}
              showSearch={{ optionFilterProp: ['label', 'value'] }}
              onChange={(id) => {
                if (id !== null) put(`marks.${id}`, 0);
                setAdding(null);
              }}
            />
          </li>
        )}
      </ul>
    </Row>
  );
}
