import type { Definition } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';

/** What a park begins with that wants no template: a tree without indicators, which `check` asks for. */
export function emptyDefinition(name: Text): Definition {
  return {
    formatVersion: 1,
    name,
    fields: [],
    scale: { full: 100, decimals: 2 },
    tree: { id: 'total', name: { 'zh-CN': '总分', en: 'Total' }, children: [] },
  };
}
