import { isList, isObject, type Loose } from '../loose.ts';
import { renameCategory } from './category.ts';
import { expectationsIn, renameValue } from './places.ts';

export function renameGrade(draft: Loose, from: string, to: string): void {
  if (isList(draft.adjustments))
    for (const adjustment of draft.adjustments) if (isObject(adjustment)) renameValue(adjustment, 'grade', from, to);
  renameCategory(draft, 'grade', from, to);
  for (const expectation of expectationsIn(draft)) renameValue(expectation, 'grade', from, to);
}
