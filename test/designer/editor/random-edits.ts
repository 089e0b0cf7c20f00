import fc from 'fast-check';
import { clipOf } from '../../../designer/editor/clipboard/clip-of.ts';
import type { Edit } from '../../../designer/editor/edit.ts';
import { sectionOf } from '../../../designer/editor/ids.ts';
import { nodeIndexOf } from '../../../designer/editor/tree/node-index.ts';
import type { IdKind, ListSection } from '../../../rules/document/kinds.ts';
import type { Definition, Scoring } from '../../../schemas/definition.ts';

/** Chooses an edit for a definition as it then is. */
type Plan = (definition: Definition) => Edit;

const place = fc.nat({ max: 200 });
const stem = fc.constantFrom('fresh', 'rd_ratio', 'x', 'startup', 'constructor', '9bad', 'stage', 'AA');
const text = fc.record({ 'zh-CN': fc.string({ unit: 'grapheme', maxLength: 6 }), en: fc.string({ maxLength: 6 }) });
const number = fc.constantFrom(0, 1, 5, 12.5, 100, -1);

const pick = <One>(list: readonly One[], at: number): One | undefined => list[at % Math.max(1, list.length)];
const nodeIdAt = (definition: Definition, at: number) => pick([...nodeIndexOf(definition).byId.keys()], at) ?? 'none';
const nodeIds = (definition: Definition, places: readonly number[]) => places.map((at) => nodeIdAt(definition, at));
const idAt = (definition: Definition, section: ListSection, at: number) => {
  const entries: readonly { readonly id: string }[] = definition[section] ?? [];
  return pick(entries, at)?.id ?? 'none';
};
const fieldAt = (definition: Definition, at: number) =>
  pick(
    definition.fields.filter(({ options }) => options !== undefined),
    at,
  );
const optionAt = (definition: Definition, at: number) => {
  const field = fieldAt(definition, at);
  return { field: field?.id ?? 'none', value: pick(field?.options ?? [], at)?.value ?? 'none' };
};

const linear: Scoring = { method: 'linear', from: 0, to: 7 };
const sections: readonly ListSection[] = [
  'fields',
  'facts',
  'tables',
  'stages',
  'adjustments',
  'grades',
  'applications',
  'tests',
];
const idKinds: readonly IdKind[] = [
  'node',
  'field',
  'fact',
  'table',
  'stage',
  'adjustment',
  'grade',
  'application',
  'test',
];
const places = fc.array(place, { minLength: 1, maxLength: 3 });

const weighing = fc.record({ at: place, stage: fc.option(place), weight: fc.option(number, { nil: undefined }) });
const setting = fc.constantFrom(
  { key: 'name', value: { 'zh-CN': '新名' } } as const,
  { key: 'description', value: undefined } as const,
  { key: 'description', value: { 'zh-CN': '说明', en: 'told' } } as const,
  { key: 'formula', value: 'ratio(rd_expense, revenue) * 100' } as const,
  { key: 'formula', value: 'half (writ' } as const,
  { key: 'scoring', value: linear } as const,
  { key: 'missing', value: { mark: 3 } } as const,
  { key: 'unit', value: undefined } as const,
  { key: 'core', value: true } as const,
);

