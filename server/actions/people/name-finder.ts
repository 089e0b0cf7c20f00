import type { Deps } from '../../deps.ts';

/** Gives what people are called, each read once; null: the account is gone. */
export function nameFinder({ store }: Pick<Deps, 'store'>): (person: string) => Promise<string | null> {
  const known = new Map<string, Promise<string | null>>();
  return (person) => {
    const name = known.get(person) ?? store.platform.people.get(person).then((one) => one?.name ?? null);
    known.set(person, name);
    return name;
  };
}
