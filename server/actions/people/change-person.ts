import { say } from '../../access/messages.ts';
import { forgetCallers } from '../../access/recently-read.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Person } from '../../storage/documents/people.ts';
import type { Stored } from '../../storage/port.ts';

const attempts = 100;

/** Changes an account as it is by then: a login that is counted at the same moment is not lost, nor is the change. */
export async function changePersonWith(
  { store }: Pick<Deps, 'store'>,
  id: string,
  change: (person: Stored<Person>) => Stored<Person>,
): Promise<Stored<Person>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const person = found(await store.platform.people.get(id), 'person');
    const changed = change(person);
    if (changed === person) return person;
    const stored = await store.platform.people.replace(changed, person.revision);
    forgetCallers(store);
    if (stored) return stored;
  }
  throw new HttpProblem(409, 'person.changed', say('person.changed'));
}
