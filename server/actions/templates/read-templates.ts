import { templates } from '../../../rules/templates/index.ts';
import type { Deps } from '../../deps.ts';
import { isVisible, type KnownTemplate, releasesOf, visibleTemplate, wantedRelease } from './known-template.ts';
import { templateHeading } from './template-answer.ts';

/** Those of the program, then those of parks, the newest first: all that a park may see; null: what everybody may. */
export async function listTemplates(deps: Deps, park: string | null) {
  const known: KnownTemplate[] = templates.map((template) => ({ kind: 'own', id: template.id, template }));
  const published = deps.store.platform.templates.stream({ sort: [{ field: 'createdAt', descending: true }] });
  for await (const template of published) {
    const one = { kind: 'published', id: template.id, template } as const;
    if (isVisible(one, park)) known.push(one);
  }
  const items = [];
  for (const one of known) items.push(await templateHeading(deps, one, await wantedRelease(deps, one), park));
  return { items };
}

export async function readTemplate(deps: Deps, id: string, park: string | null, number?: number) {
  const known = await visibleTemplate(deps, id, park);
  const release = await wantedRelease(deps, known, number);
  return {
    ...(await templateHeading(deps, known, release, park)),
    releases: await releasesOf(deps, known),
    definition: release.definition,
  };
}
