import { Engine } from 'json-rules-engine';
import type { PlainRule } from './translation.ts';

/** The value of each fact; null is missing. */
export type SuppliedFacts = Readonly<Record<string, number | string | boolean | null | readonly string[]>>;

/**
 * Fires rules on the facts of one enterprise: the parameters of those that hold, in no particular order. Each call has an
 * engine of its own, since overlapping runs of one engine lose rules without an error.
 */
export async function fire<Params extends object>(
  rules: readonly PlainRule<Params>[],
  facts: SuppliedFacts,
): Promise<readonly Params[]> {
  if (rules.length === 0) return [];
  const engine = new Engine([...rules]);
  const { results } = await engine.run(facts);
  const held = new Set(results.map(({ name }) => name));
  return rules.filter(({ name }) => held.has(name)).map(({ event }) => event.params);
}
