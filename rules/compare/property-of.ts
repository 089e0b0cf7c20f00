import type { Change } from '../diff/change.ts';

/** What of its subject a change is about: `weight`, `weight/startup`, `scoring`; `exists`: it came or went. */
export function propertyOf(change: Change): string {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return 'exists';
    case 'identity':
      return 'id';
    case 'moved':
      return 'place';
    case 'renamed':
      return 'name';
    case 'weight':
      return change.stage === null ? 'weight' : `weight/${change.stage}`;
    case 'formula':
      return change.of === 'amount' ? 'amount' : 'formula';
    case 'parameter':
    case 'band':
    case 'point':
    case 'categoryMark':
    case 'variant':
    case 'variantStages':
      return 'scoring';
    case 'row':
      return 'rows';
    case 'option':
    case 'optionMoved':
      return 'options';
    case 'quotaOrder':
      return 'quota';
    case 'record':
    case 'earlierRecord':
      return 'record';
    case 'text':
    case 'property':
    case 'scale':
    case 'list':
      return change.property;
    case 'condition':
    case 'missing':
    case 'scoring':
    case 'expectation':
      return change.kind;
  }
}
