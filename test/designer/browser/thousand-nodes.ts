import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition, Field, Group, Indicator } from '../../../schemas/definition.ts';

export const groups = 19;
const indicatorsEach = 52;

/** A thousand nodes over the fields that the demo park has values of. */
export function thousandNodes(): Definition {
  const suzhou = templateNamed('suzhou')?.definition;
  if (!suzhou) throw new Error('There is no template suzhou');
  const numbers = suzhou.fields.filter(({ type }) => type === 'number' || type === 'integer');
  const field = (place: number) => numbers[place % numbers.length] as Field;
  const indicator = (group: number, place: number): Indicator => ({
    id: `i${group}x${place}`,
    name: { 'zh-CN': `指标 ${group}-${place}` },
    weight: 1 + (place % 7),
    formula: `${field(group * indicatorsEach + place).id} * ${1 + place}`,
    scoring: {
      method: 'bands',
      bands: [
        { from: 0, mark: 0 },
        { from: 10, mark: 50 },
        { from: 1000, mark: 100 },
      ],
    },
  });
  const group = (at: number): Group => ({
    id: `g${at}`,
    name: { 'zh-CN': `维度 ${at}` },
    weight: 10,
    children: Array.from({ length: indicatorsEach }, (_, place) => indicator(at, place)),
  });
  return {
    formatVersion: 1,
    name: { 'zh-CN': '一千个节点' },
    fields: suzhou.fields,
    stages: [],
    tree: { id: 'total', name: { 'zh-CN': '总分' }, children: Array.from({ length: groups }, (_, at) => group(at)) },
  };
}
