import { warningAt } from '../messages/messages.ts';
import { namesOf } from './name-of.ts';
import { type Ranges, rangesOf } from './ranges/range-of.ts';
import { checkOfMethod } from './scoring/index.ts';
import { scoredBy } from './scorings.ts';
import { type Check, childrenOf, type PlacedIndicator, type PlacedNode, type Subject } from './subject.ts';

const means = ['geometricMean', 'harmonicMean'];

/** One mark of 0 decides such a mean almost alone. */
export const zeroInMean: Check = function* (subject) {
  const suspects = subject.groups.filter(({ node }) => means.includes(node.aggregate ?? ''));
  if (suspects.length === 0) return;
  const ranges = rangesOf(subject);
  for (const group of suspects) {
    const zeros = childrenOf(group, subject).filter((child) => canBeZero(child, subject, ranges));
    if (zeros.length === 0) continue;
    const parts = { aggregate: group.node.aggregate, children: namesOf(zeros.map(({ node }) => node)) };
    yield warningAt(`${group.path}/aggregate`, 'group.zeroInMean', parts);
  }
};

function canBeZero(node: PlacedNode, subject: Subject, ranges: Ranges): boolean {
  if (node.used.every((used) => used === 0)) return false;
  if (node.kind === 'indicator') return indicatorCanBeZero(node, subject, ranges);
  const { aggregate = 'weightedMean' } = node.node;
  // These never fall to 0 themselves: the floor under their fractions lifts them.
  if (means.includes(aggregate)) return false;
  const children = childrenOf(node, subject).filter(({ used }) => used.includes(1));
  const canBe = (child: PlacedNode) => canBeZero(child, subject, ranges);
  return aggregate === 'min' ? children.some(canBe) : children.every(canBe);
}

function indicatorCanBeZero(indicator: PlacedIndicator, subject: Subject, ranges: Ranges): boolean {
  const { missing = 'zero' } = indicator.node;
  if (missing === 'zero' || (typeof missing === 'object' && missing.mark <= 0)) return true;
  return scoredBy(indicator, subject, ranges).some(
    ([scoring, scored]) => checkOfMethod(scoring).leastMark(scoring, scored) <= 0,
  );
}
