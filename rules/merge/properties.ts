import { isObject, type Loose } from '../document/loose.ts';
import { isSame } from '../document/same.ts';

/** Maps whose keys are changed one by one, such as a weight for each stage. */
const maps: readonly string[] = ['weight', 'rows', 'scale', 'record'];

interface Difference {
  readonly property: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

const at = (holder: unknown, key: string) => (isObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined);

/** The properties that the sides left different. */
export function* differingProperties(base: unknown, mine: Loose, theirs: Loose): Generator<Difference> {
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const values = { base: at(base, key), mine: at(mine, key), theirs: at(theirs, key) };
    if (isSame(values.mine, values.theirs)) continue;
    if (maps.includes(key) && isObject(values.mine) && isObject(values.theirs))
      for (const inner of new Set([...Object.keys(values.theirs), ...Object.keys(values.mine)])) {
        // One weight for every stage was that of each.
        const before = isObject(values.base) ? at(values.base, inner) : values.base;
        const parts = { base: before, mine: at(values.mine, inner), theirs: at(values.theirs, inner) };
        if (!isSame(parts.mine, parts.theirs)) yield { property: `${key}/${inner}`, ...parts };
      }
    else yield { property: key, ...values };
  }
}

/** A thing with one property as it is in `value`; undefined leaves it out. */
export function withProperty(content: Loose, property: string, value: unknown): Loose {
  const slash = property.indexOf('/');
  if (slash < 0) return withKeySet(content, property, value);
  const key = property.slice(0, slash);
  const map = content[key];
  return withKeySet(content, key, withKeySet(isObject(map) ? map : {}, property.slice(slash + 1), value));
}

function withKeySet(holder: Loose, key: string, value: unknown): Loose {
  if (value !== undefined) return { ...holder, [key]: value };
  return Object.fromEntries(Object.entries(holder).filter(([one]) => one !== key));
}
