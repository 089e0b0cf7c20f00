import { fitToShape } from '../../rules/check/shape/fit-to-shape.ts';
import type { Definition, TreeNode } from '../../schemas/definition.ts';

/** Beyond this depth the shape cuts branches off: such trees are fitted as a whole. */
const deepest = 24;

const shaped = new WeakMap<object, Definition>();
const shapedNodes = new WeakMap<object, TreeNode>();
let last: { readonly draft: Definition; readonly fitted: Definition } | null = null;

/** The draft with what can't be read stood in for: safe to look through. */
export function shapedOf(draft: Definition): Definition {
  const fitted = shaped.get(draft) ?? refitted(draft) ?? fittedAsAWhole(draft);
  shaped.set(draft, fitted);
  last = { draft, fitted };
  return fitted;
}

function fittedAsAWhole(draft: Definition): Definition {
  const fitted = fitToShape(draft).definition;
  remember(draft.tree, fitted.tree);
  return fitted;
}

/** Children stay at their places when they are fitted. */
function remember(draft: unknown, fitted: TreeNode): void {
  if (!isObject(draft)) return;
  shapedNodes.set(draft, fitted);
  const children = Array.isArray(draft.children) ? draft.children : [];
  if ('children' in fitted) for (const [at, child] of fitted.children.entries()) remember(children[at], child);
}

/** Where only the tree is another than that of the last draft: each move of a slider changes a few of its nodes. */
function refitted(draft: Definition): Definition | null {
  if (!last || !isObject(draft) || !isObject(draft.tree)) return null;
  const before: Readonly<Record<string, unknown>> = { ...last.draft };
  const now: Readonly<Record<string, unknown>> = { ...draft };
  const keys = Object.keys(now);
  const isSame = (key: string) => key === 'tree' || (Object.hasOwn(before, key) && before[key] === now[key]);
  if (keys.length !== Object.keys(before).length || !keys.every(isSame)) return null;
  const tree = fittedNode(draft.tree, 0);
  return tree && 'children' in tree ? { ...last.fitted, tree } : null;
}

function fittedNode(node: unknown, depth: number): TreeNode | null {
  if (!isObject(node) || depth > deepest) return null;
  const known = shapedNodes.get(node);
  if (known) return known;
  const children: unknown = node.children;
  if (!Array.isArray(children)) return depth === 0 || 'children' in node ? null : keep(node, fittedAlone(node));
  const own = fittedAlone({ ...node, children: [] });
  const below = children.map((child) => fittedNode(child, depth + 1));
  const all = below.filter((child) => child !== null);
  return own && all.length === below.length ? keep(node, { ...own, children: all } as TreeNode) : null;
}

function keep(node: object, fitted: TreeNode | undefined): TreeNode | null {
  if (fitted) shapedNodes.set(node, fitted);
  return fitted ?? null;
}

function fittedAlone(node: object): TreeNode | undefined {
  const draft = { tree: { id: '', children: [node] } };
  // Of any shape: that is what fitting is for.
  return fitToShape(draft as unknown as Definition).definition.tree.children[0];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
