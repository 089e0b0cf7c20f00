import { type Definition, isGroup, type TreeNode } from '../../schemas/definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Sentence, Text } from '../../schemas/text.ts';
import { nameOf } from './name-of.ts';

const lists: Readonly<Record<string, Sentence>> = {
  fields: { 'zh-CN': '数据项', en: 'Field' },
  facts: { 'zh-CN': '中间量', en: 'Fact' },
  tables: { 'zh-CN': '对照表', en: 'Table' },
  stages: { 'zh-CN': '成长阶段', en: 'Stage' },
  adjustments: { 'zh-CN': '加减分项', en: 'Adjustment' },
  grades: { 'zh-CN': '等级', en: 'Grade' },
  applications: { 'zh-CN': '积分应用', en: 'Application' },
  tests: { 'zh-CN': '测试用例', en: 'Test' },
};
const group: Sentence = { 'zh-CN': '维度', en: 'Group' };
const indicator: Sentence = { 'zh-CN': '指标', en: 'Indicator' };

/** Puts before the message whose problem it is, by the name that people know. */
export function withOwner(problem: Problem, definition: Definition): Problem {
  const owner = ownerOf(problem.path, definition);
  if (!owner) return problem;
  const { 'zh-CN': zh, en } = problem.message;
  return { ...problem, message: { 'zh-CN': `${owner['zh-CN']}：${zh}`, en: `${owner.en}: ${en}` } };
}

function ownerOf(path: string, definition: Definition): Sentence | undefined {
  const [, list = '', index = '', ...rest] = path.split('/');
  if (list === 'tree') return ownerInTree(definition.tree, [index, ...rest]);
  const sort = Object.hasOwn(lists, list) ? lists[list] : undefined;
  const all = definition[list as keyof Definition];
  if (!sort || !Array.isArray(all)) return undefined;
  const one: { id: string; name?: Text } | undefined = all[Number(index)];
  return one && titled(sort, one);
}

function ownerInTree(root: TreeNode, steps: readonly string[]): Sentence {
  let node = root;
  for (let at = 0; steps[at] === 'children' && isGroup(node); at += 2) {
    const child: TreeNode | undefined = node.children[Number(steps[at + 1])];
    if (!child) break;
    node = child;
  }
  return titled(isGroup(node) ? group : indicator, node);
}

function titled(sort: Sentence, one: { readonly id: string; readonly name?: Text }): Sentence {
  const name = nameOf(one);
  return { 'zh-CN': `${sort['zh-CN']}${name['zh-CN']}`, en: `${sort.en} ${name.en}` };
}
