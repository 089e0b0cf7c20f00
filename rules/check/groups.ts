import { pointer } from '../../schemas/pointer.ts';
import { errorAt, warningAt } from '../messages/messages.ts';
import { removeAt } from './fix.ts';
import { namesOf } from './name-of.ts';
import { type Check, childrenOf } from './subject.ts';

/** What a group's aggregate needs. */
export const groups: Check = function* (subject) {
  for (const group of subject.groups) {
    const { node, path } = group;
    const children = childrenOf(group, subject);
    const parent = subject.groups.find(({ index }) => index === group.parent);
    const removable = parent !== undefined && parent.children.length > 1;
    if (children.length === 0)
      yield errorAt(
        `${path}/children`,
        group.parent < 0 ? 'tree.root' : 'group.empty',
        {},
        removable ? removeAt(path, node.id) : {},
      );
    if (node.aggregate !== 'cappedSum') {
      if (node.cap !== undefined) yield warningAt(`${path}/cap`, 'group.capIgnored', {}, removeAt(`${path}/cap`));
      continue;
    }
    if (!(node.cap !== undefined && node.cap > 0)) yield errorAt(`${path}/cap`, 'group.noCap');
    const nested = children.filter(({ kind }) => kind === 'group');
    const [first] = nested;
    if (first) {
      const place = group.children.indexOf(first.index);
      const named = namesOf(nested.map((child) => child.node));
      yield errorAt(path + pointer('children', place), 'group.cappedGroups', { children: named });
    }
  }
};
