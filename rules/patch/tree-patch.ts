import { type Group, type Id, isGroup, type TreeNode } from '../../schemas/definition.ts';
import type { PatchOperation } from '../../schemas/problem.ts';
import { movedAmong } from '../diff/compare/order.ts';
import {
  allBelow,
  type KeyedNode,
  keyedTree,
  type MovingNode,
  movingTree,
  pathTo,
  putInto,
  takeOut,
} from './moving-tree.ts';
import { objectPatch } from './value-patch.ts';

/** Moves, adds and removes nodes, parents before their children; then changes those that stayed, where they then stand. */
export function treePatch(
  before: Group,
  after: Group,
  path: string,
  renames: ReadonlyMap<Id, Id>,
): readonly PatchOperation[] {
  const [was, is] = [keyedTree(before, (id) => renames.get(id) ?? id), keyedTree(after, (id) => id)];
  // Nothing can be moved around its own root.
  if (was.key !== is.key) return [{ op: 'replace', path, value: after }];
  const writer = new TreeWriter(was, is, path);
  writer.place(is);
  writer.removeTheRest();
  writer.change(is, path);
  return writer.operations;
}

class TreeWriter {
  readonly operations: PatchOperation[] = [];
  private readonly path: string;
  private readonly moving = new Map<string, MovingNode>();
  private readonly root: MovingNode;
  private readonly after: ReadonlyMap<string, KeyedNode>;

  constructor(was: KeyedNode, is: KeyedNode, path: string) {
    this.path = path;
    this.root = movingTree(was);
    this.remember(this.root);
    this.after = new Map([...allBelow(is)].map((keyed) => [keyed.key, keyed]));
  }

  private remember(node: MovingNode): void {
    this.moving.set(node.key, node);
    for (const child of node.children ?? []) this.remember(child);
  }

  /** Whoever is moved here has not been placed yet, so nothing is moved into what is below it. */
  place({ key, node, children }: KeyedNode): void {
    const here = this.moving.get(key);
    if (!here || !isGroup(node)) return;
    if (!here.children) {
      here.children = [];
      this.operations.push({ op: 'add', path: `${this.at(here)}/children`, value: [] });
    }
    const inPlace = this.inPlaceAmong(here, children);
    let last = -1;
    for (const child of children) {
      const known = this.moving.get(child.key);
      if (known && inPlace.has(child.key)) last = here.children.indexOf(known);
      else if (known) last = this.move(known, here, last);
      else {
        last += 1;
        this.add(child, here, last);
      }
    }
    for (const child of children) this.place(child);
  }

  /** The most children that need not be moved. */
  private inPlaceAmong(here: MovingNode, children: readonly KeyedNode[]): ReadonlySet<string> {
    const positions = new Map((here.children ?? []).map(({ key }, index) => [key, index]));
    const stayed = children.flatMap(({ key }) => {
      const position = positions.get(key);
      return position === undefined ? [] : [{ key, position }];
    });
    const moved = movedAmong(stayed.map(({ position }) => position));
    return new Set(stayed.filter(({ position }) => !moved.has(position)).map(({ key }) => key));
  }

  /** Behind the sibling at `last`; gives where it then stands. */
  private move(node: MovingNode, to: MovingNode, last: number): number {
    if (isInFrontOf(node, to)) this.moveToEnd(node);
    const from = this.at(node);
    const isBefore = node.parent === to && (to.children ?? []).indexOf(node) <= last;
    takeOut(node);
    const index = isBefore ? last : last + 1;
    putInto(to, index, node);
    const path = this.at(node);
    if (path !== from) this.operations.push({ op: 'move', from, path });
    return index;
  }

  /** Taken away from in front of its target it would shift the target's path, which not every program reckons with. */
  private moveToEnd(node: MovingNode): void {
    const { parent } = node;
    if (!parent?.children) return;
    const from = this.at(node);
    takeOut(node);
    putInto(parent, parent.children.length, node);
    this.operations.push({ op: 'move', from, path: this.at(node) });
  }

  /** With all that is new below it; what is not, is moved there afterwards. */
  private add(keyed: KeyedNode, to: MovingNode, index: number): void {
    const { key, node } = keyed;
    const isAllNew = [...allBelow(keyed)].every((below) => !this.moving.has(below.key));
    const value = isAllNew || !isGroup(node) ? node : { ...node, children: [] };
    const added = movingTree(isAllNew ? keyed : { key, node, children: [] });
    putInto(to, index, added);
    this.remember(added);
    this.operations.push({ op: 'add', path: this.at(added), value });
  }

  removeTheRest(node: MovingNode = this.root): void {
    // A node that is an indicator now loses its list as a whole.
    const stays = this.after.get(node.key);
    if (stays && !isGroup(stays.node)) return;
    for (const child of [...(node.children ?? [])].reverse()) {
      if (this.after.has(child.key)) this.removeTheRest(child);
      else {
        this.operations.push({ op: 'remove', path: this.at(child) });
        takeOut(child);
      }
    }
  }

  change({ key, node, children }: KeyedNode, path: string): void {
    const was = this.moving.get(key)?.node;
    if (was && was !== node)
      this.operations.push(...objectPatch(ownOf(was, isGroup(node)), ownOf(node, isGroup(node)), path));
    for (const [index, child] of children.entries()) this.change(child, `${path}/children/${index}`);
  }

  private at(node: MovingNode): string {
    return pathTo(node, this.path);
  }
}

/** Whether it is an earlier sibling of the other, or of a group around it. */
function isInFrontOf(node: MovingNode, other: MovingNode): boolean {
  const siblings = node.parent?.children ?? [];
  for (let around: MovingNode | null = other; around; around = around.parent)
    if (around.parent === node.parent) return siblings.indexOf(node) < siblings.indexOf(around);
  return false;
}

/** Without the children, which stand where they shall, if there is still to be a list of them. */
function ownOf(node: TreeNode, isToBeGroup: boolean): { [key: string]: unknown } {
  if (!isToBeGroup) return { ...node };
  const { children: _children, ...own } = { children: [], ...node };
  return own;
}