/** One plan for each kind of edit: a kind that is missing does not compile. */
const plans: { readonly [Type in Edit['type']]: fc.Arbitrary<Plan> } = {
  addNode: fc.record({ at: place, index: fc.option(fc.nat(4), { nil: undefined }), id: stem, group: fc.boolean() }).map(
    ({ at, index, id, group }): Plan =>
      (definition) => ({
        type: 'addNode',
        kind: group ? 'group' : 'indicator',
        parent: nodeIdAt(definition, at),
        id,
        ...(index === undefined ? {} : { index }),
      }),
  ),
  removeNodes: places.map((ats) => (definition) => ({ type: 'removeNodes', nodes: nodeIds(definition, ats) })),
  moveNodes: fc.record({ ats: places, to: place, index: fc.nat(5) }).map(
    ({ ats, to, index }): Plan =>
      (definition) => ({
        type: 'moveNodes',
        nodes: nodeIds(definition, ats),
        parent: nodeIdAt(definition, to),
        index,
      }),
  ),
  pasteNodes: fc.record({ ats: places, to: place }).map(
    ({ ats, to }): Plan =>
      (definition) => ({
        type: 'pasteNodes',
        clip: clipOf(definition, nodeIds(definition, ats)),
        parent: nodeIdAt(definition, to),
      }),
  ),
  duplicateNodes: places.map((ats) => (definition) => ({ type: 'duplicateNodes', nodes: nodeIds(definition, ats) })),
  setNode: fc.tuple(place, setting).map(
    ([at, one]): Plan =>
      (definition) => ({
        type: 'setNode',
        node: nodeIdAt(definition, at),
        ...one,
      }),
  ),
  setWeight: weighing.map(
    ({ at, stage, weight }): Plan =>
      (definition) => ({
        type: 'setWeight',
        node: nodeIdAt(definition, at),
        stage: stage === null ? null : idAt(definition, 'stages', stage),
        weight,
      }),
  ),
  setWeights: fc
    .record({ all: fc.array(weighing, { maxLength: 4 }), by: fc.constantFrom('table', 'balance', 'equalise') })
    .map(
      ({ all, by }): Plan =>
        (definition) => ({
          type: 'setWeights',
          by,
          weights: all.map(({ at, weight }) => ({ node: nodeIdAt(definition, at), stage: null, weight })),
        }),
    ),
  setCells: fc.array(fc.tuple(place, setting), { maxLength: 4 }).map(
    (cells): Plan =>
      (definition) => ({
        type: 'setCells',
        cells: cells.map(([at, one]) => ({ of: 'node', node: nodeIdAt(definition, at), ...one })),
      }),
  ),
  addEntry: fc.record({ id: stem, name: text, index: fc.nat(3), like: place, of: fc.nat(3) }).map(
    ({ id, name, index, like, of }): Plan =>
      (definition) => {
        const [field, fact, stage, table] = [
          { section: 'fields', entry: { id, name, type: 'number' } },
          { section: 'facts', entry: { id, name, formula: '1' } },
          { section: 'stages', entry: { id, name } },
          { section: 'tables', entry: { id, rows: { a: 1 } } },
        ] as const;
        const addition = [field, fact, stage, table][of] ?? field;
        return { type: 'addEntry', ...addition, index, like: idAt(definition, 'stages', like) };
      },
  ),
  removeEntry: fc.tuple(fc.constantFrom(...sections), place).map(
    ([section, at]): Plan =>
      (definition) => ({
        type: 'removeEntry',
        section,
        entry: at % 2 === 0 ? idAt(definition, section, at) : at % 5,
      }),
  ),
  moveEntry: fc.tuple(fc.constantFrom(...sections), place, fc.nat(6)).map(
    ([section, at, index]): Plan =>
      (definition) => ({
        type: 'moveEntry',
        section,
        entry: idAt(definition, section, at),
        index,
      }),
  ),
  setEntry: fc.tuple(place, text).map(
    ([at, name]): Plan =>
      (definition) => ({
        type: 'setEntry',
        section: 'grades',
        entry: idAt(definition, 'grades', at),
        key: 'name',
        value: name,
      }),
  ),
  addOption: fc.tuple(place, stem, text).map(
    ([at, value, name]): Plan =>
      (definition) => ({
        type: 'addOption',
        field: optionAt(definition, at).field,
        option: { value, name },
      }),
  ),
  removeOption: place.map((at) => (definition) => ({ type: 'removeOption', ...optionAt(definition, at) })),
  moveOption: fc.tuple(place, fc.nat(3)).map(
    ([at, index]): Plan =>
      (definition) => ({
        type: 'moveOption',
        ...optionAt(definition, at),
        index,
      }),
  ),
  setOptionName: fc.tuple(place, text).map(
    ([at, name]): Plan =>
      (definition) => ({
        type: 'setOptionName',
        ...optionAt(definition, at),
        name,
      }),
  ),
  renameId: fc.tuple(fc.constantFrom(...idKinds), place, stem).map(
    ([of, at, to]): Plan =>
      (definition) => ({
        type: 'renameId',
        of,
        from: of === 'node' ? nodeIdAt(definition, at) : idAt(definition, sectionOf[of], at),
        to,
      }),
  ),
  renameOption: fc.tuple(place, stem).map(
    ([at, to]): Plan =>
      (definition) => {
        const { field, value } = optionAt(definition, at);
        return { type: 'renameOption', field, from: value, to };
      },
  ),
  setScale: fc.option(number, { nil: undefined }).map((value) => () => ({ type: 'setScale', key: 'max', value })),
  setDefinition: fc
    .option(fc.constantFrom(['stage'], ['industry_code', 'stage']), { nil: undefined })
    .map((value) => () => ({ type: 'setDefinition', key: 'rankWithin', value })),
  applyPatch: fc.tuple(place, fc.nat(3)).map(
    ([at, to]): Plan =>
      (definition) => {
        const path = nodeIndexOf(definition).byId.get(nodeIdAt(definition, at))?.path ?? '/nowhere';
        return {
          type: 'applyPatch',
          label: { 'zh-CN': '修复', en: 'Fix' },
          patch: [
            { op: 'add', path: `${path}/description`, value: { 'zh-CN': '补上' } },
            { op: 'replace', path: '/fields/0/name', value: { 'zh-CN': '替换' } },
            { op: 'move', from: '/fields/0', path: `/fields/${to}` },
            { op: 'remove', path: `${path}/description` },
          ],
        };
      },
  ),
  replaceDefinition: fc.boolean().map((reversed) => (definition) => ({
    type: 'replaceDefinition',
    label: { 'zh-CN': '导入', en: 'Import' },
    definition: reversed
      ? { ...definition, fields: [...definition.fields].reverse() }
      : { ...definition, name: { 'zh-CN': '另一个' } },
  })),
  setCollapsed: fc.tuple(places, fc.boolean()).map(
    ([ats, collapsed]): Plan =>
      (definition) => ({
        type: 'setCollapsed',
        nodes: nodeIds(definition, ats),
        collapsed,
      }),
  ),
};

const { setCollapsed: _layout, ...undoable } = plans;

/** Sequences of any edits that make steps. */
export const anyEdits = fc.array(fc.oneof(...Object.values(undoable)), { minLength: 1, maxLength: 12 });
/** With the collapsing and expanding of branches between them. */
export const anyEditsAndLayout = fc.array(fc.oneof(...Object.values(plans)), { minLength: 1, maxLength: 12 });
export const plansOf = (type: string): fc.Arbitrary<Plan> =>
  Object.entries(plans).find(([one]) => one === type)?.[1] ?? fc.constant(() => ({ type: 'removeNodes', nodes: [] }));
export const editTypes = Object.keys(plans);
