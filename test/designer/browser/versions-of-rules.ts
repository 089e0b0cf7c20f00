import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { patched } from '../../rules/diff/patched.ts';

const start = (templateNamed('suzhou') as { definition: Definition }).definition;
const moved = { group: 1, at: 0 } as const;

/** The template, a change of weights, changes of every other sort, and a draft that is worked on. */
export function fourVersions(): readonly Definition[] {
  const from = `/tree/children/${moved.group}/children/${moved.at}`;
  const weights = { seed: 40, sapling: 35, growth: 28, mature: 33 };
  const weighed = patched(start, '/tree/children/0/children/0/weight', weights);
  const node = start.tree.children[moved.group];
  const edits: readonly (readonly [path: string, value: unknown])[] = [
    ['/tree/children/0/children/1', undefined],
    [from, undefined],
    ['/tree/children/0/children/+2', node && 'children' in node ? node.children[moved.at] : undefined],
    ['/tree/children/1/children/+0', fresh],
    ['/tree/children/2/children/0/name', { 'zh-CN': '改过的名称', en: 'Another name' }],
    ['/grades/0/from', 880],
    ['/fields/7/unit', '元'],
  ];
  const changed = edits.reduce((definition, [path, value]) => patched(definition, path, value), weighed);
  return [start, weighed, changed, patched(changed, '/tree/children/0/weight/seed', 410)];
}

const fresh = {
  ...{ id: 'fresh_indicator', name: { 'zh-CN': '新设指标', en: 'Fresh indicator' }, weight: 2, formula: 'reg_capital' },
  scoring: { method: 'linear', from: 0, to: 100 },
};
