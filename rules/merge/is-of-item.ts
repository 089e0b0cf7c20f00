import type { Id } from '../../schemas/definition.ts';
import { propertyOf } from '../compare/property-of.ts';
import type { Change } from '../diff/change.ts';
import { kindOf, type ListSection } from '../document/kinds.ts';
import type { ConflictItem } from './conflict.ts';

type Item = Pick<ConflictItem, 'kind' | 'id' | 'property'>;

/** Whether a change of one side is what an item asks about. `below`: the nodes of a group that an item lets exist or not. */
export function isOfItem(item: Item, change: Change, below: ReadonlySet<Id>): boolean {
  const slash = item.property.indexOf('/');
  const [what, key] =
    slash < 0 ? [item.property, null] : [item.property.slice(0, slash), item.property.slice(slash + 1)];
  if (what === 'whole') return true;
  if (what === 'order') return isReordering(item, key, change);
  const isItself = isSubject(item, change);
  if (what === 'exists') return isItself || (change.subject.kind === 'node' && below.has(change.subject.id));
  if (!isItself) return false;
  if (what === 'parent') return change.kind === 'moved' && change.before.parent !== change.after.parent;
  return isOfProperty(what, key, change);
}

function isSubject({ kind, id }: Item, { subject }: Change): boolean {
  return subject.kind === kind && (subject.kind === 'definition' || subject.id === id);
}

function isReordering({ id }: Item, section: string | null, change: Change): boolean {
  if (change.kind !== 'moved') return false;
  if (section !== null) return sectionOf(change) === section;
  return change.subject.kind === 'node' && change.before.parent === id && change.after.parent === id;
}

function sectionOf({ subject }: Change): ListSection | undefined {
  const sections = Object.keys(kindOf) as ListSection[];
  return sections.find((section) => kindOf[section] === subject.kind);
}

function isOfProperty(what: string, key: string | null, change: Change): boolean {
  const isOf = (own: string) => key === null || key === own;
  switch (change.kind) {
    case 'weight':
      // One weight for all stages is that of each.
      return what === 'weight' && (change.stage === null || isOf(change.stage));
    case 'scale':
      return what === 'scale' && isOf(change.property);
    case 'row':
      return what === 'rows' && isOf(change.key);
    case 'record':
      return change.earlier === null ? what === 'record' && isOf(change.key) : what === 'history';
    case 'earlierRecord':
      return what === 'history';
    case 'expectation':
      return what === 'expect';
    case 'condition':
      return what === 'when';
    case 'variant':
    case 'variantStages':
      return what === 'variants';
    case 'scoring':
    case 'parameter':
    case 'band':
    case 'point':
    case 'categoryMark':
      return what === (change.stages === null ? 'scoring' : 'variants');
    default:
      return what === (holders[propertyOf(change)] ?? propertyOf(change));
  }
}

/** What the parts of a property are called in a change. */
const holders: Readonly<Record<string, string>> = {
  adjustmentKind: 'kind',
  gradeCap: 'grade',
  amountUnit: 'amount',
  quotaCount: 'quota',
  quotaWithin: 'quota',
};
