import { en } from '../../rules/words/messages/en.ts';
import { zhCN } from '../../rules/words/messages/zh-CN.ts';
import type { Text } from '../../schemas/text.ts';

/** What the engine works out, by the words that every sentence about it uses. */
export const engineNames: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(zhCN.facts).map(([id, name]) => [id, { 'zh-CN': name, en: namedIn(en.facts, id) }]),
);

type NodeFact = 'value' | 'mark' | 'points';

const of =
  (fact: NodeFact) =>
  (node: Text): Text => ({
    'zh-CN': zhCN.nodeFacts[fact](node['zh-CN']),
    en: en.nodeFacts[fact](node.en ?? node['zh-CN']),
  });

export const nodeNames: Readonly<Record<NodeFact, (node: Text) => Text>> = {
  value: of('value'),
  mark: of('mark'),
  points: of('points'),
};

function namedIn(names: Readonly<Record<string, string>>, id: string): string {
  return names[id] ?? id;
}
