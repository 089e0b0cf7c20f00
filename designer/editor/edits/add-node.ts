import { isList, isObject, type Loose } from '../../../rules/document/loose.ts';
import { childrenOf } from '../../../rules/document/nodes.ts';
import type { FieldType } from '../../../schemas/definition.ts';
import type { EditOf } from '../edit.ts';
import { freeId, takenIds } from '../ids.ts';
import { findNode } from '../tree/loose-nodes.ts';
import type { EditKind } from './edit-kind.ts';
import { entryIn, nameIn, nameOf } from './said.ts';
import { sentence } from './words.ts';

const names = {
  group: { 'zh-CN': '新维度', en: 'New group' },
  indicator: { 'zh-CN': '新指标', en: 'New indicator' },
} as const;

export const addNode: EditKind<'addNode'> = {
  apply: (draft, edit) => {
    const parent = findNode(draft, edit.parent)?.node;
    if (!parent) return sentence('refused.noNode', { id: edit.parent });
    const children = childrenOf(parent);
    if (!children) return sentence('refused.notGroup', { name: nameOf(parent, edit.parent) });
    const id = freeId('node', edit.id ?? edit.kind, takenIds(draft, 'node'));
    const name = edit.name ?? names[edit.kind];
    const weight = startingWeight(parent, children);
    const node =
      edit.kind === 'group'
        ? { id, name, aggregate: 'weightedMean', ...weight, children: [] }
        : { id, name, ...weight, ...measured(draft, edit) };
    children.splice(edit.index ?? children.length, 0, node);
    return undefined;
  },
  label: (before, { kind, parent, name }) =>
    sentence('node.added', {
      kind: sentence(`kind.${kind}`),
      name: nameOf({ name: name ?? names[kind] }, kind),
      parent: nameIn(before, 'node', parent),
    }),
};

/** Beside others a new node weighs nothing until a person says so: scores do not change behind their back. */
function startingWeight({ aggregate }: Loose, siblings: readonly unknown[]): { readonly weight?: number } {
  const counts = aggregate !== 'max' && aggregate !== 'cappedSum';
  return siblings.length > 0 && counts ? { weight: 0 } : {};
}

/** How a new indicator is measured, as fits the type of the field that it reads. */
function measured(draft: Loose, { formula = '0' }: EditOf<'addNode'>): Loose {
  const field = entryIn(draft, 'fields', formula.trim());
  const unit = typeof field?.unit === 'string' ? { unit: field.unit } : {};
  return { ...unit, formula, scoring: scoringFor(field) };
}

function scoringFor(field: Loose | undefined): Loose {
  const type = field?.type;
  const of: FieldType | undefined = type === 'boolean' || type === 'enum' ? type : undefined;
  if (of === 'boolean') return { method: 'boolean', mark: 100 };
  if (of !== 'enum' || !isList(field?.options)) return { method: 'linear', from: 0, to: 100 };
  const values = field.options.flatMap((option) => (isObject(option) ? [String(option.value)] : []));
  return { method: 'lookup', marks: Object.fromEntries(values.map((value) => [value, 0])) };
}
