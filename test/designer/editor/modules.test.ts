import { expect, test } from 'vitest';
import type { Edit } from '../../../designer/editor/edit.ts';
import { createEditor } from '../../../designer/editor/editor-store.ts';
import { nodeIndexOf } from '../../../designer/editor/tree/node-index.ts';
import { nodesBelow } from '../../../rules/modules/module-content.ts';
import type { Definition, TreeNode } from '../../../schemas/definition.ts';
import { small } from './definitions.ts';

/** `input` is a module: its nodes by its root. */
const input = nodeIndexOf(small).byId.get('input')?.node as TreeNode;
const locked = new Map(nodesBelow(input).map(({ id }) => [id, 'input'] as const));
const [inner] = nodesBelow(input).slice(1);
const read = small.fields.find(({ id }) => id === 'revenue') ?? small.fields[0];

test.each<{ what: string; edit: Edit; allowed: boolean }>([
  {
    what: 'a name within it',
    edit: { type: 'setNode', node: inner?.id ?? '', key: 'name', value: { 'zh-CN': '改' } },
    allowed: false,
  },
  {
    what: 'its own name',
    edit: { type: 'setNode', node: 'input', key: 'name', value: { 'zh-CN': '改' } },
    allowed: false,
  },
  { what: 'its own weight', edit: { type: 'setWeight', node: 'input', stage: 'startup', weight: 7 }, allowed: true },
  {
    what: 'a node into it',
    edit: { type: 'addNode', kind: 'indicator', parent: 'input', id: 'fresh' },
    allowed: false,
  },
  {
    what: 'a node beside it',
    edit: { type: 'addNode', kind: 'indicator', parent: 'total', id: 'fresh' },
    allowed: true,
  },
  { what: 'a node out of it', edit: { type: 'moveNodes', nodes: [inner?.id ?? ''], parent: 'output' }, allowed: false },
  { what: 'its removal', edit: { type: 'removeNodes', nodes: ['input'] }, allowed: false },
  { what: 'its place', edit: { type: 'moveNodes', nodes: ['input'], parent: 'output' }, allowed: true },
  {
    what: 'the id of what it reads',
    edit: { type: 'renameId', of: 'field', from: read?.id ?? '', to: 'other' },
    allowed: false,
  },
  {
    what: 'a weight elsewhere',
    edit: { type: 'setWeight', node: 'output', stage: 'startup', weight: 7 },
    allowed: true,
  },
])('of a module, $what: allowed $allowed', ({ edit, allowed }) => {
  const editor = createEditor({ definition: small, locked });
  const { changed, refused } = editor.dispatch(edit);
  expect({ changed, isRefused: refused !== null }).toEqual({ changed: allowed, isRefused: !allowed });
  expect(editor.store.getState().definition === small).toBe(!allowed);
});

test('a step from before the module was there is not taken back', () => {
  const before: Definition = {
    ...small,
    tree: { ...small.tree, children: small.tree.children.filter(({ id }) => id !== 'input') },
  };
  const first = createEditor({ definition: before });
  first.dispatch({ type: 'replaceDefinition', definition: small, label: { 'zh-CN': '模块', en: 'Module' } });
  const editor = createEditor({ definition: small, history: first.store.getState().history, locked });
  editor.undo();
  expect(editor.store.getState().definition.tree.children).toHaveLength(small.tree.children.length);
});
