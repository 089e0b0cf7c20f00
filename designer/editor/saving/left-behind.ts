import { isObject } from '../../../rules/document/loose.ts';
import { isSame } from '../../../rules/document/same.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { KeepPort, Kept, Pages } from './ports.ts';

interface LeftBehind {
  readonly key: string;
  readonly kept: Kept;
}

/** Each page keeps at a place of its own, so that no page writes over what another has not saved. */
export function placeOf(key: string, page: string): string {
  return `${key}#${page}`;
}

/** What pages that are gone have kept of a draft, the newest first. */
export async function leftBehind(keep: KeepPort, key: string, pages: Pages): Promise<readonly LeftBehind[]> {
  const places = (await keep.keys()).filter((place) => place === key || place.startsWith(placeOf(key, '')));
  if (places.length === 0) return [];
  const open = new Set([...(await pages.others())].map((page) => placeOf(key, page)));
  const found = await Promise.all(
    places
      .filter((place) => !open.has(place))
      .map(async (place): Promise<LeftBehind[]> => {
        const kept: unknown = await keep.get(place);
        return isKept(kept) ? [{ key: place, kept }] : [];
      }),
  );
  return found.flat().sort((a, b) => (a.kept.at < b.kept.at ? 1 : -1));
}

/**
 * This page goes on with the newest work that the server does not have, else with the newest steps. What else is not
 * saved stays where it is for the next page; what is saved is no longer kept.
 */
export async function takeOver(keep: KeepPort, place: string, left: readonly LeftBehind[], saved: Definition | null) {
  const isUnsaved = ({ kept: { definition, base } }: LeftBehind) =>
    !isSame(definition, base) && !(saved && isSame(definition, saved));
  const taken = left.find(isUnsaved) ?? left[0];
  const others = left.filter((one) => one !== taken && isUnsaved(one));
  if (!taken) return { kept: undefined, others: 0 };
  // First here, then no longer there: whatever ends the page in between, it is kept.
  const isHere = await keep.set(place, taken.kept).then(
    () => true,
    () => false,
  );
  if (isHere) for (const one of left) if (!others.includes(one)) await keep.remove(one.key).catch(() => {});
  return { kept: taken.kept, others: others.length };
}

/** What another version of the program has kept, or half a write, is left alone. */
function isKept(kept: unknown): kept is Kept {
  return (
    isObject(kept) && kept.form === 1 && isObject(kept.definition) && isObject(kept.base) && isObject(kept.history)
  );
}
