import type { Id } from '../../../schemas/definition.ts';
import { useSimulation } from '../../simulation/simulation-store.ts';

/** Where the simulated enterprise stands, if this is the scoring that counts for it. */
export function useSimulatedMark(id: Id, path: string) {
  const node = useSimulation(({ shown }) => shown?.result?.sheet.nodes[id] ?? null);
  const place = useSimulation(({ shown }) => shown?.result?.accounts[id]?.scoring ?? null);
  if (!node || typeof node.value !== 'number' || place === null) return null;
  const variant = /\/variants\/(\d+)\/scoring$/.exec(path);
  const own = variant ? Number(variant[1]) + 1 : 0;
  return own === place ? { value: node.value, mark: node.mark } : null;
}
