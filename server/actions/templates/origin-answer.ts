import type { Text } from '../../../schemas/text.ts';
import type { Deps } from '../../deps.ts';
import type { Origin } from '../../storage/documents/rule-sets.ts';
import { knownTemplate, latestRelease, nameOf } from './known-template.ts';

export interface OriginAnswer {
  readonly template: string;
  readonly name: Text;
  readonly definitionHash: string;
  readonly release: number;
  /** Higher than `release`: upstream has something new. */
  readonly latest: number;
}

/** Where a rule set came from, and whether there is a newer release of that. */
export async function originAnswer(
  deps: Pick<Deps, 'store'>,
  { template, definitionHash, release = 1 }: Origin,
): Promise<OriginAnswer> {
  const known = await knownTemplate(deps, template);
  return {
    ...{ template, definitionHash, release },
    name: known ? nameOf(known) : { 'zh-CN': template },
    // A template that a program of another version had is followed no more.
    latest: known ? Math.max(release, await latestRelease(deps, known)) : release,
  };
}
