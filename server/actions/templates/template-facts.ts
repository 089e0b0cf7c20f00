import { type OutlinedNode, outlineOf } from '../../../rules/templates/outline.ts';
import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';

/** What is told of a definition without showing it. */
interface TemplateFacts {
  readonly basis?: string | Text;
  readonly dimensions: number;
  readonly indicators: number;
  readonly stages: number;
  readonly fields: number;
  readonly illustrative: number;
  readonly outline: readonly OutlinedNode[];
}

const known = new Map<string, TemplateFacts>();
const mostKnown = 200;

/** A release never changes: what is told of it is worked out once. */
export function factsOf(hash: string, definition: Definition): TemplateFacts {
  const found = known.get(hash) ?? worked(definition);
  known.delete(hash);
  known.set(hash, found);
  if (known.size > mostKnown) known.delete(known.keys().next().value ?? '');
  return found;
}

function worked(definition: Definition): TemplateFacts {
  const { basis, fields, stages = [], tree } = definition;
  const indicators = indicatorsBelow(tree);
  return {
    ...(basis === undefined ? {} : { basis }),
    dimensions: tree.children.length,
    indicators: indicators.length,
    stages: stages.length,
    fields: fields.length,
    illustrative: indicators.filter(saysIllustrative).length,
    outline: outlineOf(definition),
  };
}

function indicatorsBelow(node: TreeNode): readonly TreeNode[] {
  return isGroup(node) ? node.children.flatMap(indicatorsBelow) : [node];
}

function saysIllustrative({ description }: TreeNode): boolean {
  return description !== undefined && /示意|illustrative/i.test(`${description['zh-CN']} ${description.en ?? ''}`);
}
