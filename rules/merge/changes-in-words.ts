import { type Definition, type Id, isGroup, type TreeNode } from '../../schemas/definition.ts';
import type { Language } from '../../schemas/text.ts';
import type { Subject } from '../diff/change.ts';
import { describeEach } from '../diff/describe.ts';
import { diff } from '../diff/diff.ts';
import { namingOf } from '../words/naming.ts';
import type { ConflictItem } from './conflict.ts';
import { isOfItem } from './is-of-item.ts';

/** Says of each item what one side did to it, in the sentences of a comparison; none where that side left it alone. */
export function changesInWords(
  base: Definition,
  side: Definition,
  language: Language,
): (item: Pick<ConflictItem, 'kind' | 'id' | 'property'>) => readonly string[] {
  const changes = diff(base, side);
  const told = describeEach(changes, { before: base, after: side }, language);
  const { colon } = namingOf(language, side, base).vocabulary;
  return (item) => {
    const isNodeThatIsOrIsNot = item.kind === 'node' && item.property === 'exists';
    const below = isNodeThatIsOrIsNot ? nodesBelow(item.id, base.tree, side.tree) : new Set<Id>();
    return changes.flatMap((change, at) => {
      const { heading = '', sentences = [] } = isOfItem(item, change, below) ? (told[at] ?? {}) : {};
      const isItself = idOf(change.subject) === item.id;
      return isItself ? sentences : sentences.map((sentence) => `${heading}${colon}${sentence}`);
    });
  };
}

/** Who removes a group removes what stands in it: what the other side did there is what is lost. */
function nodesBelow(group: Id, ...trees: readonly TreeNode[]): ReadonlySet<Id> {
  const below = new Set<Id>();
  const visit = (node: TreeNode, isInside: boolean): void => {
    if (isInside) below.add(node.id);
    if (isGroup(node)) for (const child of node.children) visit(child, isInside || node.id === group);
  };
  for (const tree of trees) visit(tree, false);
  return below;
}

const idOf = (subject: Subject) => (subject.kind === 'definition' ? '' : subject.id);
