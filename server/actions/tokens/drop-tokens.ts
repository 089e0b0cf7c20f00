import { forgetCallers } from '../../access/recently-read.ts';
import type { Deps } from '../../deps.ts';

/** Removes a person's tokens of a park. */
export async function dropTokens({ store }: Pick<Deps, 'store'>, person: string, park: string): Promise<void> {
  const { tokens } = store.platform;
  const where = [
    { field: 'person' as const, is: person },
    { field: 'park' as const, is: park },
  ];
  for await (const { id } of tokens.stream({ where, only: [] })) await tokens.remove(id);
  forgetCallers(store);
}
