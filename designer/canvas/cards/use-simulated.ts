import type { Id } from '../../../schemas/definition.ts';
import type { NodeResult, ScoreSheet } from '../../../schemas/result.ts';
import type { NodeAccount } from '../../park/simulate/simulation.ts';
import { useSimulation } from '../../simulation/simulation-store.ts';

interface Simulated {
  readonly result: NodeResult;
  readonly account: NodeAccount;
}

/** What the simulated enterprise has at a node; null: nothing is simulated. */
export function useSimulated(id: Id): Simulated | null {
  const result = useSimulation(({ shown }) => shown?.result?.sheet.nodes[id] ?? null);
  const account = useSimulation(({ shown }) => shown?.result?.accounts[id] ?? null);
  return result && account ? { result, account } : null;
}

export function useSimulatedSheet(): ScoreSheet | null {
  return useSimulation(({ shown }) => shown?.result?.sheet ?? null);
}
