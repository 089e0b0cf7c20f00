import type { Definition, Group, Indicator } from '../../../schemas/definition.ts';

export function indicator(id: string, parts: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name: { 'zh-CN': id },
    weight: 1,
    formula: 'a',
    scoring: { method: 'linear', from: 0, to: 1 },
    ...parts,
  };
}

export function group(id: string, children: Group['children'], parts: Partial<Group> = {}): Group {
  return { id, name: { 'zh-CN': id }, weight: 1, children, ...parts };
}

export function definitionOf(tree: Group, parts: Partial<Definition> = {}): Definition {
  return {
    formatVersion: 1,
    name: { 'zh-CN': '试' },
    fields: [{ id: 'a', name: { 'zh-CN': '甲' }, type: 'number' }],
    tree,
    ...parts,
  };
}

/** 8 × 5 × 24 indicators with their groups: 1,009 nodes. */
export const thousand = definitionOf(
  group(
    'root',
    Array.from({ length: 8 }, (_, a) =>
      group(
        `g${a}`,
        Array.from({ length: 5 }, (_, b) =>
          group(
            `g${a}_${b}`,
            Array.from({ length: 24 }, (_, c) => indicator(`i${a}_${b}_${c}`)),
          ),
        ),
      ),
    ),
  ),
);
