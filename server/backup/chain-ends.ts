import { headIdOf } from '../audit/scopes.ts';
import type { RawDocument, RawView } from '../storage/port.ts';

type IsWithin = (document: RawDocument) => boolean;

const everything: IsWithin = () => true;

/** Collections whose documents are numbered without a gap, and in what the numbers are unique. */
const numbered: Readonly<Record<string, (document: RawDocument) => string>> = {
  changes: ({ park }) => park,
  versions: ({ park, body }) => `${park} ${String(fieldOf(body, 'ruleSet'))}`,
  audit: ({ park }) => park,
  platformAudit: ({ park }) => park,
};

/**
 * While others append, a reading may see a number and not the one before. Every number up to one that was seen before the
 * reading began is seen by it, so that what comes later is left out.
 */
export async function numbersUpTo(view: RawView, collection: string): Promise<IsWithin> {
  const chainOf = numbered[collection];
  if (view.isOneMoment || !chainOf) return everything;
  const ends = new Map<string, number>();
  for await (const document of view.raw(collection)) {
    const chain = chainOf(document);
    ends.set(chain, Math.max(ends.get(chain) ?? 0, numberOf(document)));
  }
  return (document) => numberOf(document) <= (ends.get(chainOf(document)) ?? 0);
}

/**
 * Chains of the audit whose recorded end, read before, is not among these and is there now: they began meanwhile, and
 * nothing else that was read needs them.
 */
export async function begunSince(view: RawView, known: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const begun = new Set<string>();
  if (view.isOneMoment) return begun;
  for await (const { id } of view.raw('properties')) if (id.startsWith(headIdOf('')) && !known.has(id)) begun.add(id);
  return begun;
}

function numberOf({ body }: RawDocument): number {
  const number = fieldOf(body, 'number');
  return typeof number === 'number' ? number : 0;
}

function fieldOf(body: string, field: string): unknown {
  return (JSON.parse(body) as Readonly<Record<string, unknown>>)[field];
}
