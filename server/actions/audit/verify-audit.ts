import { verifyPublished } from '../../audit/published/verify-published.ts';
import { verifyChain } from '../../audit/verify-chain.ts';
import type { Deps } from '../../deps.ts';
import { definitionHashOf } from '../rule-sets/definition-text.ts';

/** Proves a park's chain, and that what the park has published is as its entries tell. */
export async function verifyAudit({ store }: Deps, park: string) {
  const chain = await verifyChain(store, park);
  return { ...chain, published: await verifyPublished(store, park, definitionHashOf) };
}
