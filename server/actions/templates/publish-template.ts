import { definitionHash } from '../../../rules/definition-hash.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import { withoutTests } from '../../access/from-outside.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { PublishedTemplate, TemplateRelease } from '../../storage/documents/templates.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Stored } from '../../storage/port.ts';
import { knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { knownVersion } from '../rule-sets/read-version.ts';
import { latestRelease, releaseOf, unknownTemplate } from './known-template.ts';
import { sayOfTemplates } from './messages.ts';
import { readTemplate } from './read-templates.ts';

interface ReleaseWish {
  readonly version: number;
  readonly notes?: string;
  /** A test holds the values of an enterprise: it goes out only where its publisher wants it to. */
  readonly tests?: boolean;
}

export interface TemplateWish extends ReleaseWish {
  readonly ruleSet: string;
  readonly name: Text;
  readonly description?: Text;
  readonly audience: PublishedTemplate['audience'];
}

/** Lets other parks clone a version: its first release is stored first, so that no template is without one. */
export async function publishTemplate(deps: Deps, caller: Caller, park: string, wish: TemplateWish) {
  const { ruleSet, name, description, audience } = wish;
  await knownRuleSet(deps, park, ruleSet);
  await requireParks(deps, audience);
  const id = deps.newId();
  const release = await releaseFor(deps, caller, park, { template: id, ruleSet, number: 1, wish });
  const fact = {
    ...{ park, action: 'template.publish', subject: `templates/${id}`, afterHash: release.hash },
    details: {
      name: name['zh-CN'],
      ruleSet,
      version: wish.version,
      audience: said(audience),
      tests: wish.tests ?? false,
    },
  };
  return deps.audit.around(caller, fact, async () => {
    await deps.store.platform.templateReleases.append(release);
    await deps.store.platform.templates.insert({
      ...{ id, park, ruleSet, name, description: description ?? null, audience, withdrawn: false },
      ...{ createdAt: release.at, by: caller.person },
    });
    return { result: await readTemplate(deps, id, park) };
  });
}

/** What followers may merge next. Releases are never changed. */
export async function releaseTemplate(deps: Deps, caller: Caller, park: string, id: string, wish: ReleaseWish) {
  const { ruleSet } = await ownTemplate(deps, park, id);
  const fact = {
    ...{ park, action: 'template.release', subject: `templates/${id}`, reason: wish.notes ?? null },
    details: { version: wish.version, tests: wish.tests ?? false },
  };
  return deps.audit.around(caller, fact, async () => {
    const released = await append(deps, caller, park, id, { ruleSet, wish });
    return {
      result: await readTemplate(deps, id, park),
      ...{ subject: `templates/${id}/releases/${released.number}`, afterHash: released.hash },
    };
  });
}

async function append(
  deps: Deps,
  caller: Caller,
  park: string,
  template: string,
  { ruleSet, wish }: { readonly ruleSet: string; readonly wish: ReleaseWish },
): Promise<TemplateRelease> {
  for (;;) {
    const known = { kind: 'published', id: template, template: await ownTemplate(deps, park, template) } as const;
    const latest = await latestRelease(deps, known);
    const release = await releaseFor(deps, caller, park, { template, ruleSet, number: latest + 1, wish });
    if ((await releaseOf(deps, known, latest))?.hash === release.hash)
      throw new HttpProblem(409, 'template.same', sayOfTemplates('template.same', latest));
    try {
      await deps.store.platform.templateReleases.append(release);
      return release;
    } catch (error) {
      // Another was first: what it released is looked at again.
      if (!(error instanceof DuplicateKey)) throw error;
    }
  }
}

async function releaseFor(
  deps: Deps,
  caller: Caller,
  park: string,
  asked: { readonly template: string; readonly ruleSet: string; readonly number: number; readonly wish: ReleaseWish },
) {
  const { template, ruleSet, number, wish } = asked;
  const version = await knownVersion(deps, park, ruleSet, wish.version);
  const definition = wish.tests ? version.definition : withoutTests(version.definition);
  return {
    id: `${template}.${number}`,
    ...{ template, number, definition, hash: definitionHash(definition), notes: wish.notes ?? '' },
    ...{ at: deps.now().toISOString(), by: caller.person, version: wish.version },
  };
}

/** One that this park has published. Of others' nothing is told. */
export async function ownTemplate({ store }: Deps, park: string, id: string): Promise<Stored<PublishedTemplate>> {
  const template = await store.platform.templates.get(id);
  if (template?.park !== park) throw unknownTemplate();
  return template;
}

export async function requireParks({ store }: Deps, audience: PublishedTemplate['audience']): Promise<void> {
  if (audience === 'all') return;
  for (const [index, park] of audience.entries()) {
    if (await store.platform.parks.get(park)) continue;
    const message = sayOfTemplates('template.park', park);
    const faults = [{ code: 'template.park', pointer: `/audience/${index}`, message }];
    throw new HttpProblem(422, 'template.park', message, { faults });
  }
}

export function said(audience: PublishedTemplate['audience']): string {
  return audience === 'all' ? audience : audience.join(', ');
}
