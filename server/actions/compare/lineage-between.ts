import type { IdKind } from '../../../rules/document/kinds.ts';
import type { Ids } from '../../../rules/lineage/lineage.ts';
import type { Id } from '../../../schemas/definition.ts';
import type { ComparedSide } from './compared-side.ts';

/** What of one side has which id on the other, as far as their clones remember it. */
export function lineageBetween(from: ComparedSide, to: ComparedSide): Ids {
  if (from.ruleSet !== null && from.ruleSet === to.ruleSet) return {};
  const [source, target] = [sourceOf(from), sourceOf(to)];
  if (!source || !target || source.template !== target.template) return {};
  const kinds = new Set([...Object.keys(source.ids), ...Object.keys(target.ids)]) as ReadonlySet<IdKind>;
  return Object.fromEntries([...kinds].map((kind) => [kind, chained(source.ids[kind] ?? {}, target.ids[kind] ?? {})]));
}

/** A template is its own source, with its own ids. */
function sourceOf({ side, origin }: ComparedSide): { readonly template: string; readonly ids: Ids } | undefined {
  const template = templateOf(side);
  if (template !== undefined) return { template, ids: {} };
  return origin ? { template: origin.template, ids: origin.ids ?? {} } : undefined;
}

/** Undefined: the side is none. */
export function templateOf(side: string): string | undefined {
  return /^template:([^@]+)/.exec(side)?.[1];
}

type ById = Readonly<Record<Id, Id>>;

/** From the one's id by way of the source's to the other's. What is alike on both sides is left out. */
function chained(from: ById, to: ById): ById {
  const sources = new Set([...Object.keys(from), ...Object.keys(to)]);
  const ids = [...sources].map((source) => [from[source] ?? source, to[source] ?? source] as const);
  return Object.fromEntries(ids.filter(([one, other]) => one !== other));
}
