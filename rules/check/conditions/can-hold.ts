import type { Clause } from './clause.ts';
import { type Domain, isEmpty, narrow } from './domain.ts';

/** What is known of the facts on one branch of the search. */
interface Branch {
  readonly domains: ReadonlyMap<string, Domain>;
  readonly opaque: ReadonlyMap<string, boolean>;
}

const mostSteps = 5000;

/**
 * Whether all the clauses could hold at once. False is a proof; true may only mean that no proof was found: facts are
 * taken to be independent of each other, and the search gives up after some thousand steps.
 */
export function canHold(clauses: readonly Clause[], domains: ReadonlyMap<string, Domain>): boolean {
  let steps = 0;
  const search = (waiting: readonly Clause[], branch: Branch): boolean => {
    const [clause, ...rest] = waiting;
    if (!clause) return true;
    steps += 1;
    if (steps > mostSteps) return true;
    switch (clause.kind) {
      case 'all':
        return search([...clause.parts, ...rest], branch);
      case 'any':
        return clause.parts.some((part) => search([part, ...rest], branch));
      case 'opaque': {
        const known = branch.opaque.get(clause.key);
        if (known !== undefined && known !== clause.holds) return false;
        return search(rest, { ...branch, opaque: new Map(branch.opaque).set(clause.key, clause.holds) });
      }
      case 'compare': {
        const domain = branch.domains.get(clause.fact);
        const left = domain && narrow(domain, clause.operator, clause.value);
        if (!left) return search(rest, branch);
        if (isEmpty(left)) return false;
        return search(rest, { ...branch, domains: new Map(branch.domains).set(clause.fact, left) });
      }
    }
  };
  return search([...clauses].sort(plainFirst), { domains, opaque: new Map() });
}

/** Fewer branches: what must hold is looked at before what may. */
function plainFirst(a: Clause, b: Clause): number {
  return Number(a.kind === 'any') - Number(b.kind === 'any');
}
