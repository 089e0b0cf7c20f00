import { isList, isObject, type Loose } from '../loose.ts';
import { nodesIn } from '../nodes.ts';
import { renameFacts } from './fact-names.ts';
import { quotasIn, renameKey, renameValue, scoringsOf, testsIn, withKey } from './places.ts';

export function renameField(draft: Loose, from: string, to: string): void {
  renameFacts(draft, (name, role) => (role === 'fact' && name === from ? to : name));
  renameFieldPlaces(draft, from, to);
}

/** Where a field is named as such, not read. */
export function renameFieldPlaces(draft: Loose, from: string, to: string): void {
  renameValue(draft, 'rankWithin', from, to);
  renameValue(draft, 'gradeWithin', from, to);
  for (const quota of quotasIn(draft)) renameValue(quota, 'within', from, to);
  for (const { node } of nodesIn(draft))
    for (const scoring of scoringsOf(node)) renameValue(scoring, 'scope', from, to);
  for (const test of testsIn(draft)) {
    renameKey(test, 'record', from, to);
    const { history } = test;
    if (isList(history))
      for (const place of history.keys())
        if (isObject(history[place])) history[place] = withKey(history[place], from, to);
  }
}
