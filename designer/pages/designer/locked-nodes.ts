import type { ModuleList } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import type { LockedNodes } from '../../editor/editor-state.ts';

/** What the draft's modules lock. Without a connection nothing is known of them: the server refuses what may not be. */
export async function lockedNodes(park: string, ruleSet: string): Promise<LockedNodes> {
  const none: ModuleList = { draftRevision: 1, items: [] };
  const { items } = await request<ModuleList>(['parks', park, 'rule-sets', ruleSet, 'modules']).catch(() => none);
  return new Map(items.flatMap(({ node, nodes }) => nodes.map((id) => [id, node] as const)));
}
