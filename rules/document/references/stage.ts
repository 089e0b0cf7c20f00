import { isList, isObject, type Loose } from '../loose.ts';
import { nodesIn } from '../nodes.ts';
import { renameCategory } from './category.ts';
import { expectationsIn, renameKey, renameValue } from './places.ts';

export function renameStage(draft: Loose, from: string, to: string): void {
  for (const { node } of nodesIn(draft)) {
    renameKey(node, 'weight', from, to);
    if (isList(node.variants))
      for (const variant of node.variants) if (isObject(variant)) renameValue(variant, 'stages', from, to);
  }
  renameCategory(draft, 'stage', from, to);
  for (const expectation of expectationsIn(draft)) renameValue(expectation, 'stage', from, to);
}
