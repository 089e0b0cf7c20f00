import type { Sentence } from '../../../schemas/text.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { type Approvals, approvalsItem } from './items/approvals-item.ts';
import { impactItem } from './items/impact-item.ts';
import { judgedItems } from './items/judged-items.ts';
import { type Standing, unchangedItem } from './items/unchanged-item.ts';
import { type Good, requireGood } from './judge-draft.ts';
import { knownVerdict } from './known-verdict.ts';

type Key = 'errors' | 'tests' | 'agreement' | 'impact' | 'approvals' | 'unchanged';

/** One of the things that publishing needs: whether it is there, and why. */
interface GateItem {
  readonly key: Key;
  readonly state: 'met' | 'open' | 'notNeeded';
  readonly why: Sentence;
}

/** What is to be published, with what is known of it. */
export interface Gate extends Standing {
  readonly definition: unknown;
  readonly hash: string;
  /** Null: it is published directly, where no approval is needed. */
  readonly approvals: Approvals | null;
}

export interface Checklist {
  readonly hash: string;
  readonly ready: boolean;
  readonly items: readonly GateItem[];
}

/** The gate before publishing, item by item. */
export async function checklistOf(deps: Deps, park: string, ruleSet: string, gate: Gate): Promise<Checklist> {
  const verdict = await knownVerdict(deps, park, gate);
  const items = [...judgedItems(verdict), ...(await itemsButJudged(deps, park, ruleSet, gate))];
  return { hash: gate.hash, ready: items.every(({ state }) => state !== 'open'), items };
}

const refusals = {
  impact: 'publish.impactNotOpened',
  approvals: 'publish.approvalsMissing',
  unchanged: 'publish.changedSince',
} as const;

/** The same gate as a refusal: the first item that is missing, in its own words; a definition is judged anew. */
export async function requireGate(deps: Deps, park: string, ruleSet: string, gate: Gate): Promise<Good> {
  for (const { key, state, why } of await itemsButJudged(deps, park, ruleSet, gate))
    if (state === 'open') throw new HttpProblem(409, refusals[key], why);
  return requireGood(deps, park, gate.definition);
}

async function itemsButJudged(deps: Deps, park: string, ruleSet: string, gate: Gate) {
  return [
    await impactItem(deps, park, gate, gate.approvals !== null),
    approvalsItem(gate.approvals),
    await unchangedItem(deps, park, ruleSet, gate),
  ];
}
