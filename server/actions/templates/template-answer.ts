import type { Text } from '../../../schemas/text.ts';
import type { Deps } from '../../deps.ts';
import { type KnownTemplate, nameOf, type Release } from './known-template.ts';
import { factsOf } from './template-facts.ts';

/** A template as the gallery tells it, by its latest release or by the one that is looked at. */
export async function templateHeading(
  deps: Pick<Deps, 'store'>,
  known: KnownTemplate,
  release: Release,
  park: string | null,
) {
  const { number, at, hash, definition } = release;
  const published = known.kind === 'published' ? known.template : null;
  const description = published?.description ?? definition.description;
  return {
    id: known.id,
    name: nameOf(known),
    ...(description === undefined || description === null ? {} : { description }),
    owner: published === null ? null : await ownerOf(deps, published.park),
    ...{ release: number, releasedAt: at, definitionHash: hash },
    ...factsOf(hash, definition),
    withdrawn: published?.withdrawn ?? false,
    own:
      published?.park === park && published !== null
        ? { ruleSet: published.ruleSet, audience: published.audience }
        : null,
  };
}

/** Whoever publishes a template is named to those who may clone it. */
export async function ownerOf(
  { store }: Pick<Deps, 'store'>,
  park: string,
): Promise<{ readonly park: string; readonly name: Text }> {
  const known = await store.platform.parks.get(park);
  return { park, name: known?.name ?? { 'zh-CN': park } };
}
