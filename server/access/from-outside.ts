import type { Definition } from '../../schemas/definition.ts';
import type { Caller } from './caller.ts';

/** Reviewers whom a park has invited see its rules, and of its enterprises sums alone. */
export function isFromOutside({ roles }: Caller, park: string): boolean {
  return roles.get(park) === 'invited';
}

/** What has a definition, as the caller may see it: tests of a definition can be enterprises as they are. */
export function seenBy<Having extends { readonly definition: Definition }>(
  caller: Caller,
  park: string,
  having: Having,
): Having {
  return isFromOutside(caller, park) ? { ...having, definition: withoutTests(having.definition) } : having;
}

export function withoutTests({ tests: _tests, ...definition }: Definition): Definition {
  return definition;
}
