import { type BlamedSubject, blameOf, type Step } from '../../../rules/blame/blame.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import { isFromOutside } from '../../access/from-outside.ts';
import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import { RecentlyUsed } from '../evaluate/recently-used.ts';
import { knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { knownVersion } from '../rule-sets/read-version.ts';
import { headingKeys, headingOf, type VersionHeading } from '../rule-sets/rule-set-answer.ts';
import { compared } from './compared.ts';
import type { SidePerson } from './compared-side.ts';
import { peopleNamed } from './sides/people-named.ts';

interface Found {
  readonly stages: readonly { readonly id: Id; readonly name: Text }[];
  readonly subjects: readonly BlamedSubject[];
}

export interface BlameAnswer extends Found {
  readonly ruleSet: string;
  readonly at: number;
  readonly versions: readonly {
    readonly number: number;
    readonly hash: string;
    readonly author: SidePerson;
    readonly reviewers: readonly SidePerson[];
    readonly reason: string;
    readonly publishedAt: string;
  }[];
}

/** Characters of what is kept: what a row of hashes says never changes. */
const kept = new RecentlyUsed<Found>(20_000_000);

/** In which version, by whom and why each property of each thing was last changed, up to a version. */
export async function readBlame(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  at?: number,
): Promise<BlameAnswer> {
  await knownRuleSet(deps, park, ruleSet);
  const headings = await headingsUpTo(deps, park, ruleSet, at);
  const last = headings.at(-1);
  if (!last || (at !== undefined && last.number !== at))
    throw new HttpProblem(404, 'version.unknown', say('found.nothing', 'version'));
  const key = `${park} ${headings.map(({ hash }) => hash).join(' ')}`;
  const known = kept.get(key);
  const found = known ?? (await blame(deps, park, ruleSet, headings));
  if (!known) kept.put(key, found, JSON.stringify(found).length);
  const subjects = isFromOutside(caller, park) ? found.subjects.filter(({ kind }) => kind !== 'test') : found.subjects;
  return { ruleSet, at: last.number, versions: await versionsOf(deps, headings), stages: found.stages, subjects };
}

async function headingsUpTo({ store }: Deps, park: string, ruleSet: string, at: number | undefined) {
  const headings: VersionHeading[] = [];
  const where = [
    { field: 'ruleSet' as const, is: ruleSet },
    ...(at === undefined ? [] : [{ field: 'number' as const, atMost: at }]),
  ];
  const sort = [{ field: 'number' as const }];
  for await (const version of store.park(park).versions.stream({ where, sort, only: headingKeys }))
    headings.push(headingOf(version));
  return headings;
}

async function blame(deps: Deps, park: string, ruleSet: string, headings: readonly VersionHeading[]): Promise<Found> {
  const steps: Step[] = [];
  let before: { readonly hash: string; readonly definition: Definition } | undefined;
  for (const { number } of headings) {
    const version = await knownVersion(deps, park, ruleSet, number);
    const { definition } = version;
    const changes = before ? (await compared(before, version)).changes : [];
    steps.push({ version: number, definition, changes });
    before = version;
  }
  const stages = (before?.definition.stages ?? []).map(({ id, name }) => ({ id, name }));
  return { stages, subjects: blameOf(steps) };
}

async function versionsOf(deps: Deps, headings: readonly VersionHeading[]): Promise<BlameAnswer['versions']> {
  const people = new Map(
    (
      await peopleNamed(
        deps,
        headings.flatMap(({ author, reviewers = [] }) => [author, ...reviewers.map(({ person }) => person)]),
      )
    ).map((one) => [one.person, one]),
  );
  const named = (person: string) => people.get(person) ?? { person, name: null };
  return headings.map(({ number, hash, author, reviewers = [], reason, publishedAt }) => ({
    ...{ number, hash, reason, publishedAt, author: named(author) },
    reviewers: reviewers.map(({ person }) => named(person)),
  }));
}
