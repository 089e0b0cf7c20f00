import { definitionHash } from '../../../rules/index.ts';
import { type Template, templateNamed } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { PublishedTemplate } from '../../storage/documents/templates.ts';
import type { Stored } from '../../storage/port.ts';

type Storing = Pick<Deps, 'store'>;

/** A template of the program, or of a park. */
export type KnownTemplate =
  | { readonly kind: 'own'; readonly id: string; readonly template: Template }
  | { readonly kind: 'published'; readonly id: string; readonly template: Stored<PublishedTemplate> };

export interface ReleaseHeading {
  readonly number: number;
  readonly hash: string;
  readonly notes: string;
  /** Null: it came with the program. */
  readonly at: string | null;
}

export interface Release extends ReleaseHeading {
  readonly definition: Definition;
}

/** Whoever it is for. */
export async function knownTemplate({ store }: Storing, id: string): Promise<KnownTemplate | undefined> {
  const own = templateNamed(id);
  if (own) return { kind: 'own', id, template: own };
  const published = await store.platform.templates.get(id);
  return published && { kind: 'published', id, template: published };
}

/** A template that a park may begin with, or looks at as its own; null: what everybody may see. */
export async function visibleTemplate(deps: Storing, id: string, park: string | null): Promise<KnownTemplate> {
  const known = await knownTemplate(deps, id);
  if (known && isVisible(known, park)) return known;
  throw unknownTemplate();
}

export function isVisible(known: KnownTemplate, park: string | null): boolean {
  if (known.kind === 'own') return true;
  const { audience, withdrawn, park: owner } = known.template;
  if (owner === park) return true;
  return !withdrawn && (audience === 'all' || (park !== null && audience.includes(park)));
}

export function unknownTemplate(): HttpProblem {
  return new HttpProblem(404, 'template.unknown', say('found.nothing', 'template'));
}

export function nameOf({ template }: KnownTemplate): Text {
  return 'definition' in template ? template.definition.name : template.name;
}

/** All releases without their definitions, the newest first. */
export async function releasesOf({ store }: Storing, known: KnownTemplate): Promise<readonly ReleaseHeading[]> {
  if (known.kind === 'own')
    return [{ number: known.template.release, hash: ownHash(known.template), notes: '', at: null }];
  const releases = store.platform.templateReleases.stream({
    where: [{ field: 'template', is: known.id }],
    sort: [{ field: 'number', descending: true }],
    only: ['number', 'hash', 'notes', 'at'],
  });
  const headings: ReleaseHeading[] = [];
  for await (const { number, hash, notes, at } of releases) headings.push({ number, hash, notes, at });
  return headings;
}

export async function latestRelease({ store }: Storing, known: KnownTemplate): Promise<number> {
  if (known.kind === 'own') return known.template.release;
  const [latest] = await store.platform.templateReleases.find({
    where: [{ field: 'template', is: known.id }],
    sort: [{ field: 'number', descending: true }],
    limit: 1,
    only: ['number'],
  });
  return latest?.number ?? 0;
}

/** One release with its definition; undefined: there is none of that number. */
export async function releaseOf(deps: Storing, known: KnownTemplate, number: number): Promise<Release | undefined> {
  if (known.kind === 'own') {
    const { release, definition } = known.template;
    return number === release ? { number, hash: ownHash(known.template), notes: '', at: null, definition } : undefined;
  }
  const found = await deps.store.platform.templateReleases.get(`${known.id}.${number}`);
  return found && { number, hash: found.hash, notes: found.notes, at: found.at, definition: found.definition };
}

/** The release that is asked for, else the latest. */
export async function wantedRelease(deps: Storing, known: KnownTemplate, number?: number): Promise<Release> {
  const release = await releaseOf(deps, known, number ?? (await latestRelease(deps, known)));
  if (!release) throw new HttpProblem(404, 'release.unknown', say('found.nothing', 'release'));
  return release;
}

const hashes = new Map<string, string>();

function ownHash({ id, definition }: Template): string {
  const hash = hashes.get(id) ?? definitionHash(definition);
  hashes.set(id, hash);
  return hash;
}
